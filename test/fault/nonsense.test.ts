import { connect } from 'node:net'
import { MAX_SYNC_FRAME_BYTES, MAX_VIEWER_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, createBoard, invite, setUp, ticketFor } from '../support/account.ts'
import { createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { type RawClient, createRawClient, openRawClient } from '../support/raw-client.ts'
import { upgradeHead } from '../support/raw-upgrade.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let bob: Account
let eve: Account
let board: string
/** Works on while somebody else sends nonsense. */
let witness: RawClient

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  bob = await invite(server.url, ann, { name: 'Bob', role: 'editor' })
  eve = await invite(server.url, ann, { name: 'Eve', role: 'viewer' })
  board = await createBoard(ann)
  witness = await openRawClient({ url: server.url, board, as: ann })
})

afterAll(async () => {
  witness.close()
  await server.stop()
})

const enter = (as: Account, ours = true): Promise<RawClient> =>
  openRawClient({ url: server.url, board, as, ours })

const update = (change: (doc: Y.Doc) => void): Uint8Array => {
  const doc = new Y.Doc()
  change(doc)
  return encodeFrame({ kind: 'update', update: Y.encodeStateAsUpdate(doc) })
}

/** The witness is still there, and what it writes arrives. */
async function expectOthersToGoOn(): Promise<void> {
  const reader = await enter(ann)
  const key = `still ${Math.random()}`
  await witness.untilAcked(witness.edit((doc) => doc.getMap('meta').set(key, 1)))
  await eventually(() => reader.doc.getMap('meta').has(key))
  reader.close()
  expect(witness.closeCode).toBeNull()
}

describe('nonsense closes only the socket that it comes from', () => {
  it.each<[string, number, Uint8Array | string]>([
    ['garbage', 4400, new Uint8Array([99, 1, 2, 3])],
    ['nothing', 4400, new Uint8Array()],
    ['a frame cut short', 4400, new Uint8Array([0, 2, 200, 1])],
    ['a length beyond the frame', 4400, new Uint8Array([0, 2, 0xff, 0xff, 0xff, 0xff, 0x0f])],
    ['a text frame', 4400, 'hello'],
    ['a frame that only the server sends', 4400, encodeFrame({ kind: 'ack', count: 1 })],
    ['presence that is no JSON (P13)', 4400, new Uint8Array([1, 5, 1, 7, 1, 1, 0x7b])],
    ['a state vector of a million entries (P19)', 4400, new Uint8Array([0, 0, 4, 0xc0, 0x84, 0x3d, 1])],
    ['an update that is none', 4422, encodeFrame({ kind: 'update', update: new Uint8Array([1, 2, 3, 4]) })],
    ['an update with a root of its own', 4422, update((doc) => doc.getMap('spam').set('a', 1))],
    ['XML', 4422, update((doc) => doc.getMap('elements').set('a', new Y.XmlElement('p')))],
    ['a document in the document', 4422, update((doc) => doc.getMap('elements').set('a', new Y.Doc()))],
    [
      'a frame beyond the limit',
      4413,
      encodeFrame({ kind: 'update', update: new Uint8Array(MAX_SYNC_FRAME_BYTES) }),
    ],
    ['a message beyond what is read at all', 1009, new Uint8Array(MAX_SYNC_FRAME_BYTES + 1_000)],
  ])('[R13] %s: %i', async (_, code, bytes) => {
    const client = await enter(bob)
    client.sendBytes(bytes)
    expect(await client.untilClosed()).toBe(code)
    await expectOthersToGoOn()
  })

  it('[R13] a document full of wrong types reaches the others and harms nobody', async () => {
    const client = await enter(bob)
    const frame = client.edit((doc) => {
      const elements = doc.getMap('elements')
      for (const [i, value] of [
        1,
        'text',
        null,
        [[]],
        { a: {} },
        true,
        -1.5,
        new Y.Map(),
        new Y.Text('x'),
      ].entries())
        elements.set(`wrong${i}`, value)
    })
    await client.untilAcked(frame)
    await eventually(() => expect(witness.doc.getMap('elements').has('wrong8')).toBe(true))
    await expectOthersToGoOn()
    client.close()
  })

  it('[R14] who floods is closed for a while, not for good', async () => {
    const client = await enter(bob)
    for (let i = 0; i < 500; i++) client.edit((doc) => doc.getMap('meta').set('flood', i))
    expect(await client.untilClosed()).toBe(4529)
    await expectOthersToGoOn()
  })

  it('[R14] who only reads may send only little at once', async () => {
    const client = await enter(eve)
    const bytes = new Uint8Array(MAX_VIEWER_FRAME_BYTES)
    client.send({ kind: 'update', update: bytes })
    expect(await client.untilClosed()).toBe(4413)
    await expectOthersToGoOn()
  })
})

describe('a viewer', () => {
  let viewer: RawClient
  beforeEach(async () => {
    viewer = await enter(eve)
  })

  // A1: refusing only updates would leave the sync reply open.
  it.each(['update', 'sync-reply'] as const)(
    '[R4] is closed for a %s, even an empty one (A1)',
    async (kind) => {
      expect(viewer.frames.some((frame) => frame.kind === 'sync-request')).toBe(false)
      viewer.send({ kind, update: new Uint8Array([0, 0]) })
      expect(await viewer.untilClosed()).toBe(4403)
    },
  )
})

describe('before there is a socket', () => {
  type Attempt = {
    as?: Account
    at?: string
    query?: string
    ours?: boolean
    headers?: Record<string, string>
  }

  /** The HTTP status of the refusal, or the close code of the socket. */
  const refused = async ({ at = board, query = '', ...rest }: Attempt): Promise<string> => {
    const client = createRawClient({ url: server.url, board: at + query, ...rest })
    const status = await new Promise<string>((resolve) => {
      client.socket.on('unexpected-response', (_, response) => resolve(String(response.statusCode)))
      client.socket.on('close', (code) => resolve(`closed ${code}`))
    })
    client.close()
    return status
  }

  it('[R16] a foreign origin gets 403, with a valid cookie too (A6)', async () => {
    expect(await refused({ as: ann, headers: { origin: 'https://evil.example' } })).toBe('403')
    expect(await refused({ as: ann, headers: { origin: 'null' } })).toBe('403')
  })

  it('[R17] who is not signed in gets 401 (P17)', async () => {
    expect(await refused({})).toBe('401')
    expect(await refused({ headers: { cookie: 'wegpunkt_login=nonsense' } })).toBe('401')
    expect(await refused({ query: '?ticket=nonsense' })).toBe('401')
  })

  it('[R17] a used ticket gets 401 (A9)', async () => {
    const ticket = await ticketFor(bob, board)
    const first = await openRawClient({ url: server.url, board: `${board}?ticket=${ticket}` })
    expect(await refused({ query: `?ticket=${ticket}` })).toBe('401')
    first.close()
  })

  it('[R17] no such board is 404, and a close code for a client of ours, whose browser hides the 404', async () => {
    expect(await refused({ as: ann, at: 'nowhere', ours: false })).toBe('404')
    expect(await refused({ as: ann, at: 'nowhere', ours: true })).toBe('closed 4404')
    expect(await refused({ as: ann, at: 'no/where', ours: true })).toBe('404')
  })

  const headOf = (at: string): string =>
    upgradeHead({
      port: server.port,
      at,
      headers: { 'Sec-WebSocket-Protocol': SUBPROTOCOL, Cookie: ann.cookie },
    })

  it('[R18] a connection that breaks during its upgrade harms nobody', async () => {
    for (let i = 0; i < 50; i++) {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => undefined)
      socket.write(headOf(board))
      await new Promise((resolve) => setTimeout(resolve, i % 5))
      socket.resetAndDestroy()
    }
    expect(server.output()).not.toContain('"level":50')
    await expectOthersToGoOn()
  })

  it('[R17] an address that is none is a 404 and nothing for the log', async () => {
    const socket = connect(server.port, '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => (answer += chunk.toString()))
    socket.write(headOf(board).replace(/ \S+ HTTP/, ' // HTTP'))
    await new Promise((resolve) => socket.once('close', resolve))
    expect(answer).toContain(' 404 ')
    expect(server.output()).not.toContain('"level":50')
  })

  it.each(['nowhere', 'here'])('[R18] bytes that are no frame harm nobody: %s', async (where) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.resume()
    socket.write(headOf(where === 'here' ? board : where))
    socket.write(Buffer.alloc(100, 0xff))
    await new Promise((resolve) => socket.once('close', resolve))
    expect(server.output()).not.toContain('"level":60')
    await expectOthersToGoOn()
  })

  it('[R19] 300 people behind one address join within 10 seconds (S8)', { timeout: 120_000 }, async () => {
    const crowd = createCrowd(server.dataDir, ann, 300)
    const took: number[] = []
    // A machine that does much else may need another try, when the address has its allowance back.
    while (took.length < 3 && !(Math.min(...took) < 10_000)) {
      if (took.length > 0) await new Promise((resolve) => setTimeout(resolve, 7_000))
      const start = Date.now()
      const clients = await Promise.all(crowd.map((as) => openRawClient({ url: server.url, board, as })))
      took.push(Date.now() - start)
      for (const client of clients) client.close()
    }
    expect(Math.min(...took)).toBeLessThan(10_000)
    await expectOthersToGoOn()
  })
})

describe('a change of rights', () => {
  it('[R15] acts on open sockets within a second (A5, G9)', async () => {
    const dan = await invite(server.url, ann, { name: 'Dan', role: 'editor' })
    const client = await enter(dan)
    await ann.call('PATCH', `/api/members/${dan.id}`, { role: 'viewer' })
    await eventually(
      () => client.frames.some((frame) => frame.kind === 'hello' && frame.role === 'viewer'),
      1_000,
    )
    client.edit((doc) => doc.getMap('meta').set('late', 1))
    expect(await client.untilClosed()).toBe(4403)
    expect(witness.doc.getMap('meta').has('late')).toBe(false)
  })

  it('[R15] closes the sockets of a member who is removed', async () => {
    const dan = await invite(server.url, ann, { name: 'Dora', role: 'editor' })
    const client = await enter(dan)
    await ann.call('DELETE', `/api/members/${dan.id}`)
    expect([4401, 4404]).toContain(await client.untilClosed())
  })

  it('[R28] closes a board that is removed for everybody', async () => {
    const other = await createBoard(ann)
    const client = await openRawClient({ url: server.url, board: other, as: bob })
    await ann.call('DELETE', `/api/boards/${other}`)
    expect(await client.untilClosed()).toBe(4404)
  })
})
