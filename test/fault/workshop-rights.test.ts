import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Frame } from '@wegpunkt/shared/wire/frames'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { createRawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let people: Readonly<Record<'vic' | 'cora' | 'eve' | 'moe', Account>>

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  const join = (name: string, role: 'viewer' | 'contributor' | 'editor' | 'moderator'): Promise<Account> =>
    invite(server.url, ann, { name, role })
  people = {
    vic: await join('Vic', 'viewer'),
    cora: await join('Cora', 'contributor'),
    eve: await join('Eve', 'editor'),
    moe: await join('Moe', 'moderator'),
  }
})
afterAll(() => server.stop())

/** Every frame that carries, or claims, a change of the document or of what a client is told about it. */
function changes(): Frame[] {
  const doc = new Y.Doc()
  doc.getMap('elements').set('forbidden', new Y.Map([['kind', 'note']]))
  const update = Y.encodeStateAsUpdate(doc)
  return [
    { kind: 'update', update },
    { kind: 'sync-reply', update },
    { kind: 'sync-part', update },
    { kind: 'batch', seq: 1_000, update },
    { kind: 'hello', wireVersion: 1, role: 'owner', epoch: 'x' },
    { kind: 'ack', count: 1_000 },
    { kind: 'storage', healthy: false },
    { kind: 'rows', version: 1_000, kinds: ['workshop'] },
    { kind: 'id-taken', clientId: 1 },
  ]
}

function stored(): unknown {
  const database = new DatabaseSync(join(server.dataDir, 'wegpunkt.sqlite'), { readOnly: true })
  const rows = ['board_update', 'workshop'].map((name) => database.prepare(`select * from ${name}`).all())
  database.close()
  return rows
}

it('[K91] while a phase is on, no frame of anybody whom it lets only look or contribute changes anything, or reaches others', async () => {
  const board = await createBoard(ann)
  const workshop = {
    title: 'R',
    format: 'meeting',
    phases: [{ name: 'Sammeln', minutes: 5, activity: 'notes' }],
  }
  const { id } = await ann.call<{ id: string }>('POST', `/api/boards/${board}/workshops`, workshop)
  await ann.call('POST', `/api/workshops/${id}/commands`, { do: 'start' })
  const witness = await openRawClient({ url: server.url, board, as: people.moe })
  await witness.untilAcked(witness.edit((doc) => doc.getMap('meta').set('here', 1)))
  const [before, heard] = [stored(), witness.frames.length]
  const codes: Record<string, unknown> = {}
  for (const who of ['vic', 'cora', 'eve'] as const)
    for (const frame of changes()) {
      const client = await openRawClient({ url: server.url, board, as: people[who] })
      client.send(frame)
      // Asked afterwards, and so answered when it has been read; unless it was sent away for it.
      const replies = (): number => client.frames.filter(({ kind }) => kind === 'sync-reply').length
      const had = replies()
      client.send({ kind: 'sync-request', stateVector: Uint8Array.from([0]) })
      await eventually(() => client.closeCode !== null || replies() > had)
      codes[`${who} ${frame.kind}`] = client.closeCode
      client.close()
    }
  expect(stored()).toEqual(before)
  const told = witness.frames.slice(heard).filter(({ kind }) => !['peers', 'cursors', 'shown'].includes(kind))
  expect(told).toEqual([])
  expect(witness.doc.getMap('elements').size).toBe(0)
  for (const who of ['vic', 'cora', 'eve'])
    for (const kind of ['update', 'sync-reply'])
      expect([who, kind, codes[`${who} ${kind}`]]).toEqual([who, kind, 4403])
  // Whom no phase lowers goes on.
  await witness.untilAcked(witness.edit((doc) => doc.getMap('meta').set('here', 2)))
  witness.close()
}, 60_000)

it('[K91] nobody who is not signed in or has no such board gets in by socket', async () => {
  const board = await createBoard(ann)
  for (const [as, path] of [
    [undefined, board],
    [people.eve, 'no-such-board'],
  ] as const) {
    const client = createRawClient({ url: server.url, board: path, ...(as && { as }) })
    await client.untilClosed()
    expect(client.frames).toEqual([])
  }
})
