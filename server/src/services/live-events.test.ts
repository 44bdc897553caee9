import { MAX_EVENT_STREAMS_PER_PERSON } from '@wegpunkt/shared/limits'
import type { Role } from '@wegpunkt/shared/access/roles'
import { MAX_EVENT_STREAMS_PER_BOARD } from '@wegpunkt/shared/limits'
import type { LiveEvent } from '@wegpunkt/shared/workshop/live-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { silentLog } from '../log.ts'
import { createLiveEvents } from './live-events.ts'

let roles: Map<string, Role>
let asked: number
const rolesOf = async (logins: readonly string[]) => {
  asked++
  return new Map([...roles].filter(([login]) => logins.includes(login)))
}
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  roles = new Map()
  asked = 0
})
afterEach(() => void vi.useRealTimers())

type Follower = { events: LiveEvent[]; isEnded: boolean; leave: () => void }
async function follow(
  events: ReturnType<typeof createLiveEvents>,
  person: string,
  role: Role = 'contributor',
): Promise<Follower> {
  roles.set(person, role)
  const follower: Follower = { events: [], isEnded: false, leave: () => undefined }
  follower.leave = await events.open(
    { person, login: person, workshop: 'w', board: 'b', version: async () => 1 },
    { send: (event) => follower.events.push(event), end: () => (follower.isEnded = true) },
  )
  return follower
}
const opened = () => createLiveEvents({ rolesOf, log: silentLog })
const settled = (ms = 0) => vi.advanceTimersByTimeAsync(ms)

it('[K56] a change is told to 300 by one question to the database, and only to those who may still read', async () => {
  const events = opened()
  const crowd = await Promise.all(Array.from({ length: 300 }, (_, i) => follow(events, `p${i}`)))
  await settled()
  expect(crowd.every((one) => one.events.length === 1 && one.events[0]?.version === 1)).toBe(true)
  asked = 0
  roles.delete('p7')
  events.changed('b', 5)
  await settled()
  expect(asked).toBe(1)
  expect(crowd.filter((one) => one.events.at(-1)?.version === 5)).toHaveLength(299)
  expect([crowd[7]?.isEnded, crowd[7]?.events]).toEqual([true, [{ version: 1, hands: 0 }]])
  // Another board's.
  events.changed('c', 9)
  await settled()
  expect(asked).toBe(1)
})

it('[K56] a change between the answer and the stream is not missed', async () => {
  const events = opened()
  roles.set('ann', 'viewer')
  const seen: LiveEvent[] = []
  const version = async (): Promise<number> => {
    events.changed('b', 3)
    return 2
  }
  const wish = { person: 'ann', login: 'ann', workshop: 'w', board: 'b', version }
  await events.open(wish, { send: (event) => seen.push(event), end: () => undefined })
  await settled()
  expect(seen.at(-1)?.version).toBe(3)
})

it('[K57] a stream ends with the login, the board, the rights and the server, and of one person the oldest', async () => {
  const events = opened()
  const [ann, bob, cat] = [
    await follow(events, 'ann'),
    await follow(events, 'bob'),
    await follow(events, 'cat'),
  ]
  events.loginEnded('ann')
  roles.delete('bob')
  events.rightsChanged('bob')
  await settled()
  expect([ann.isEnded, bob.isEnded, cat.isEnded, events.present('b')]).toEqual([true, true, false, ['cat']])
  const more: Follower[] = []
  for (let i = 0; i < MAX_EVENT_STREAMS_PER_PERSON; i++) more.push(await follow(events, 'cat'))
  expect([cat.isEnded, more.some(({ isEnded }) => isEnded)]).toEqual([true, false])
  events.boardClosed('b')
  expect([more.every(({ isEnded }) => isEnded), events.present('b')]).toEqual([true, []])
  const dan = await follow(events, 'dan')
  events.close()
  expect(dan.isEnded).toBe(true)
  await expect(follow(events, 'eva')).rejects.toMatchObject({ type: 'busy' })
})

it('[K59] of hands moderators hear at most once a second, and of those who take part only whose it is', async () => {
  const events = opened()
  const mona = await follow(events, 'mona', 'moderator')
  const [ann, bob] = [await follow(events, 'ann'), await follow(events, 'bob')]
  await settled()
  for (let i = 0; i < 300; i++) events.handsChanged('b', 'w', [i === 0 ? 'ann' : `p${i}`])
  await settled()
  expect([mona, ann, bob].map((one) => one.events.length)).toEqual([2, 2, 1])
  await settled(1_000)
  expect([mona, ann, bob].map((one) => one.events.length)).toEqual([3, 2, 1])
  await settled(5_000)
  expect(mona.events.length).toBe(3)
})

it('[K142] a guest has few streams, and no board those of all others', async () => {
  const events = opened()
  roles.set('gast', 'contributor')
  const ended: number[] = []
  const wish = {
    person: 'gast',
    login: 'gast',
    workshop: 'w',
    board: 'b',
    version: async () => 1,
    isGuest: true,
  }
  for (let i = 0; i < 5; i++) await events.open(wish, { send: () => undefined, end: () => ended.push(i) })
  expect(ended).toEqual([0, 1])
  const many = Array.from({ length: MAX_EVENT_STREAMS_PER_BOARD }, (_, i) => follow(events, `p${i}`))
  const failed = (await Promise.allSettled(many)).filter(({ status }) => status === 'rejected')
  expect(failed).toHaveLength(3)
  await expect(follow(events, 'late')).rejects.toMatchObject({ type: 'busy' })
  roles.set('other', 'viewer')
  const elsewhere = { person: 'other', login: 'other', workshop: 'v', board: 'c', version: async () => 1 }
  await events.open(elsewhere, { send: () => undefined, end: () => undefined })
})
