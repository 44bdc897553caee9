import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { accessOf } from './queries/access.ts'
import { deleteBoard } from './queries/boards.ts'
import { claimElement } from './queries/contributions.ts'
import {
  type NewGuest,
  countGuests,
  deleteGuestLogins,
  deleteGuestsOf,
  forgetGuestAuthors,
  forgiveDevice,
  guestByDevice,
  guestsOf,
  guestsWithRows,
  insertGuest,
  letIn,
  turnAway,
  turnedAway,
} from './queries/guests.ts'
import {
  countJoinLinks,
  deleteJoinLinks,
  doorOf,
  insertJoinLink,
  setDoor,
  workshopBehind,
} from './queries/join-links.ts'
import { insertLogin, loginByHash } from './queries/logins.ts'
import { isEmailTaken, memberById, membersOf, personByEmail, personById } from './queries/people.ts'
import { deleteWorkshop, insertWorkshop, updateWorkshop } from './queries/workshops.ts'
import { addBoard } from './storage.contract.ts'
import { isDuplicate } from './storage-failure.ts'

const workshop = (id: string, board_id = 'b') =>
  ({ id, board_id, version: 1, status: 'running', cap: null, created_at: 1, body: '{}' }) as const
const guest = (id: string, fields: Partial<NewGuest> = {}): NewGuest => ({
  id,
  workspaceId: 'w',
  workshop_id: 'k',
  device_hash: `device of ${id}`,
  state: 'in',
  is_named: 1,
  name: `${id} 😀 '; drop table guest; --`,
  department: '',
  locale: 'de',
  createdAt: 1_800_000_000_000,
  ...fields,
})
const login = (person_id: string) => ({
  id_hash: `hash of ${person_id}`,
  public_id: `login of ${person_id}`,
  person_id,
  expires_at: 2,
  created_at: 1,
  last_seen_at: 1,
  device: '',
})

/** What every database must do for people without an account. */
export function describeGuests(open: () => Promise<Database>): void {
  const openWith = async (...guests: NewGuest[]): Promise<Database['db']> => {
    const { db } = await open()
    await addBoard(db, 'b')
    await addBoard(db, 'c')
    for (const [id, board] of [
      ['k', 'b'],
      ['l', 'c'],
    ] as const)
      await insertWorkshop(db, workshop(id, board))
    for (const one of guests) await insertGuest(db, one)
    return db
  }

  it('[S86] a guest is given back as they came, and is no member to anybody who looks for members', async () => {
    const db = await openWith(guest('gus'), guest('hal', { department: 'sales', state: 'waiting' }))
    expect(await personById(db, 'gus')).toEqual({
      id: 'gus',
      name: guest('gus').name,
      email: '',
      role: 'contributor',
      department: '',
      locale: 'de',
      workspace: { id: 'w', name: 'W' },
      guest: { board: 'b', workshop: 'k' },
    })
    expect(
      (await guestsOf(db, 'k')).map(({ person_id, state, department }) => [person_id, state, department]),
    ).toEqual([
      ['gus', 'in', ''],
      ['hal', 'waiting', 'sales'],
    ])
    expect([await countGuests(db, 'k'), await countGuests(db, 'l')]).toEqual([2, 0])
    await letIn(db, 'hal')
    expect((await guestByDevice(db, guest('hal')))?.state).toBe('in')
    expect(await guestByDevice(db, { ...guest('hal'), workshop_id: 'l' })).toBe(null)
    const found = [
      await membersOf(db, 'w'),
      await memberById(db, 'w', 'gus'),
      await personByEmail(db, 'guest:gus'),
    ]
    expect(found).toEqual([[], undefined, null])
    expect(await isEmailTaken(db, '')).toBe(false)
  })

  it('[S86] of one device there is one guest in a workshop', async () => {
    const db = await openWith(guest('gus'))
    const again = insertGuest(db, guest('hal', { device_hash: 'device of gus' }))
    expect(isDuplicate(await again.catch((error: unknown) => error))).toBe(true)
    await insertGuest(db, guest('ida', { device_hash: 'device of gus', workshop_id: 'l' }))
    expect((await guestByDevice(db, { workshop_id: 'l', device_hash: 'device of gus' }))?.person_id).toBe(
      'ida',
    )
  })

  it('[S87] a door is shut until it is opened; links and codes lead to it until they are renewed', async () => {
    const db = await openWith()
    expect(await doorOf(db, 'k')).toEqual({ is_open: 0, needs_approval: 0 })
    await setDoor(db, 'k', { is_open: 1 })
    await setDoor(db, 'k', { needs_approval: 1 })
    await setDoor(db, 'k', {})
    expect(await doorOf(db, 'k')).toEqual({ is_open: 1, needs_approval: 1 })
    await insertJoinLink(db, { token_hash: 't', code_hash: 'c', workshop_id: 'k' })
    await insertJoinLink(db, { token_hash: 'u', code_hash: 'd', workshop_id: 'k' })
    const behind = async (hash: string) => (await workshopBehind(db, hash))?.id ?? null
    expect([await behind('t'), await behind('c'), await behind('d'), await behind('x')]).toEqual([
      'k',
      'k',
      'k',
      null,
    ])
    expect(await workshopBehind(db, 't')).toEqual({ ...workshop('k'), workspaceId: 'w' })
    expect(await countJoinLinks(db, 'k')).toBe(2)
    await deleteJoinLinks(db, 'k')
    expect([await behind('t'), await countJoinLinks(db, 'k')]).toEqual([null, 0])
  })

  it('[S88] the login of a guest is one while they are in and their workshop is on, and on no other board', async () => {
    const db = await openWith(guest('gus'), guest('hal', { state: 'waiting' }))
    for (const id of ['gus', 'hal']) await insertLogin(db, login(id))
    const logged = async (id: string) => (await loginByHash(db, `hash of ${id}`))?.person.id ?? null
    const access = async (id: string, board: string) =>
      (await accessOf(db, { person: id, login: `login of ${id}` }, board, 1))?.person.id ?? null
    expect([await logged('gus'), await logged('hal')]).toEqual(['gus', null])
    expect([await access('gus', 'b'), await access('gus', 'c'), await access('hal', 'b')]).toEqual([
      'gus',
      null,
      null,
    ])
    for (const [status, found] of [
      ['paused', 'gus'],
      ['planned', null],
      ['ended', null],
    ] as const) {
      await updateWorkshop(db, 'k', { version: 2, cap: null, body: '{}', status })
      expect([status, await logged('gus'), await access('gus', 'b')]).toEqual([status, found, found])
    }
    expect((await deleteGuestLogins(db, 'k')).toSorted()).toEqual(['login of gus', 'login of hal'])
    expect(await deleteGuestLogins(db, 'k')).toEqual([])
  })

  it('[S89] a device that was turned away is known for that alone, and forgiven', async () => {
    const db = await openWith()
    const device = { workshop_id: 'k', device_hash: 'd' }
    expect(await turnedAway(db, device)).toBe(null)
    await turnAway(db, device, false)
    expect(await turnedAway(db, device)).toEqual({ isBanned: false })
    await turnAway(db, device, true)
    expect(await turnedAway(db, device)).toEqual({ isBanned: true })
    expect(await turnedAway(db, { ...device, workshop_id: 'l' })).toBe(null)
    await forgiveDevice(db, device)
    expect(await turnedAway(db, device)).toBe(null)
  })

  it('[S89] guests go with their workshop and with its board, and what they put there is nobody’s', async () => {
    const db = await openWith(
      guest('gus'),
      guest('hal', { state: 'waiting' }),
      guest('ida', { workshop_id: 'l' }),
    )
    const left = async () =>
      (await db.selectFrom('person').select('id').where('kind', '=', 'guest').execute()).map(({ id }) => id)
    await insertLogin(db, login('gus'))
    for (const author of ['gus', 'ida', 'ann'])
      await claimElement(db, { board_id: 'b', element_id: author, author })
    await deleteGuestsOf(db, 'k', 'waiting')
    expect((await left()).toSorted()).toEqual(['gus', 'ida'])
    expect(await guestsWithRows(db, 'k')).toEqual([])
    await forgetGuestAuthors(db, 'k')
    const authors = await db.selectFrom('contribution').select('author').orderBy('element_id').execute()
    expect(authors.map(({ author }) => author)).toEqual(['ann', null, 'ida'])
    await deleteWorkshop(db, 'k')
    expect(await left()).toEqual(['ida'])
    expect(await db.selectFrom('login').selectAll().execute()).toEqual([])
    await db.transaction().execute((tx) => deleteBoard(tx, 'c'))
    expect(await left()).toEqual([])
  })
}
