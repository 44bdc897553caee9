import { INVITATION_DAYS } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answered, PASSWORD, SETUP_CODE, type TestApi, openTestApi } from './testing.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let api: TestApi
let owner: Answered
beforeEach(async () => {
  api = await openTestApi()
  owner = await api.setUp()
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

const invite = (by: Answered, input: object = {}) =>
  api.call('POST /api/invitations', {
    cookie: by.cookie,
    input: { role: 'editor', department: 'sales', ...input },
  })

const accept = (token: string, input: object = {}) =>
  api.call(`POST /api/invitations/${token}/accept`, {
    input: { name: 'Bob', email: 'bob@example.com', password: PASSWORD, ...input },
  })

describe('an invitation', () => {
  it('[A18] makes a member with its role and department, who is signed in', async () => {
    const made = await invite(owner)
    expect(made.status).toBe(201)
    expect(made.body.token).toMatch(/^[\w-]{22}$/u)
    expect(made.body.url).toBe(`http://127.0.0.1:3000/invitation/${made.body.token}`)
    expect((await api.call(`GET /api/invitations/${made.body.token}`)).body).toEqual({
      workspace: 'Kranich GmbH',
      invitedBy: 'Ann',
      role: 'editor',
      department: 'sales',
      departments: [expect.objectContaining({ key: 'sales' })],
      email: null,
    })
    const bob = await accept(made.body.token, { locale: 'en' })
    expect(bob.status).toBe(201)
    expect(bob.body).toMatchObject({ name: 'Bob', role: 'editor', department: 'sales', locale: 'en' })
    expect((await api.call('GET /api/me', { cookie: bob.cookie })).body).toEqual(bob.body)
  })

  it('[A18] has the address of PUBLIC_URL in its link', async () => {
    const other = await openTestApi({ publicUrl: new URL('https://w.example.com/'), trustProxy: true })
    const { cookie } = await other.setUp({ code: SETUP_CODE })
    const made = await other.call('POST /api/invitations', {
      cookie,
      input: { role: 'viewer', department: 'sales' },
    })
    expect(made.body.url).toBe(`https://w.example.com/invitation/${made.body.token}`)
    await other.close()
  })

  it('[A19] rests hashed in the database', async () => {
    const { body } = await invite(owner)
    const rows = await api.database.db.selectFrom('invitation').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(body.token)
    expect(rows[0]?.token_hash).toMatch(/^[0-9a-f]{64}$/u)
  })

  it('[A20] works once', async () => {
    const { token } = (await invite(owner)).body
    await accept(token)
    const again = await accept(token, { email: 'cat@example.com' })
    expect([again.status, again.body.type]).toEqual([410, 'invitation-used'])
    expect((await api.call(`GET /api/invitations/${token}`)).body.type).toBe('invitation-used')
  })

  it('[A20] works once when two accept at the same moment', async () => {
    const { token } = (await invite(owner)).body
    const both = await Promise.all([accept(token), accept(token, { email: 'cat@example.com' })])
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 410])
    expect((await api.call('GET /api/members', { cookie: owner.cookie })).body).toHaveLength(2)
  })

  it('[A20] expires', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { token } = (await invite(owner)).body
    vi.advanceTimersByTime(INVITATION_DAYS * DAY_MS)
    const late = await accept(token)
    expect([late.status, late.body.type]).toEqual([410, 'invitation-expired'])
  })

  it('[A20] can be withdrawn by those who may invite', async () => {
    const made = (await invite(owner)).body
    const listed = await api.call('GET /api/invitations', { cookie: owner.cookie })
    expect(listed.body.map(({ id }: { id: string }) => id)).toEqual([made.id])
    expect(JSON.stringify(listed.body)).not.toContain(made.token)
    const path = `DELETE /api/invitations/${made.id}` as const
    const cat = await api.join(owner, 'cat', 'editor')
    expect((await api.call(path, { cookie: cat.cookie })).body.type).toBe('not-allowed')
    expect((await api.call(path, { cookie: owner.cookie })).status).toBe(204)
    expect((await accept(made.token)).body.type).toBe('invitation-not-found')
    expect((await api.call(path, { cookie: owner.cookie })).body.type).toBe('invitation-not-found')
  })

  it('[A21] for an e-mail address is for that address only', async () => {
    const { token } = (await invite(owner, { email: 'Bob@Example.com' })).body
    const other = await accept(token, { email: 'eve@example.com' })
    expect(other.body).toMatchObject({ type: 'invalid-input', fields: [{ path: 'email' }] })
    expect((await accept(token, { email: 'BOB@example.com' })).status).toBe(201)
  })

  it('[A22] stays open when the address is taken or the password is weak', async () => {
    const { token } = (await invite(owner)).body
    const taken = await accept(token, { email: 'ann@example.com' })
    expect([taken.status, taken.body.type]).toEqual([409, 'email-taken'])
    const weak = await accept(token, { password: 'bobbob1234' })
    expect([weak.status, weak.body.type]).toEqual([422, 'weak-password'])
    expect((await accept(token)).status).toBe(201)
  })

  it('[A22] takes an address once when two sign up with it at the same moment', async () => {
    const tokens = [(await invite(owner)).body.token, (await invite(owner)).body.token]
    const both = await Promise.all(tokens.map((token) => accept(token)))
    expect(new Set(both.map(({ body }) => body.type ?? 'joined'))).toEqual(new Set(['email-taken', 'joined']))
  })

  it('[A23] comes from moderators and owners, and never to a role above their own', async () => {
    const editor = await api.join(owner, 'cat', 'editor')
    const moderator = await api.join(owner, 'mia', 'moderator')
    expect((await invite(editor, { role: 'viewer' })).body.type).toBe('not-allowed')
    expect((await api.call('GET /api/invitations', { cookie: editor.cookie })).status).toBe(403)
    expect((await invite(moderator, { role: 'owner' })).body.type).toBe('not-allowed')
    expect((await invite(moderator, { role: 'moderator' })).status).toBe(201)
  })

  it('[A23] is limited in rate for those who guess tokens', async () => {
    const guesses = await Promise.all(Array.from({ length: 35 }, (_, i) => accept(`guess-${i}`)))
    expect(guesses.filter(({ status }) => status === 404)).toHaveLength(30)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(5)
  })
})

describe('a member', () => {
  const changeRole = (by: Answered, whom: Answered, role: string) =>
    api.call(`PATCH /api/members/${whom.body.id}`, { cookie: by.cookie, input: { role } })
  const remove = (by: Answered, whom: Answered) =>
    api.call(`DELETE /api/members/${whom.body.id}`, { cookie: by.cookie })

  it('[A24] gets another role, which reaches open boards at once', async () => {
    const bob = await api.join(owner, 'bob', 'editor')
    expect((await changeRole(owner, bob, 'viewer')).body).toMatchObject({ name: 'bob', role: 'viewer' })
    expect(api.told).toEqual([`rights ${bob.body.id}`])
    expect((await api.call('GET /api/me', { cookie: bob.cookie })).body.role).toBe('viewer')
  })

  it('[A24] is removed: logins end, open boards close, boards stay', async () => {
    const bob = await api.join(owner, 'bob', 'editor')
    const board = await api.call('POST /api/boards', { cookie: bob.cookie, input: { title: 'Bobs' } })
    const who = await api.who(bob)
    expect(await api.services.boards.access(who, board.body.id)).toMatchObject({ role: 'owner' })
    expect((await remove(owner, bob)).status).toBe(204)
    expect(api.told).toEqual([`rights ${bob.body.id}`])
    expect((await api.call('GET /api/me', { cookie: bob.cookie })).status).toBe(401)
    expect(await api.services.boards.access(who, board.body.id)).toBeNull()
    const kept = await api.call(`GET /api/boards/${board.body.id}`, { cookie: owner.cookie })
    expect(kept.body.role).toBe('owner')
    expect((await remove(owner, bob)).body.type).toBe('not-found')
  })

  it('[A25] is changed by nobody below them, and by no editor', async () => {
    const mia = await api.join(owner, 'mia', 'moderator')
    const bob = await api.join(owner, 'bob', 'editor')
    const cat = await api.join(owner, 'cat', 'viewer')
    for (const refused of [
      await changeRole(mia, owner, 'viewer'),
      await remove(mia, owner),
      await changeRole(mia, bob, 'owner'),
      await changeRole(mia, mia, 'owner'),
      await changeRole(bob, cat, 'editor'),
      await remove(bob, cat),
      await changeRole(bob, bob, 'moderator'),
    ])
      expect([refused.status, refused.body.type]).toEqual([403, 'not-allowed'])
    expect((await changeRole(mia, bob, 'moderator')).status).toBe(200)
    expect((await remove(mia, cat)).status).toBe(204)
  })

  it('[A26] who is the last owner stays one', async () => {
    for (const refused of [await changeRole(owner, owner, 'editor'), await remove(owner, owner)])
      expect([refused.status, refused.body.type]).toEqual([409, 'last-owner'])
    const bob = await api.join(owner, 'bob', 'owner')
    expect((await remove(owner, owner)).headers.get('set-cookie')).toContain('Max-Age=0')
    expect((await api.call('GET /api/members', { cookie: bob.cookie })).body).toHaveLength(1)
  })

  it('[A26] two owners who demote each other at the same moment leave one', async () => {
    const bob = await api.join(owner, 'bob', 'owner')
    const both = await Promise.all([changeRole(owner, bob, 'editor'), changeRole(bob, owner, 'editor')])
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1)
    const owners = await api.database.db
      .selectFrom('person')
      .select('id')
      .where('role', '=', 'owner')
      .execute()
    expect(owners).toHaveLength(1)
  })

  it('[A23] who is demoted or removed leaves no invitation that they could not make now', async () => {
    const mia = await api.join(owner, 'mia', 'owner')
    const [asOwner, asEditor] = [await invite(mia, { role: 'owner' }), await invite(mia)]
    await changeRole(owner, mia, 'moderator')
    expect((await accept(asOwner.body.token)).body.type).toBe('invitation-not-found')
    expect((await api.call(`GET /api/invitations/${asEditor.body.token}`)).status).toBe(200)
    await remove(owner, mia)
    expect((await accept(asEditor.body.token)).body.type).toBe('invitation-not-found')
  })

  it('[A24] may leave', async () => {
    const cat = await api.join(owner, 'cat', 'viewer')
    expect((await remove(cat, cat)).status).toBe(204)
    expect((await api.call('GET /api/me', { cookie: cat.cookie })).status).toBe(401)
  })
})
