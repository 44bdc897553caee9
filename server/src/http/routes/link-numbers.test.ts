import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { ROWS_PER_PAGE } from '@wegpunkt/shared/limits'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { newId } from '../../services/random-id.ts'
import { type TestWorkshop, lane, openTestWorkshop, stage, touchpoint } from './testing-workshop.ts'
import type { Answered } from './testing.ts'

const PREPARED_WITHIN_MS = 60_000

let at: TestWorkshop
beforeAll(async () => {
  at = await openTestWorkshop()
  const kept = { kind: 'free', name: 'Intern', order: 'a1' } as const
  const [seen, hidden] = [touchpoint('seen'), touchpoint('kept')]
  await at.edit(stage, lane, { do: 'add', in: 'lanes', id: 'hidden', value: kept }, seen, hidden, {
    do: 'set',
    in: 'elements',
    id: 'kept',
    to: { lane: 'hidden' },
  })
}, PREPARED_WITHIN_MS)
afterAll(() => at.api.close())

const onSeen = { on: 'element', id: 'seen' } as const
const onKept = { on: 'element', id: 'kept' } as const
type Visitor = { link: string; jar: string }
type Comment = { id: string; text: string; version: number; said: number }

let visitor: Visitor
beforeEach(async () => {
  visitor = await open({ comments: true, measures: true })
})

async function open(shows: object, way: object = {}): Promise<Visitor> {
  const input = { name: 'Presse', shows: { ...usualShows, lanes: ['l'], ...shows }, ...way }
  const { token } = (await at.call(at.people.mona, 'POST', `boards/${at.board}/links`, input)).body
  const opened = await at.api.call('POST /api/links/open', { input: { token } })
  return { link: opened.body.link, jar: opened.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}
const get = async ({ link, jar }: Visitor, path: string): Promise<Answered['body']> =>
  (await at.api.call(`GET /api/view/${link}${path}`, { cookie: jar })).body
const say = async (
  { link, jar }: Visitor,
  text: string,
  where: object = onSeen,
): Promise<Answered['body']> => {
  const input = { key: newId(), name: 'Uta', where, text }
  return (await at.api.call(`POST /api/view/${link}/comments`, { cookie: jar, input })).body
}
const member = async (about: object, text: string): Promise<string> =>
  (await at.call(at.people.mona, 'POST', `boards/${at.board}/comments`, { key: newId(), about, text })).body
    .id
const add = (path: string, input: object): Promise<Answered> =>
  at.call(at.people.mona, 'POST', `boards/${at.board}/${path}`, input)
const since = ({ version, sight }: { version: number; sight: string }) =>
  get(visitor, `/comments?since=${version}&sight=${sight}`)

/** What nobody sees who looks by the link: rows of other kinds and elsewhere, comments, and one that waits. */
async function inPrivate(): Promise<void> {
  for (let i = 0; i < 3; i++) await add('ideas', { title: 'Idee' })
  await add('measures', { title: 'Intern', touchpointIds: ['kept'] })
  const id = await member(onKept, 'intern')
  await at.call(at.people.mona, 'DELETE', `boards/${at.board}/comments/${id}`)
  await member(onKept, 'auch intern')
  const other = await open({}, { allows: 'comment', approval: true })
  const first = await say(other, 'wartet')
  await say(other, 'wartet auch')
  await at.call(at.people.mona, 'DELETE', `boards/${at.board}/comments/${first.id}`)
}

it('[N119] what a link hides, and what waits, changes no number of its rows and comments, and nothing else of them', async () => {
  await add('measures', { title: 'Zu sehen', touchpointIds: ['seen'] })
  await member(onSeen, 'zu sehen')
  const before = [await get(visitor, '/rows'), await get(visitor, '/comments')]
  await inPrivate()
  const after = [await get(visitor, '/rows'), await get(visitor, '/comments')]
  expect(after).toEqual(before)
  expect(await since(before[1])).toMatchObject({ comments: [], gone: [], version: before[1].version })
})

it('[N119] changes that are seen are numbered one after the other, whatever happens between them', async () => {
  const numbers = async (): Promise<number[]> =>
    (await get(visitor, '/comments')).comments.map(({ version }: Comment) => version)
  await member(onSeen, 'eins')
  const before = (await numbers()).at(-1) ?? 0
  await inPrivate()
  const page = await get(visitor, '/comments')
  await member(onSeen, 'zwei')
  const later = await since(page)
  expect([later.since, later.version]).toEqual([before, before + 1])
  expect(later.comments.map(({ text, version }: Comment) => [text, version])).toEqual([['zwei', before + 1]])
  const rows = await get(visitor, '/rows')
  expect(new Set(rows.rows.map(({ version }: Comment) => version))).toEqual(new Set([0]))
  await add('measures', { title: 'Noch eine', touchpointIds: ['seen'] })
  const more = await get(visitor, '/rows')
  expect([more.rows.length, more.version]).toEqual([rows.rows.length + 1, rows.version])
})

it('[N119] what is new to read is told by a number of the comments', async () => {
  const told = async (by: Visitor): Promise<number> => (await get(by, '/rows')).comments
  const [first, own] = [await told(visitor), await open({ comments: false }, { allows: 'comment' })]
  expect([first, await told(own)]).toEqual([expect.any(Number), await told(own)])
  const quiet = await told(own)
  const id = await member(onSeen, 'neu')
  const second = await told(visitor)
  expect([second === first, (await told(own)) === quiet]).toEqual([false, true])
  await at.call(at.people.mona, 'DELETE', `boards/${at.board}/comments/${id}`)
  expect(await told(visitor)).not.toBe(second)
  const said = await say(own, 'von mir')
  const waits = await told(own)
  expect([waits === quiet, await told(visitor)]).toEqual([false, await told(visitor)])
  const shown = await told(visitor)
  await at.call(at.people.mona, 'POST', `boards/${at.board}/comments/${said.id}/approval`)
  expect([(await told(own)) === waits, (await told(visitor)) === shown]).toEqual([false, false])
})

it('[N119] that something is gone which waited is told to whoever said it, and to nobody else', async () => {
  const own = await open({ comments: true }, { allows: 'comment', approval: true })
  const { id } = await say(own, 'wartet noch')
  const after = async (by: Visitor, { version, sight }: Answered['body']) =>
    (await get(by, `/comments?since=${version}&sight=${sight}`)).gone as string[]
  const before = [await get(own, '/comments'), await get(visitor, '/comments')]
  await at.call(at.people.mona, 'DELETE', `boards/${at.board}/comments/${id}`)
  expect([await after(own, before[0]), await after(visitor, before[1])]).toEqual([[id], []])
})

it('[N119] who sees what they said alone learns by no number how much others say', async () => {
  const own = await open({ comments: false }, { allows: 'comment', approval: false })
  const first = await say(own, 'zuerst')
  for (let i = 0; i < 5; i++) await member(onSeen, `von anderen ${i}`)
  const second = await say(own, 'danach')
  const page = await get(own, '/comments')
  expect(page.comments.map(({ text }: Comment) => text)).toEqual(['zuerst', 'danach'])
  expect([page.since, page.version, page.rest]).toEqual([0, 0, false])
  for (const one of [first, second, ...page.comments]) expect(one.version).toBe(0)
})

it('[N119] when something was said counts in time, and of what waited since others see it', async () => {
  const other = await open({ comments: true }, { allows: 'comment', approval: true })
  const waiting = await say(other, 'wartet lange')
  const id = await member(onSeen, 'inzwischen')
  await at.call(at.people.mona, 'POST', `boards/${at.board}/comments/${waiting.id}/approval`)
  const { comments } = (await get(visitor, '/comments')) as { comments: (Comment & { createdAt: string })[] }
  const [before, after] = [id, waiting.id].map((one) => comments.find(({ id }) => id === one))
  expect(before?.said).toBe(Date.parse(before?.createdAt ?? ''))
  expect(after?.said).toBeGreaterThanOrEqual(before?.said ?? Infinity)
  expect(after?.said).toBeGreaterThan(Date.parse(after?.createdAt ?? ''))
})

it('[N119] rows come in pages of what is seen, and where one ends is told by a number that counts nothing', async () => {
  await inPrivate()
  const { board } = at
  const body = JSON.stringify({ type: 'interview', n: 1, touchpointIds: ['seen'] })
  const { db } = at.api.database
  const columns = await db.selectFrom('board_row').selectAll().limit(1).executeTakeFirstOrThrow()
  const stored = Array.from({ length: ROWS_PER_PAGE + 5 }, (_, i) => ({
    ...columns,
    id: `many-${i}`,
    board_id: board,
    kind: 'evidence',
    version: 100_000 + 3 * i,
    author: null,
    created_at: 1,
    changed_at: 1,
    body,
  }))
  for (let i = 0; i < stored.length; i += 100)
    await db
      .insertInto('board_row')
      .values(stored.slice(i, i + 100) as never)
      .execute()
  await db.updateTable('board_rows').set({ version: 200_000 }).where('board_id', '=', board).execute()
  const page = await get(visitor, '/rows')
  expect([page.rest, page.rows.length]).toEqual([true, ROWS_PER_PAGE])
  expect(stored.map(({ version }) => version)).not.toContain(page.version)
  const rest = await get(visitor, `/rows?since=${page.version}`)
  expect([rest.rest, rest.since]).toEqual([false, page.version])
  const ids = new Set([...page.rows, ...rest.rows].map(({ id }: Comment) => id))
  expect([...ids].filter((id) => id.startsWith('many-'))).toHaveLength(stored.length)
  // What nobody was told begins anew.
  expect((await get(visitor, `/rows?since=${page.version + 1}`)).since).toBe(0)
})
