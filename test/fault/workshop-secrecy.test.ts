import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { GRACE_MS } from '@wegpunkt/server/rooms/relay-limits'
import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Account, createBoard, invite, setUp } from '../support/account.ts'
import { eventually } from '../support/eventually.ts'
import { openEvents } from '../support/events.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

let server: TestServer
let ann: Account
let mona: Account
let eve: Account
let cora: Account
let carl: Account

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  mona = await invite(server.url, ann, { name: 'Mona', role: 'moderator' })
  eve = await invite(server.url, ann, { name: 'Eve', role: 'editor' })
  cora = await invite(server.url, ann, { name: 'Cora', role: 'contributor' })
  carl = await invite(server.url, ann, { name: 'Carl', role: 'contributor' })
})
afterAll(() => server.stop())

type Workshop = { readonly id: string; readonly run: string; readonly runs: { secrecy: string }[] }

async function begun(board: string, ...phases: object[]): Promise<Workshop> {
  const input = { title: 'Reise', format: 'meeting', phases }
  const { id } = await mona.call<Workshop>('POST', `/api/boards/${board}/workshops`, input)
  return await command(id, { do: 'start' })
}
const command = (id: string, input: object): Promise<Workshop> =>
  mona.call<Workshop>('POST', `/api/workshops/${id}/commands`, input)
const tell = (who: Account, { id, run }: Workshop, input: object): Promise<unknown> =>
  who.call('POST', `/api/workshops/${id}/secrets`, { run, ...input })

/** Keeps every byte that somebody is sent, by socket, by events, or as an answer to whatever they may ask for. */
async function openRecorder(as: Account, board: string, workshop: string) {
  const bytes: Buffer[] = []
  let stream = await openEvents(server.url, as, workshop)
  const heard: string[] = []
  const open = async (): Promise<RawClient> => {
    const client = await openRawClient({ url: server.url, board, as })
    client.socket.on('message', (data) => bytes.push(Buffer.from(data as Buffer)))
    return client
  }
  let client = await open()
  return {
    frames: () => client.frames,
    kinds: () => bytes.map((data) => decodeFrame(new Uint8Array(data)).kind),
    /** All events so far, over all streams. */
    events: (): string[] => [...heard, ...stream.events],
    async ask(): Promise<void> {
      const paths = [
        `boards/${board}`,
        `boards/${board}/workshops`,
        `boards/${board}/rows`,
        `boards/${board}/commands`,
        `boards/${board}/thumbnail`,
        `boards/${board}/snapshots`,
        `workshops/${workshop}`,
        `workshops/${workshop}/secrets`,
        `workshops/${workshop}/results`,
        `workshops/${workshop}/subjects`,
        `workshops/${workshop}/hands`,
        ...(as === eve ? [] : [`workshops/${workshop}/counts`]),
      ]
      for (const path of paths) bytes.push(Buffer.from(JSON.stringify(await as.call('GET', `/api/${path}`))))
    },
    async reopen(): Promise<void> {
      client.close()
      stream.close()
      heard.push(...stream.events)
      stream = await openEvents(server.url, as, workshop)
      client = await open()
      for (const frame of client.frames) if ('update' in frame) bytes.push(Buffer.from(frame.update))
    },
    found: (...texts: string[]): string[] => {
      const all = Buffer.concat([...bytes, Buffer.from([...heard, ...stream.events].join(''))])
      return texts.filter((text) => all.indexOf(text) >= 0)
    },
    close: () => {
      client.close()
      stream.close()
    },
  }
}

const notes = (visibility: string) => ({ name: 'Sammeln', minutes: 10, activity: 'notes', visibility })
const voting = { name: 'Gewichten', minutes: 10, activity: 'voting' }
const keep = (id: string, text: string) => ({ do: 'keep-note', note: { id, text } })

it('[K34] recorders of a moderator and an editor get no byte of a secret before its reveal, over a restart and an early end', async () => {
  const board = await createBoard(ann, 'sample')
  const workshop = await begun(board, notes('anonymous'), voting)
  const recorders = [
    await openRecorder(mona, board, workshop.id),
    await openRecorder(eve, board, workshop.id),
  ]
  const texts = ['Niemand ruft mich je zurueck', 'Der Vertrag ist unlesbar']
  const keys = ['notiz-von-cora', 'notiz-von-carl']
  await tell(cora, workshop, keep(keys[0] ?? '', texts[0] ?? ''))
  await tell(carl, workshop, keep(keys[1] ?? '', texts[1] ?? ''))
  // Nor that there is something: what was told is how things were when they came.
  expect(recorders.map((recorder) => recorder.events().length)).toEqual([1, 1])
  const look = async (): Promise<string[]> => {
    for (const recorder of recorders) {
      await recorder.reopen()
      await recorder.ask()
    }
    return recorders.flatMap((recorder) => recorder.found(...texts, ...keys, cora.id, carl.id))
  }
  expect(await look()).toEqual([])
  await server.restart()
  expect(await look()).toEqual([])
  const own = await cora.call<{ notes: { text: string }[] }[]>('GET', `/api/workshops/${workshop.id}/secrets`)
  expect(own[0]?.notes[0]?.text).toBe(texts[0])

  const votes = await command(workshop.id, { do: 'next' })
  const elements = await ann.call<{ id: string }>('POST', `/api/boards/${board}/snapshots`, {
    persona: (await ann.call<{ personas: { id: string }[] }>('GET', `/api/boards/${board}`)).personas[0]?.id,
    label: 'S',
    kind: 'as-is',
  })
  const { state } = await ann.call<{ state: { elements: Record<string, { fields: { kind: string } }> } }>(
    'GET',
    `/api/snapshots/${elements.id}`,
  )
  const [target = ''] = Object.entries(state.elements).flatMap(([id, { fields }]) =>
    fields.kind === 'touchpoint' ? [id] : [],
  )
  await tell(cora, votes, { do: 'vote', ballot: { [target]: 1 } })
  expect(await look()).toEqual([])
  await command(workshop.id, { do: 'end' })
  expect(await look()).toEqual([])
  const results = await mona.call('GET', `/api/workshops/${workshop.id}/results`)
  expect(results).toEqual([])

  // After the reveal everybody has the words, and nobody whose they are.
  await command(workshop.id, { do: 'reveal', run: workshop.run, evenOfFew: true })
  await command(workshop.id, { do: 'reveal', run: votes.run, evenOfFew: true })
  await eventually(() => recorders.every((recorder) => recorder.found(...texts).length === 2))
  await look()
  for (const recorder of recorders) {
    expect(recorder.found(...keys, cora.id, carl.id)).toEqual([])
    expect(recorder.events().length).toBeGreaterThan(3)
    expect(new Set(recorder.events().map((event) => event.length)).size).toBe(1)
    recorder.close()
  }
  const log = server.output()
  expect([...texts, ...keys].filter((text) => log.includes(text))).toEqual([])
}, 90_000)

it('[K12] rights change on open sockets within a second, and stay so over a restart in the middle', async () => {
  const board = await createBoard(ann)
  const roles = ({ frames }: RawClient) =>
    frames.flatMap((frame) => (frame.kind === 'hello' ? [frame.role] : []))
  const versions = ({ frames }: RawClient) =>
    frames.flatMap((frame) => (frame.kind === 'rows' ? [frame.version] : []))
  const [editor, moderator] = [
    await openRawClient({ url: server.url, board, as: eve }),
    await openRawClient({ url: server.url, board, as: mona }),
  ]
  await editor.untilAcked(editor.edit((doc) => doc.getMap('meta').set('a', 1)))
  const from = Date.now()
  const { id } = await begun(board, { name: 'Ankommen', minutes: 5, right: 'view' }, notes('private'))
  await eventually(() => roles(editor).at(-1) === 'viewer')
  expect(Date.now() - from).toBeLessThan(1_000)
  await eventually(() => versions(editor).includes(2))
  // For a moment what was on its way is still taken (K72); afterwards nothing is.
  await new Promise((resolve) => setTimeout(resolve, GRACE_MS + 500))
  editor.edit((doc) => doc.getMap('meta').set('a', 2))
  expect(await editor.untilClosed()).toBe(4403)
  expect(roles(moderator)).toEqual(['moderator'])

  await server.restart()
  const again = await openRawClient({ url: server.url, board, as: eve })
  expect([roles(again), again.doc.getMap('meta').get('a')]).toEqual([['viewer'], 1])
  // Who comes late learns that there is something to ask for.
  await eventually(() => (versions(again).at(-1) ?? 0) >= 2)
  await command(id, { do: 'next' })
  await eventually(() => roles(again).at(-1) === 'contributor')
  await command(id, { do: 'end' })
  await eventually(() => roles(again).at(-1) === 'editor')
  await again.untilAcked(again.edit((doc) => doc.getMap('meta').set('a', 3)))
  for (const client of [again, moderator]) client.close()
}, 60_000)

it('[K43] kill -9 in the middle of writing and revealing loses nothing that was answered', async () => {
  const board = await createBoard(ann)
  const workshop = await begun(board, notes('private'), { name: 'Weiter', minutes: 5 })
  const told: string[] = []
  const added: string[] = []
  let count = 0
  for (let round = 0; round < 3; round++) {
    const ended = new AbortController()
    const write = async (who: Account): Promise<void> => {
      while (!ended.signal.aborted) {
        const text = `Notiz ${count++} von ${who.name}`
        await tell(who, workshop, keep(text.replaceAll(/\W/gu, '-'), text)).then(
          () => void told.push(text),
          () => undefined,
        )
      }
    }
    const writing = [cora, carl].map(write)
    await new Promise((resolve) => setTimeout(resolve, 200 + 100 * round))
    await server.kill()
    ended.abort()
    await Promise.all(writing)
    await server.start()
  }
  // Killed while it reveals: whichever step was reached, the next start ends it.
  const revealing = command(workshop.id, { do: 'reveal', run: workshop.run, evenOfFew: true }).catch(
    () => null,
  )
  await new Promise((resolve) => setTimeout(resolve, 60))
  await server.kill()
  await revealing
  await server.start()
  const state = await mona.call<Workshop>('GET', `/api/workshops/${workshop.id}`)
  if (state.runs[0]?.secrecy === 'hidden')
    await command(workshop.id, { do: 'reveal', run: workshop.run, evenOfFew: true })
  expect((await mona.call<Workshop>('GET', `/api/workshops/${workshop.id}`)).runs[0]?.secrecy).toBe(
    'revealed',
  )

  await command(workshop.id, { do: 'next' })
  const ended = new AbortController()
  const add = async (who: Account): Promise<void> => {
    while (!ended.signal.aborted) {
      const text = `Offen ${count++}`
      const wish = { do: 'add-note', key: `k${count++}`, text, at: [0, 0] }
      await who.call('POST', `/api/boards/${board}/commands`, wish).then(
        () => void added.push(text),
        () => undefined,
      )
    }
  }
  const adding = [cora, carl].map(add)
  await new Promise((resolve) => setTimeout(resolve, 400))
  await server.kill()
  ended.abort()
  await Promise.all(adding)
  await server.start()
  const reader = await openRawClient({ url: server.url, board, as: ann })
  const words = [...reader.doc.getMap<{ get(key: string): unknown }>('elements').values()].map((element) =>
    String(element.get('text')),
  )
  expect([told.length > 0, added.length > 0]).toEqual([true, true])
  expect([...told, ...added].filter((text) => !words.includes(text))).toEqual([])
  expect(words.length - new Set(words).size).toBe(0)
  reader.close()
}, 90_000)

it('[K39] after an anonymous reveal no file of the server has whose it was beside what was said', async () => {
  const board = await createBoard(ann)
  const workshop = await begun(board, notes('anonymous'))
  const text = 'Die Rechnung stimmt nie'
  await tell(cora, workshop, keep('schluessel-der-rechnung', text))
  await command(workshop.id, { do: 'reveal', run: workshop.run, evenOfFew: true })
  await command(workshop.id, { do: 'end' })
  await server.restart()
  const names = (await readdir(server.dataDir, { recursive: true, withFileTypes: true })).filter((entry) =>
    entry.isFile(),
  )
  const files = await Promise.all(
    names.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
  )
  const raw = files.join('\n')
  expect(raw.split(text).length - 1).toBe(1)
  expect(raw).not.toContain('schluessel-der-rechnung')
  const near = raw.slice(Math.max(0, raw.indexOf(text) - 2_000), raw.indexOf(text) + 2_000)
  expect(near).not.toContain(cora.id)
}, 60_000)

it('[K59] that somebody asks to speak reaches moderators and nobody else, over a restart too', async () => {
  const board = await createBoard(ann)
  const workshop = await begun(board, { name: 'Ankommen', minutes: 5, right: 'view' })
  const [moderator, editor] = [
    await openRecorder(mona, board, workshop.id),
    await openRecorder(eve, board, workshop.id),
  ]
  const path = `/api/workshops/${workshop.id}/hands`
  for (const who of [cora, carl]) await who.call('POST', path, { do: 'raise' })
  await eventually(() => moderator.events().length > 1)
  expect(editor.events()).toHaveLength(1)
  await server.restart()
  for (const recorder of [moderator, editor]) {
    await recorder.reopen()
    await recorder.ask()
  }
  const { queue } = await mona.call<{ queue: { person: string }[] }>('GET', path)
  expect(queue.map(({ person }) => person)).toEqual([cora.id, carl.id])
  expect([moderator.found(cora.id, carl.id), editor.found(cora.id, carl.id)]).toEqual([
    [cora.id, carl.id],
    [],
  ])
  for (const recorder of [moderator, editor]) recorder.close()
}, 60_000)
