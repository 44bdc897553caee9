import { fileText, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { personById } from '../../storage/queries/people.ts'
import { lookedAt, settled } from './testing-files.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const boards = async (): Promise<{ id: string }[]> =>
  (await api.call('GET /api/boards', { cookie: ann.cookie })).body
const me = (answered: Answered) => personById(api.database.db, answered.body.id)

it('[F68] who does not take their exports has two open, all together eight, and gets a place back with each', async () => {
  const [{ id } = { id: '' }] = await boards()
  const people = [ann]
  for (const name of ['bob', 'cat', 'dan', 'eve']) people.push(await api.join(ann, name, 'viewer'))
  const open = async (who: Answered | undefined) => {
    const person = who && (await me(who))
    if (!person) throw new Error('nobody asks')
    const { body } = await api.services.exports.board(person, id, { format: 'board' })
    const pieces = body[Symbol.asyncIterator]()
    await pieces.next()
    return pieces
  }
  const held = [await open(people[0]), await open(people[0])]
  await expect(open(people[0])).rejects.toMatchObject({ type: 'too-many-requests' })
  const spoken = async () =>
    (await api.call(`GET /api/boards/${id}/export/spoken`, { cookie: ann.cookie })).status
  expect(await spoken()).toBe(429)
  for (const who of people.slice(1, 4)) held.push(await open(who), await open(who))
  await expect(open(people[4])).rejects.toMatchObject({ type: 'busy' })
  await held[2]?.return?.()
  for (let piece = await held[0]?.next(); piece?.done === false;) piece = await held[0]?.next()
  held.push(await open(people[4]), await open(people[0]))
  await expect(open(people[1])).rejects.toMatchObject({ type: 'busy' })
  for (const pieces of held) await pieces.return?.()
  expect([await spoken(), await spoken(), await spoken()]).toEqual([200, 200, 200])
})

it('[F86] an export that fails before its answer begins gives its place back', async () => {
  const [{ id } = { id: '' }] = await boards()
  const asked = () => api.call(`GET /api/boards/${id}/export?format=board`, { cookie: ann.cookie })
  const encode = vi.spyOn(globalThis, 'encodeURIComponent').mockImplementation(() => {
    throw new URIError('no name')
  })
  const failed = [await asked(), await asked(), await asked()]
  encode.mockRestore()
  expect(failed.map(({ status }) => status)).toEqual([500, 500, 500])
  expect((await asked()).status).toBe(200)
})

it('[F68] is handed out in small pieces, so that little of it lies in a connection', async () => {
  const { state, rows } = randomBoardFile(7)
  const fields = { kind: 'note', at: [0, 0], size: [200, 200], order: 'a0' }
  const long = { fields, texts: { text: 'x'.repeat(200_000) } }
  const file = fileText({ ...state, elements: { ...state.elements, long } }, rows)
  const { body: made } = await lookedAt(api, ann.cookie, bytes(file))
  await api.call(`POST /api/imports/${made.id}/run`, { cookie: ann.cookie, input: {} })
  await settled(api, ann.cookie, `/api/imports/${made.id}`)
  const person = await me(ann)
  if (!person) throw new Error('nobody asks')
  const { body } = await api.services.exports.board(person, 'b1', { format: 'board' })
  const sizes: number[] = []
  let text = ''
  for await (const piece of body) {
    sizes.push(piece.length)
    text += typeof piece === 'string' ? piece : Buffer.from(piece).toString()
  }
  expect(Math.max(...sizes)).toBe(64 * 1024)
  expect(sizes.filter((size) => size === 64 * 1024).length).toBeGreaterThan(1)
  expect(JSON.parse(text)).toMatchObject({ format: 'wegpunkt-board', board: { id: 'b1' } })
})

it('[F70] a file that is looked at is not brought in meanwhile, nor a second time once it runs', async () => {
  const { body } = await lookedAt(api, ann.cookie, bytes(randomBoardFile(0).text))
  const before = (await boards()).length
  const path = `/api/imports/${body.id}` as const
  const look = api.call(`POST ${path}/preview`, { cookie: ann.cookie })
  const run = () => api.call(`POST ${path}/run`, { cookie: ann.cookie, input: {} })
  const answers = [await look, await run(), await api.call(`POST ${path}/preview`, { cookie: ann.cookie })]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 400])
  expect((await settled(api, ann.cookie, path)).body.state).toBe('done')
  expect((await boards()).length).toBe(before + 1)
})

it('[F70] what runs is not taken for looked at by who looked before, and is not run twice', async () => {
  const { body } = await lookedAt(api, ann.cookie, bytes(randomBoardFile(0).text))
  const person = await me(ann)
  if (!person) throw new Error('nobody asks')
  const before = (await boards()).length
  const { fileImports } = api.services
  const look = fileImports.look(person, body.id)
  const runs = [0, 1].map(async () => {
    fileImports.run(person, body.id, undefined)
  })
  const ended = await Promise.allSettled(runs)
  await look
  const again = await Promise.resolve()
    .then(() => fileImports.run(person, body.id, undefined))
    .catch(() => null)
  await settled(api, ann.cookie, `/api/imports/${body.id}`)
  const made = (await boards()).length - before
  expect([made, ended.map(({ status }) => status), again?.state]).toEqual([
    1,
    ['rejected', 'rejected'],
    'running',
  ])
})

it('[F70] looks are counted: nobody fills the turn of files with them', async () => {
  const { body } = await lookedAt(api, ann.cookie, bytes(randomBoardFile(0).text))
  const statuses: number[] = []
  for (let i = 0; i < 25; i++)
    statuses.push((await api.call(`POST /api/imports/${body.id}/preview`, { cookie: ann.cookie })).status)
  expect(statuses.at(-1)).toBe(429)
})

it('[F68] whoever begins many files at the same moment gets two places all the same, and all together twenty', async () => {
  const begin = async (who: Answered): Promise<() => Promise<boolean>> => {
    const begun = await api.call('POST /api/imports', { cookie: who.cookie, input: { bytes: 100 } })
    const path = `GET /api/imports/${begun.body.id}` as const
    return async () => begun.status === 201 && (await api.call(path, { cookie: who.cookie })).status === 200
  }
  const alive = async (all: readonly (() => Promise<boolean>)[]): Promise<number> =>
    (await Promise.all(all.map((isThere) => isThere()))).filter(Boolean).length
  const people: Answered[] = []
  for (let i = 0; i < 10; i++) people.push(await api.join(ann, `bob${i}`, 'editor'))
  const own = await Promise.all(Array.from({ length: 30 }, () => begin(ann)))
  expect(await alive(own)).toBe(2)
  const others = await Promise.all(people.flatMap((who) => [begin(who), begin(who), begin(who)]))
  expect(await alive([...own, ...others])).toBe(20)
})
