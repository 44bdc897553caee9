import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { viewCookiePaths } from '@wegpunkt/shared/links/link-paths'
import { VIEW_RETURN_MINUTES } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newLink } from './testing-links.ts'
import { type Answered, SETUP_CODE, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await post('boards', { title: 'Reise' })).body.id as string
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

const post = (path: string, input: object): Promise<Answered> =>
  api.call(`POST /api/${path}`, { cookie: ann.cookie, input })
const change = (link: string, input: object): Promise<Answered> =>
  api.call(`PATCH /api/links/${link}`, { cookie: ann.cookie, input })
const make = async (more: object = {}): Promise<{ id: string; token: string; url: string }> => {
  const { status, body } = await post(`boards/${board}/links`, { ...newLink, ...more })
  expect(status).toBe(201)
  return { id: body.link.id, token: body.token, url: body.url }
}
const open = (token: string, more: object = {}, address = '192.0.2.1', cookie?: string): Promise<Answered> =>
  api.call('POST /api/links/open', { input: { token, ...more }, address, cookie })
/** What a browser brings along that has opened it before. */
const brought = (answered: Answered): string => cookiesOf(answered).at(-1)?.split(';')[0] ?? ''
const cookiesOf = ({ headers }: Answered): string[] => headers.getSetCookie()
const pair = (answered: Answered): string => cookiesOf(answered)[0]?.split(';')[0] ?? ''
const look = (link: string, cookie?: string, path = ''): Promise<Answered> =>
  api.call(`GET /api/view/${link}${path}`, { cookie })
const HOUR_MS = 60 * 60 * 1000

describe('links', () => {
  it('[N1] the address is shown once and has 128 random bits; nothing that is stored or listed gives it away', async () => {
    const { token, url, id } = await make({ password: 'Kranich' })
    expect(Buffer.from(token, 'base64url')).toHaveLength(16)
    expect(url).toBe(`http://127.0.0.1:3000/l/${token}`)
    const listed = await api.call(`GET /api/boards/${board}/links`, { cookie: ann.cookie })
    expect(listed.body).toMatchObject([
      { id, name: 'Vorstand', hasPassword: true, opens: 0, lastOpenedAt: null },
    ])
    const stored = await api.database.db.selectFrom('link').selectAll().execute()
    for (const text of [JSON.stringify(stored), JSON.stringify(listed.body)]) {
      expect(text).not.toContain(token)
      expect(text).not.toContain('Kranich')
    }
    expect(stored[0]?.password_hash).toMatch(/^\$argon2id\$/u)
  })

  it('[N7] the cookie of a device is HttpOnly, goes to its link alone, and lasts no longer than that', async () => {
    const { token, id } = await make({ expiresAt: new Date(Date.now() + HOUR_MS).toISOString() })
    const opened = await open(token)
    const cookies = cookiesOf(opened)
    expect(cookies.map((cookie) => /Path=([^;]*)/u.exec(cookie)?.[1])).toEqual([
      ...viewCookiePaths(id),
      '/api/links/open',
    ])
    for (const cookie of cookies) {
      expect(cookie).toMatch(/; HttpOnly; SameSite=Lax$/u)
      const seconds = Number(/Max-Age=(\d+)/u.exec(cookie)?.[1])
      expect(seconds).toBeGreaterThan(3_500)
      expect(seconds).toBeLessThanOrEqual(3_600)
    }
    const endless = await open((await make()).token)
    expect(cookiesOf(endless)[0]).toContain(`Max-Age=${30 * 24 * 60 * 60 - 1}`)
    expect((await look(id, pair(opened))).status).toBe(200)
    expect((await look(id, pair(endless))).status).toBe(404)
  })

  it('[N7] in a frame of a site that the link names, and only there, the cookie may pass', async () => {
    const secure = await openTestApi({ publicUrl: new URL('https://wegpunkt.example'), trustProxy: false })
    const headers = { host: 'wegpunkt.example', origin: 'https://wegpunkt.example' }
    const owner = await secure.setUp({ code: SETUP_CODE })
    const made = async (embedOrigins: string[]) => {
      const { id } = (
        await secure.call('POST /api/boards', { cookie: owner.cookie, input: { title: 'R' }, headers })
      ).body
      const input = { ...newLink, embedOrigins }
      const { token } = (
        await secure.call(`POST /api/boards/${id}/links`, { cookie: owner.cookie, input, headers })
      ).body
      const opened = await secure.call('POST /api/links/open', {
        input: { token, isEmbedded: true },
        headers,
      })
      return cookiesOf(opened)[0]
    }
    expect(await made(['https://intranet.example'])).toMatch(/SameSite=None; Secure; Partitioned$/u)
    expect(await made([])).toMatch(/SameSite=Lax; Secure$/u)
    await secure.close()
  })

  it('[N6] whatever keeps somebody out looks the same, whichever address they ask', async () => {
    const [revoked, paused, expired, renewed, other] = [
      await make(),
      await make(),
      await make({ expiresAt: new Date(Date.now() + HOUR_MS).toISOString() }),
      await make(),
      await make(),
    ]
    const cookies = new Map<string, string>()
    for (const { id, token } of [revoked, paused, expired, renewed, other])
      cookies.set(id, pair(await open(token)))
    await api.call(`DELETE /api/links/${revoked.id}`, { cookie: ann.cookie })
    await change(paused.id, { isPaused: true })
    await api.database.db.updateTable('link').set({ expires_at: 1 }).where('id', '=', expired.id).execute()
    await post(`links/${renewed.id}/address`, {})
    const outcomes: unknown[] = []
    for (const { id, token } of [revoked, paused, expired, renewed, { id: 'never', token: 'A'.repeat(22) }])
      for (const cookie of [cookies.get(id), cookies.get(other.id), undefined, 'wegpunkt_view=short'])
        for (const answered of [
          await open(token),
          await look(id, cookie),
          await look(id, cookie, '/rows'),
          await look(id, cookie, '/assets/a'),
          await look(id, cookie, '/portraits/p'),
        ])
          outcomes.push([answered.status, answered.body, cookiesOf(answered)])
    expect(new Set(outcomes.map((one) => JSON.stringify(one)))).toEqual(
      new Set([
        JSON.stringify([
          404,
          { type: 'link-unavailable', title: expect.any(String), status: 404 },
          [],
        ]).replace(/"title":[^,]*/u, `"title":"This link shows nothing, or not any more"`),
      ]),
    )
    expect((await look(other.id, cookies.get(other.id))).status).toBe(200)
  })

  it('[N8] a password is asked for where the address is right, guesses are slowed down, and another one asks anew', async () => {
    const { token, id } = await make({ password: 'drei Kraniche' })
    expect((await open(token)).body).toMatchObject({ type: 'link-password-needed', status: 401 })
    const opened = await open(token, { password: 'drei Kraniche' })
    expect(opened.status).toBe(200)
    const guesses: number[] = []
    for (let i = 0; i < 8; i++) guesses.push((await open(token, { password: `Rabe ${i}` })).status)
    expect(guesses).toEqual([401, 401, 401, 401, 401, 401, 429, 429])
    expect((await open(token, { password: 'Rabe' })).body.retryAfterSeconds).toBeGreaterThan(10)
    // Who guesses shuts nobody else out.
    const elsewhere = await open(token, { password: 'drei Kraniche' }, '198.51.100.7')
    expect(elsewhere.status).toBe(200)
    expect((await look(id, pair(elsewhere))).status).toBe(200)
    await change(id, { password: 'vier Kraniche' })
    expect(api.told.at(-1)).toBe(`link ended ${id}`)
    expect((await look(id, pair(elsewhere))).status).toBe(404)
    await change(id, { password: null })
    expect((await open(token)).status).toBe(200)
  })

  it('[N8] guesses from many addresses are slowed down together', async () => {
    const { token } = await make({ password: 'drei Kraniche' })
    const statuses: number[] = []
    for (let i = 0; i < 40; i++)
      for (let j = 0; j < 5; j++) statuses.push((await open(token, { password: 'x' }, `203.0.${i}.1`)).status)
    expect(statuses.filter((status) => status === 401).length).toBeLessThan(195)
    expect(statuses.at(-1)).toBe(429)
    const first = await open(token, { password: 'drei Kraniche' }, '198.51.100.7')
    expect(first.status).toBe(200)
  })

  it('[N163] who comes again by the address stays the same device, without the password', async () => {
    const { token, id } = await make({ password: 'drei Kraniche' })
    const first = await open(token, { password: 'drei Kraniche' })
    const again = await open(token, {}, undefined, brought(first))
    expect([again.status, pair(again)]).toEqual([200, pair(first)])
    const devices = await api.database.db.selectFrom('link_device').selectAll().execute()
    expect(devices).toHaveLength(1)
    // Its time begins anew.
    const after = (days: number) =>
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 24 * HOUR_MS })
    after(20)
    expect((await open(token, {}, undefined, brought(first))).status).toBe(200)
    after(20)
    expect((await look(id, pair(first))).status).toBe(200)
  })

  it('[N163] what was given for another link, or before another password, counts for nothing', async () => {
    const [{ token, id }, other] = [await make({ password: 'drei Kraniche' }), await make()]
    const first = await open(token, { password: 'drei Kraniche' })
    const stolen = brought(first).replace(id, other.id)
    expect(pair(await open(other.token, {}, undefined, stolen))).not.toBe(pair(first))
    await change(id, { password: 'vier Kraniche' })
    expect((await open(token, {}, undefined, brought(first))).body.type).toBe('link-password-needed')
  })

  it('[N4] openings are counted; who comes back within half an hour has not left', async () => {
    const { token, id } = await make()
    const cookie = pair(await open(token))
    await open(token)
    await look(id, cookie)
    const opens = async (): Promise<number> =>
      (await api.call(`GET /api/boards/${board}/links`, { cookie: ann.cookie })).body[0].opens as number
    expect(await opens()).toBe(2)
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (VIEW_RETURN_MINUTES + 1) * 60 * 1000 })
    await look(id, cookie)
    await look(id, cookie)
    expect(await opens()).toBe(3)
  })

  it('[N154] whoever comes back again and again has not left, however long; only then is there something to keep', async () => {
    const { token, id } = await make()
    const cookie = pair(await open(token))
    const began = Date.now()
    const seen = async (): Promise<[minute: number, opens: number]> => {
      const { opened_at } = await api.database.db
        .selectFrom('link_device')
        .select('opened_at')
        .executeTakeFirstOrThrow()
      const { opens } = await api.database.db.selectFrom('link').select('opens').executeTakeFirstOrThrow()
      return [Math.floor((opened_at - began) / 60_000), opens]
    }
    const lookAfter = async (minutes: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: began + minutes * 60_000 + 1_000 })
      await look(id, cookie)
      return await seen()
    }
    expect(await lookAfter(0.5)).toEqual([-1, 1])
    expect(await lookAfter(20)).toEqual([20, 1])
    expect(await lookAfter(40)).toEqual([40, 1])
    expect(await lookAfter(70)).toEqual([70, 1])
    expect(await lookAfter(101)).toEqual([101, 2])
  })

  it('[N151] nobody who looks is told of what a link is called among those who share it', async () => {
    const { id } = await make()
    const before = api.told.length
    await change(id, { name: 'Presse' })
    await change(id, {})
    expect(api.told.slice(before)).toEqual([])
    await change(id, { name: 'Vorstand', approval: false })
    expect(api.told.slice(before)).toEqual([`link changed ${id}`])
  })

  it('[N9] a link is changed key by key, and what is not right is refused with the names of its fields', async () => {
    const { id } = await make({ allows: 'comment', approval: false })
    const shows = { ...usualShows, quotes: true }
    const changed = await change(id, { shows, name: 'Presse' })
    expect(changed.body).toMatchObject({
      name: 'Presse',
      shows,
      allows: 'comment',
      approval: false,
      isPaused: false,
    })
    expect(api.told.at(-1)).toBe(`link changed ${id}`)
    const stop = { at: { kind: 'board' }, title: 'Anfang', text: '' }
    const refused = async (input: object) => {
      const { status, body } = await change(id, input)
      expect(status).toBe(422)
      return (body.fields as { path: string }[]).map(({ path }) => path)
    }
    expect(await refused({ tour: [stop, stop] })).toEqual(['tour'])
    expect(await refused({ expiresAt: '2020-01-01T00:00:00.000Z' })).toEqual(['expiresAt'])
    expect(await refused({ embedOrigins: ['https://a.example; script-src *'] })).toEqual(['embedOrigins.0'])
    expect(await refused({ embedOrigins: ['https://a.example/path'] })).toEqual(['embedOrigins.0'])
    const elsewhere = { ...usualShows, what: { kind: 'snapshot', snapshot: 'of-another-board' } }
    expect(await refused({ shows: elsewhere })).toEqual(['shows.what.snapshot'])
    expect(await refused({ password: 'kurz' })).toEqual(['password'])
    expect((await change(id, { tour: [stop, stop, stop] })).body.tour).toEqual([stop, stop, stop])
  })

  it('[N42] made-up numbers make no work of their own, and who asks on and on is asked to wait', async () => {
    const { id, token } = await make()
    const cookie = pair(await open(token))
    expect((await look(id, cookie, '/rows?since=987654')).body).toMatchObject({ since: 0 })
    const answers = await Promise.all(Array.from({ length: 150 }, () => look(id, cookie, '/rows')))
    const statuses = answers.map(({ status }) => status)
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThan(100)
    const other = pair(await open(token))
    expect((await look(id, other, '/rows')).status).toBe(200)
  })

  it('[N5] with its board a link is gone, and whoever looks is told', async () => {
    const { token } = await make()
    await api.call(`DELETE /api/boards/${board}`, { cookie: ann.cookie })
    expect((await open(token)).body.type).toBe('link-unavailable')
    expect(api.told).toContain(`views closed ${board}`)
  })
})
