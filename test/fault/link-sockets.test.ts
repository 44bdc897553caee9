import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type Account, createBoard, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openPlainClient, versions } from '../support/plain-client.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'
import { type Onlooker, makeLink, openByToken } from '../support/viewing.ts'

/** Random frames on real sockets; far more are thrown at what reads them (`viewers.test.ts`). */
const SOCKETS = 400
const FRAMES_PER_SOCKET = 250
const AT_ONCE = 16

let server: TestServer
let ann: Account

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
})

afterAll(() => server.stop())

/** What a visit changes, and a login that reads. */
const VISIT_COLUMNS: ReadonlySet<string> = new Set(['opens', 'last_opened_at', 'opened_at', 'last_seen_at'])

/** All that is on disk but what a visit changes: when a device was last there, and how often a link was opened. */
function onDisk(): unknown {
  const database = new DatabaseSync(join(server.dataDir, 'wegpunkt.sqlite'), { readOnly: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").all()
  const found = tables.map(({ name }) => {
    const rows = database.prepare(`select * from "${String(name)}"`).all()
    const kept = rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => !VISIT_COLUMNS.has(column))),
    )
    return [
      name,
      JSON.stringify(kept, (_, value: unknown) => (value instanceof Uint8Array ? [...value] : value)),
    ]
  })
  database.close()
  return Object.fromEntries(found.filter(([name]) => name !== 'link_device'))
}

type Random = ReturnType<typeof createRandom>

/** One that would be accepted from an editor. */
const update = ((): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('meta').set('forbidden', 1)
  return Y.encodeStateAsUpdate(doc)
})()

/** A message with this first byte: what would be an update or presence, and noise. */
function message(random: Random, first: number): Uint8Array {
  const sized = Uint8Array.from([update.length, ...update])
  const noise = Uint8Array.from({ length: random.int(60) }, () => random.int(256))
  const end = random.pick([Uint8Array.from([2, ...sized]), Uint8Array.from([1, ...sized]), sized, noise])
  return Uint8Array.from([first, ...(end ?? noise)])
}

/** Ends when the server has closed the socket, or has read all of it. */
async function sendAll(client: RawClient, messages: readonly Uint8Array[]): Promise<void> {
  await eventually(() => client.closeCode ?? client.frames.length > 0)
  for (const bytes of messages) client.sendBytes(bytes)
  client.sendBytes(encodeFrame({ kind: 'ack', count: 1 }))
  await client.untilClosed()
}

it('[N30] what viewers send leaves everything as it is, with every first byte and at random', async () => {
  const board = await createBoard(ann, 'sample')
  const { token } = await makeLink(ann, board)
  const visitors: Onlooker[] = []
  for (let i = 0; i < 8; i++) visitors.push(await openByToken(server.url, token))
  const witness = await openRawClient({ url: server.url, board, as: ann })
  await witness.untilAcked(1)
  const looker = await visitors[0]?.socket()
  const state = Y.encodeStateVector(witness.doc)
  const heard = [witness.frames.length, looker?.frames.length]
  const before = onDisk()
  const random = createRandom(11)
  let next = 0
  const work = async (): Promise<void> => {
    for (let i = next++; i < 256 + SOCKETS; i = next++) {
      const messages = Array.from({ length: i < 256 ? 1 : FRAMES_PER_SOCKET }, () =>
        message(random, i < 256 ? i : random.int(256)),
      )
      const visitor = visitors[i % visitors.length] ?? visitors[0]
      if (visitor) await sendAll(visitor.tryingSocket(i % 2 === 0, `127.0.${1 + (i % 50)}.1`), messages)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  expect(onDisk()).toEqual(before)
  expect(Y.encodeStateVector(witness.doc)).toEqual(state)
  // Nothing but what keeps an idle connection alive, to those who edit and to those who look.
  for (const [i, client] of [witness, looker].entries()) {
    const strange = client?.frames
      .slice(heard[i])
      .filter((it) => it.kind !== 'presence' || it.bytes.length > 1)
    expect(strange).toEqual([])
    expect(client?.closeCode).toBeNull()
    client?.close()
  }
})

it('[N29] a revoked link closes within a second, while the thread has more to show than it can', async () => {
  const board = await createBoard(ann)
  const writer = await openRawClient({ url: server.url, board, as: ann })
  for (let i = 0; i < 3; i++) {
    await writer.untilAcked(writer.edit((doc) => addNotes(doc, 700 * i, 700)))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
  }
  const lanes = [...writer.doc.getMap('lanes').keys()]
  const visitors: { link: string; socket: RawClient }[] = []
  // Each shows something else, so that each change has to be shown in so many ways.
  for (let i = 0; i < 60; i++) {
    const shows = {
      lanes: i === 0 ? null : lanes.filter((_, j) => (i >> (j % 5)) % 2 === 1),
      quotes: i % 2 === 0,
    }
    const fit = shows.lanes?.length === 0 ? { ...shows, lanes: null, names: 'people' as const } : shows
    const { token, link } = await makeLink(ann, board, { shows: fit })
    const visitor = await openByToken(server.url, token)
    visitors.push({ link: link.id, socket: await visitor.socket() })
  }
  const busyBefore = await busySeconds()
  const began = performance.now()
  const moving = setInterval(() => moveAll(writer), 100)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  for (const { link, socket } of visitors.slice(0, 5)) {
    const at = performance.now()
    await ann.call('DELETE', `/api/links/${link}`)
    expect(await socket.untilClosed()).toBe(4404)
    expect(performance.now() - at).toBeLessThan(1_000)
  }
  const busy = (await busySeconds()) - busyBefore
  clearInterval(moving)
  // Or it would prove little; a thread that answers nobody at all is in `viewers.test.ts`.
  expect(busy / ((performance.now() - began) / 1000)).toBeGreaterThan(0.5)
  for (const { socket } of visitors) socket.close()
  writer.close()
})

/** How long threads have worked on what is shown by links. */
async function busySeconds(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/wegpunkt_projection_seconds_sum (\S+)/u.exec(text)?.[1])
}

function addNotes(doc: Y.Doc, from: number, count: number): void {
  for (let i = from; i < from + count; i++) {
    const note = {
      kind: 'note',
      at: [i % 50, i],
      size: [120, 120],
      order: `a${i}V`,
      text: new Y.Text(`Note ${i}`),
    }
    doc.getMap('elements').set(`note${i}`, new Y.Map(Object.entries<unknown>(note)))
  }
}

function moveAll(writer: RawClient): void {
  if (writer.closeCode !== null) return
  const x = Math.floor(Math.random() * 1_000)
  writer.edit((doc) => {
    for (let i = 0; i < 300; i++) {
      const note = doc.getMap('elements').get(`note${i}`)
      if (note instanceof Y.Map) note.set('at', [x, i])
    }
  })
}

it('[N29] with its board a link closes, and with another persona whoever looks comes back', async () => {
  const board = await createBoard(ann, 'sample')
  const visitor = await openByToken(server.url, (await makeLink(ann, board)).token)
  const first = await visitor.socket()
  await ann.call('PATCH', `/api/boards/${board}`, { personas: [] })
  expect(await first.untilClosed()).toBe(1012)
  const second = await visitor.socket()
  expect(second.frames[0]).toMatchObject({ kind: 'hello' })
  expect(second.frames[0]).not.toEqual(first.frames[0])
  await ann.call('DELETE', `/api/boards/${board}`)
  expect(await second.untilClosed()).toBe(4404)
  expect((await visitor.get('')).status).toBe(404)
})

it.each(versions)(
  '[N13] a stock %s client sees what the link shows, and what it writes stays with it',
  async (version) => {
    const board = await createBoard(ann, 'sample')
    const { link, token } = await makeLink(ann, board)
    const { cookie } = await openByToken(server.url, token)
    const at = { url: server.url, board: 'socket', as: { cookie }, below: `/api/view/${link.id}` }
    const stock = openPlainClient(version, at)
    const writer = await openRawClient({ url: server.url, board, as: ann })
    await writer.untilAcked(1)
    await eventually(() => stock.doc.getMap('elements').size === writer.doc.getMap('elements').size)
    writer.edit((doc) =>
      doc.getMap('stages').set(
        'added',
        new Y.Map([
          ['name', 'Neu'],
          ['order', 'z'],
        ]) as never,
      ),
    )
    await eventually(() => stock.doc.getMap('stages').has('added'))
    const before = Y.encodeStateVector(writer.doc)
    stock.doc.getMap('elements').set('mine', 1)
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(Y.encodeStateVector(writer.doc)).toEqual(before)
    stock.close()
    writer.close()
  },
)
