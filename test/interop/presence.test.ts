import {
  decodeCursors,
  decodePeers,
  encodeAnnouncement,
  encodeCursor,
} from '@wegpunkt/shared/wire/presence-codec'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, openPlainClient, versions } from '../support/plain-client.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let bob: Account
const open: (PlainClient | RawClient)[] = []

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  bob = await invite(server.url, ann, { name: 'Bob', role: 'editor', department: 'sales' })
})
afterEach(() => {
  for (const client of open.splice(0)) client.close()
})
afterAll(() => server.stop())

const OUR_ID = 4_711

describe.each(versions)('a stock %s client and one of ours', (version) => {
  it('[R44] see where each other point, under the names of the logins', async () => {
    const board = await createBoard(ann)
    const plain = openPlainClient(version, { url: server.url, board, as: bob })
    const ours = await openRawClient({ url: server.url, board, as: ann })
    open.push(plain, ours)
    ours.send({ kind: 'peers', bytes: encodeAnnouncement(OUR_ID) })
    ours.send({ kind: 'cursors', bytes: encodeCursor([10, 20]) })
    plain.provider.awareness.setLocalState({ cursor: [1.6, 2], user: { name: 'Ann' } })

    const { awareness } = plain.provider
    await eventually(() =>
      expect(awareness.getStates().get(OUR_ID)).toMatchObject({
        cursor: [10, 20],
        person: { id: ann.id, name: 'Ann' },
        user: { name: 'Ann' },
      }),
    )
    const told = (kind: 'peers' | 'cursors'): Uint8Array[] =>
      ours.frames.flatMap((frame) => (frame.kind === kind ? [frame.bytes] : []))
    await eventually(() => {
      const peer = told('peers')
        .flatMap(decodePeers)
        .find(({ clientId }) => clientId === plain.doc.clientID)
      expect(peer?.person).toMatchObject({ id: bob.id, name: 'Bob' })
      return expect(told('cursors').flatMap(decodeCursors)).toContainEqual({
        peer: peer?.peer,
        cursor: [2, 2],
      })
    })

    plain.close()
    await eventually(() => expect(told('peers').flatMap(decodePeers).at(-1)).toMatchObject({ person: null }))
    ours.close()
  })
})
