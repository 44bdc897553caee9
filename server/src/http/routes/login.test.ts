import { sql } from 'kysely'
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLogin } from '../login.ts'
import { PASSWORD, SETUP_CODE, type TestApi, openTestApi } from './testing.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let api: TestApi
beforeEach(async () => {
  api = await openTestApi()
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

const signIn = (password: string, email = 'ann@example.com', address = '127.0.0.1') =>
  api.call('POST /api/session', { input: { email, password }, address })

describe('signing in', () => {
  it('[A8] gives a cookie that scripts and other sites do not get', async () => {
    await api.setUp()
    const me = await signIn(PASSWORD)
    expect(me.status).toBe(200)
    const header = me.headers.get('set-cookie')
    expect(header).toMatch(/^wegpunkt_login=[a-z0-9]{40}; HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax$/u)
    expect((await api.call('GET /api/me', { cookie: me.cookie })).body).toEqual(me.body)
  })

  it('[A8] finds the address in any case and with spaces around it', async () => {
    await api.setUp()
    expect((await signIn(PASSWORD, ' Ann@Example.COM ')).status).toBe(200)
  })

  it.each([
    ['PUBLIC_URL is https', { publicUrl: new URL('https://w.example.com'), trustProxy: false }, {}],
    ['a trusted proxy says https', { publicUrl: null, trustProxy: true }, { 'x-forwarded-proto': 'https' }],
  ])('[A8] marks the cookie Secure when %s', async (_, reach, headers) => {
    const other = await openTestApi(reach)
    await other.setUp({ code: SETUP_CODE })
    const input = { email: 'ann@example.com', password: PASSWORD }
    const me = await other.call('POST /api/session', { input, headers })
    expect(me.headers.get('set-cookie')).toContain('; Secure')
    await other.close()
  })

  it('[A9] answers the same for a wrong password as for an unknown address', async () => {
    await api.setUp()
    const wrong = await signIn('vier rote Kraniche')
    const unknown = await signIn(PASSWORD, 'nobody@example.com')
    expect([wrong.status, wrong.body.type]).toEqual([401, 'wrong-password'])
    expect(unknown.body).toEqual(wrong.body)
    expect(wrong.headers.get('set-cookie')).toBeNull()
  })

  it('[A10] stores neither passwords nor session ids in plain', async () => {
    const me = await api.setUp()
    const person = await api.database.db.selectFrom('person').selectAll().executeTakeFirstOrThrow()
    expect(person.password_hash).toMatch(/^\$argon2id\$v=19\$/u)
    const logins = await api.database.db.selectFrom('login').selectAll().execute()
    expect(JSON.stringify(logins)).not.toContain(me.cookie?.split('=')[1])
  })

  it('[A11] is limited in rate, and a success is not counted', async () => {
    await api.setUp()
    for (let i = 0; i < 10; i++) expect((await signIn(PASSWORD)).status).toBe(200)
    for (let i = 0; i < 6; i++) expect((await signIn('falsch geraten')).status).toBe(401)
    const refused = await signIn(PASSWORD)
    expect([refused.status, refused.body.type]).toEqual([429, 'too-many-requests'])
    expect(refused.headers.get('retry-after')).toBe(String(refused.body.retryAfterSeconds))
    expect(refused.body.retryAfterSeconds).toBeLessThanOrEqual(20)
  })

  it('[A11] a hundred guesses at once do not pass together', async () => {
    await api.setUp()
    const guesses = await Promise.all(Array.from({ length: 100 }, () => signIn('falsch geraten')))
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(6)
  })

  it('[A12] stays possible for the owner of an account that others guess at from many addresses', async () => {
    await api.setUp()
    for (let i = 0; i < 20; i++)
      await Promise.all(
        Array.from({ length: 5 }, () => signIn('falsch geraten', 'ann@example.com', `192.0.2.${i}`)),
      )
    expect((await signIn(PASSWORD, 'ann@example.com', '198.51.100.4')).status).toBe(200)
  })
})

describe('logins', () => {
  it('[A13] end when one signs out, and signing out twice is no error', async () => {
    const me = await api.setUp()
    const out = await api.call('DELETE /api/session', { cookie: me.cookie })
    expect([out.status, out.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect((await api.call('GET /api/me', { cookie: me.cookie })).body.type).toBe('not-signed-in')
    expect((await api.call('DELETE /api/session', { cookie: me.cookie })).status).toBe(204)
    expect((await api.call('DELETE /api/session')).status).toBe(204)
  })

  it('[A13] end when one signs out twice at the same moment', async () => {
    const { cookie } = await api.setUp()
    const both = await Promise.all([1, 2].map(() => api.call('DELETE /api/session', { cookie })))
    expect(both.map(({ status }) => status)).toEqual([204, 204])
  })

  it('[A14] are listed with device and can be ended one by one, with their sockets', async () => {
    const me = await api.setUp()
    const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0'
    const input = { email: 'ann@example.com', password: PASSWORD }
    const phone = await api.call('POST /api/session', { input, headers: { 'user-agent': agent } })
    const { body: logins } = await api.call('GET /api/me/logins', { cookie: me.cookie })
    expect(logins.map(({ current }: { current: boolean }) => current).toSorted()).toEqual([false, true])
    const other = logins.find(({ current }: { current: boolean }) => !current)
    expect(other.device).toBe('Firefox · Linux')

    expect((await api.call(`DELETE /api/me/logins/${other.id}`, { cookie: me.cookie })).status).toBe(204)
    expect(api.told).toEqual([`login ${other.id}`])
    expect((await api.call('GET /api/me', { cookie: phone.cookie })).status).toBe(401)
    expect((await api.call('GET /api/me', { cookie: me.cookie })).status).toBe(200)
  })

  it('[A13] end when another takes their place in the same browser', async () => {
    const me = await api.setUp()
    const input = { email: 'ann@example.com', password: PASSWORD }
    const again = await api.call('POST /api/session', { input, cookie: me.cookie })
    expect((await api.call('GET /api/me', { cookie: me.cookie })).status).toBe(401)
    expect((await api.call('GET /api/me/logins', { cookie: again.cookie })).body).toHaveLength(1)
  })

  it('[A14] of others cannot be ended', async () => {
    const me = await api.setUp()
    const bob = await api.join(me, 'bob', 'editor')
    const { body } = await api.call('GET /api/me/logins', { cookie: bob.cookie })
    const refused = await api.call(`DELETE /api/me/logins/${body[0].id}`, { cookie: me.cookie })
    expect(refused.status).toBe(404)
    expect((await api.call('GET /api/me', { cookie: bob.cookie })).status).toBe(200)
  })

  it('[A15] last thirty days and are extended by use', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const me = await api.setUp()
    vi.advanceTimersByTime(16 * DAY_MS)
    const used = await api.call('GET /api/boards', { cookie: me.cookie })
    expect(used.cookie).toBe(me.cookie)
    vi.advanceTimersByTime(29 * DAY_MS)
    expect((await api.call('GET /api/me', { cookie: me.cookie })).status).toBe(200)
    vi.advanceTimersByTime(31 * DAY_MS)
    expect((await api.call('GET /api/me', { cookie: me.cookie })).status).toBe(401)
  })

  it.each([
    ['seen', 6 * 60 * 1000],
    ['extended', 16 * DAY_MS],
  ])(
    '[A35] read on when the disk takes nothing, although it is time to note that they are %s',
    async (_, after) => {
      vi.useFakeTimers({ toFake: ['Date'] })
      const me = await api.setUp()
      const { db } = api.database
      await sql`pragma query_only = on`.execute(db)
      vi.advanceTimersByTime(after)
      expect((await api.call('GET /api/boards', { cookie: me.cookie })).status).toBe(200)
      expect((await api.call('GET /readyz')).status).toBe(200)
      const created = await api.call('POST /api/boards', { cookie: me.cookie, input: { title: 'x' } })
      expect(created.body.type).toBe('unavailable')
      const lines: string[] = []
      const log = pino({}, { write: (line: string) => void lines.push(line) })
      expect(await createLogin(db, log).authenticate(me.cookie)).toMatchObject({ person: { name: 'Ann' } })
      expect(lines.join('')).toContain('the use of a login could not be saved')

      await sql`pragma query_only = off`.execute(db)
      await api.call('GET /api/boards', { cookie: me.cookie })
      const [login] = (await api.call('GET /api/me/logins', { cookie: me.cookie })).body
      expect(Date.parse(login.lastSeenAt)).toBe(Date.now())
    },
  )

  it('[A15] survive foreign cookies of the same host that nobody can read', async () => {
    const me = await api.setUp()
    const cookie = `theirs=100%; other="; ${me.cookie}; more=%zz`
    expect((await api.call('GET /api/me', { cookie })).status).toBe(200)
    expect((await api.call('GET /api/me', { cookie: 'theirs=%zz; wegpunkt_login=' })).status).toBe(401)
  })

  it('[A16] other than the current one end when the password changes, with their sockets', async () => {
    const me = await api.setUp()
    const other = await signIn(PASSWORD)
    const change = (current: string, next: string) =>
      api.call('POST /api/me/password', { cookie: me.cookie, input: { current, next } })
    expect((await change('falsch geraten', 'sieben graue Reiher')).body.type).toBe('wrong-password')
    expect((await change(PASSWORD, 'ann@example.com')).body.type).toBe('weak-password')
    expect(api.told).toEqual([])

    expect((await change(PASSWORD, 'sieben graue Reiher')).status).toBe(204)
    expect(api.told).toHaveLength(1)
    expect((await api.call('GET /api/me', { cookie: other.cookie })).status).toBe(401)
    expect((await api.call('GET /api/me', { cookie: me.cookie })).status).toBe(200)
    expect((await signIn(PASSWORD)).status).toBe(401)
    expect((await signIn('sieben graue Reiher')).status).toBe(200)
  })

  it('[A17] let people change their name, department and language', async () => {
    const me = await api.setUp()
    const change = (input: object) => api.call('PATCH /api/me', { cookie: me.cookie, input })
    expect((await change({ name: ' Änn  ', department: 'service', locale: 'en' })).body).toMatchObject({
      name: 'Änn',
      department: 'service',
      locale: 'en',
    })
    // Others see it on open boards.
    expect(api.told).toEqual([`rights ${me.body.id}`])
    expect((await change({ department: 'finance' })).body.fields[0].path).toBe('department')
    expect((await change({ role: 'viewer', email: 'x@example.com' })).body).toMatchObject({
      role: 'owner',
      email: 'ann@example.com',
    })
  })
})
