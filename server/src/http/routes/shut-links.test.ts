import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { newLink } from './testing-links.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await call('POST', 'boards', { title: 'Reise' })).body.id as string
})
afterEach(() => api.close())

const call = (method: 'POST' | 'PATCH' | 'DELETE', path: string, input?: object): Promise<Answered> =>
  api.call(`${method} /api/${path}`, { cookie: ann.cookie, ...(input && { input }) })
const open = (token: string, more: object = {}): Promise<Answered> =>
  api.call('POST /api/links/open', { input: { token, ...more } })

async function opened() {
  const { body } = await call('POST', `boards/${board}/links`, newLink)
  const id = body.link.id as string
  const cookie = (await open(body.token)).headers.getSetCookie()[0]?.split(';')[0]
  const look = async (): Promise<number> => (await api.call(`GET /api/view/${id}`, { cookie })).status
  return { id, token: body.token as string, look }
}

/** As of a full disk: what is there is read, and nothing is written. */
const writing = (isOn: boolean): Promise<unknown> =>
  sql`pragma query_only = ${sql.raw(isOn ? '0' : '1')}`.execute(api.database.db)

it.each([
  ['revoked', 'DELETE', '', undefined, [404, 'link-unavailable']],
  ['paused', 'PATCH', '', { isPaused: true }, [404, 'link-unavailable']],
  ['given another password', 'PATCH', '', { password: 'drei Kraniche' }, [401, 'link-password-needed']],
  ['given another address', 'POST', '/address', {}, [404, 'link-unavailable']],
  [
    'made narrower',
    'PATCH',
    '',
    { shows: { ...usualShows, measures: !usualShows.measures } },
    [200, 'narrow'],
  ],
] as const)(
  '[S96] a link that is %s while nothing can be written is shut, and opens as it was wished once it is',
  async (_, method, path, input, after) => {
    const { id, token, look } = await opened()
    const other = await opened()
    await writing(false)
    expect((await call(method, `links/${id}${path}`, input)).status).toBe(503)
    expect(api.told.at(-1)).toBe(`link ended ${id}`)
    expect([await look(), (await open(token)).status, await other.look()]).toEqual([404, 404, 200])
    await writing(true)
    // Longer than it takes until it is tried again.
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const { status, body } = await open(token)
    const isNarrow = body.shows?.measures === !usualShows.measures
    expect([status, isNarrow ? 'narrow' : body.type]).toEqual(after)
  },
)

it('[S96] of what is wished one after the other the last counts, and what takes nothing away shuts nothing', async () => {
  const { id, look } = await opened()
  await writing(false)
  expect((await call('PATCH', `links/${id}`, { name: 'Presse', shows: usualShows })).status).toBe(503)
  expect(await look()).toBe(200)
  expect((await call('PATCH', `links/${id}`, { isPaused: true })).status).toBe(503)
  expect(await look()).toBe(404)
  await writing(true)
  expect((await call('PATCH', `links/${id}`, { isPaused: false })).status).toBe(200)
  await new Promise((resolve) => setTimeout(resolve, 3_000))
  expect(await look()).toBe(200)
})
