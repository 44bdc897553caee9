import type { Point } from '@wegpunkt/shared/board/geometry'
import { decodeCursors, decodePeersShown } from '@wegpunkt/shared/wire/presence-codec'
import { beforeEach, describe, expect, it } from 'vitest'
import { FAR_PRESENCE_EVERY_MS, MAX_CURSORS_PER_FRAME, MAX_SHOWN_BYTES_PER_FRAME } from './relay-limits.ts'
import { type Person, presencePeople } from './testing/presence-people.ts'
import { ann, bob } from './testing/relay.ts'

const cat = { ...bob, id: 'cat', name: 'Cat' }
const view = { at: [0, 0], size: [1_000, 800] } as const
const FAR: Point = [50_000, 50_000]

let people: ReturnType<typeof presencePeople>
beforeEach(() => {
  people = presencePeople()
})
const pass = (ms: number): void => people.clock.pass(ms)

/** So many with clients of ours, with the client ids 1, 2, 3 … */
const crowd = (size: number): Person[] =>
  Array.from({ length: size }, (_, i) => people.ours({ ...ann, id: `ann${i}`, name: `Ann ${i}` }, i + 1))

const cursorsIn = (person: Person): number[] =>
  person.of('cursors').map(({ bytes }) => decodeCursors(bytes).length)

describe('presence among clients of ours', () => {
  it('[R24] shows who it is, where they point and what they have in hand', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([10.4, -7])
    a.show({ selection: ['e'], gesture: { kind: 'move', ids: ['e'], by: [0.1, 2] } })
    pass(100)
    expect(b.seen().get(1)).toEqual({
      name: 'Ann',
      clientId: 1,
      cursor: [10, -7],
      shown: {
        selection: ['e'],
        gesture: { kind: 'move', ids: ['e'], by: [0.1, 2] },
        caret: null,
        view: null,
      },
    })
    a.point(null)
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ cursor: null, shown: { selection: ['e'] } })
    expect(a.seen().size).toBe(1)
    expect(a.seen().get(2)?.name).toBe('Bob')
  })

  it('[R3] carries the name of the login, and its change (A8)', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([5, 5])
    pass(100)
    a.connection.attendee = { ...ann, name: 'Anna' }
    people.table.restamp(a.connection)
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ name: 'Anna', cursor: [5, 5] })
  })

  it('[R24] is sent in batches, the latest wins', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    for (let x = 0; x < 200; x++) {
      a.point([x, 0])
      pass(5)
    }
    pass(100)
    expect(b.seen().get(1)?.cursor).toEqual([199, 0])
    expect(b.of('cursors').length).toBeLessThanOrEqual(1_000 / 33 + 2)
  })

  it('[R24] of everybody is sent at once to one who comes (S7)', () => {
    const all = crowd(250)
    for (const [i, person] of all.entries()) person.point([FAR[0] + i, FAR[1]])
    pass(2_000)
    const newcomer = people.ours(cat, 1_000)
    newcomer.show({ view })
    pass(1)
    expect(newcomer.seen().size).toBe(250)
    expect(newcomer.seen().get(250)?.cursor).toEqual([FAR[0] + 249, FAR[1]])
    expect(newcomer.of('cursors')).toHaveLength(1)
  })

  it('[R24] is gone with the connection, and its number is the next one’s (S7)', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([1, 1])
    pass(100)
    a.leave()
    pass(100)
    expect(b.seen().size).toBe(0)
    const c = people.ours(cat, 3)
    pass(100)
    expect(b.seen().get(3)).toMatchObject({ name: 'Cat', cursor: null })
    // Gone and come within one tick.
    c.leave()
    people.ours(ann, 4)
    pass(100)
    expect([...b.seen().values()].map(({ name, cursor }) => [name, cursor])).toEqual([['Ann', null]])
  })

  it('[R25] of a silent connection is hidden, and comes back with all of it', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([1, 1])
    a.show({ selection: ['e'] })
    pass(100)
    people.table.setHidden(a.connection, true)
    pass(100)
    expect(b.seen().size).toBe(0)
    people.table.setHidden(a.connection, false)
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ cursor: [1, 1], shown: { selection: ['e'] } })
  })
})

describe('presence in a crowd', () => {
  it('[R40] out of sight comes about once a second, and in sight with every tick', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    b.show({ view })
    pass(2_000)
    const before = b.of('cursors').length
    const move = (at: Point): void => {
      for (let i = 0; i < 60; i++) {
        a.point([at[0] + i, at[1]])
        a.show({ gesture: { kind: 'move', ids: ['e'], by: [i, 0] } })
        pass(50)
      }
    }
    move(FAR)
    const far = b.of('cursors').length - before
    expect(far).toBeGreaterThanOrEqual(2)
    expect(far).toBeLessThanOrEqual(5)
    expect(b.of('shown').length).toBeLessThanOrEqual(6)
    move([100, 100])
    expect(b.of('cursors').length - before - far).toBeGreaterThan(50)
    pass(FAR_PRESENCE_EVERY_MS + 100)
    expect(b.seen().get(1)).toMatchObject({
      cursor: [159, 100],
      shown: { gesture: { kind: 'move', ids: ['e'], by: [59, 0] } },
    })
  })

  it('[R40] is as much as a screen can show, and everybody gets their turn', () => {
    const all = crowd(250)
    pass(2_000)
    const [watcher, ...others] = all
    if (!watcher) throw new Error('nobody')
    const before = cursorsIn(watcher).length
    const seen = new Set<number>()
    for (let round = 0; round < 5; round++) {
      for (const [i, person] of others.entries()) person.point([i, round])
      pass(100)
    }
    for (const { bytes } of watcher.of('cursors').slice(before))
      for (const { peer } of decodeCursors(bytes)) seen.add(peer)
    expect(Math.max(...cursorsIn(watcher).slice(before))).toBe(MAX_CURSORS_PER_FRAME)
    expect(seen.size).toBe(others.length)
  })

  it('[R40] ends with the last position of everybody, wherever they are and whoever looks', () => {
    const all = crowd(160)
    for (const [i, person] of all.entries()) if (i % 2 === 0) person.show({ view })
    for (let round = 0; round < 10; round++) {
      for (const [i, person] of all.entries()) person.point(i % 3 === 0 ? [i, round] : [FAR[0] + i, round])
      pass(70)
    }
    pass(FAR_PRESENCE_EVERY_MS + 200)
    const last = all.map((_, i) => [i + 1, [i % 3 === 0 ? i : FAR[0] + i, 9]])
    for (const [me, person] of all.entries()) {
      const seen = [...person.seen()].map(([clientId, { cursor }]) => [clientId, cursor])
      expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(last.toSpliced(me, 1)))
    }
  })

  it('[R40] of many who carry much is sent in parts', () => {
    const all = crowd(20)
    pass(2_000)
    const ids = Array.from({ length: 60 }, (_, i) => `${i}`.padEnd(20, 'x'))
    for (const person of all) person.show({ selection: ids })
    pass(33)
    const shownIn = (person: Person): number[] =>
      person.of('shown').map(({ bytes }) => decodePeersShown(bytes).length)
    const [watcher] = all
    if (!watcher) throw new Error('nobody')
    expect(watcher.bytes()).toBeLessThan(2 * MAX_SHOWN_BYTES_PER_FRAME + 5_000)
    pass(1_000)
    expect(shownIn(watcher).at(-1)).toBeLessThan(5)
    for (let i = 2; i <= 20; i++) expect(watcher.seen().get(i)?.shown.selection).toHaveLength(60)
  })

  it('[R41] is not sent to a slow reader, who gets what is true when it has caught up (G6)', () => {
    const [a, b, c] = [people.ours(ann, 1), people.ours(bob, 2), people.ours(cat, 3)]
    c.point([1, 1])
    pass(100)
    b.connection.takesPresence = false
    const before = b.frames.length
    for (let x = 0; x < 50; x++) {
      a.point([x, 0])
      pass(40)
    }
    c.leave()
    pass(100)
    expect(b.frames.length).toBe(before)
    b.connection.takesPresence = true
    people.table.tick()
    pass(100)
    expect(b.seen().get(1)?.cursor).toEqual([49, 0])
    expect(b.seen().has(3)).toBe(false)
    expect(b.of('cursors').length).toBeLessThan(5)
  })

  it('[R42] that does not change needs no timer', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    b.show({ view })
    a.point(FAR)
    pass(FAR_PRESENCE_EVERY_MS + 100)
    expect(people.clock.waiting).toBe(0)
    b.connection.takesPresence = false
    a.point([1, 1])
    pass(100)
    expect(people.clock.waiting).toBe(0)
    a.point([2, 2])
    people.table.close()
    expect(people.clock.waiting).toBe(0)
  })
})

describe('a client id', () => {
  it('[R43] that somebody else has is not given to a newcomer, who is not seen under it (V4)', () => {
    const [a, b, c] = [people.ours(ann, 1), people.ours(bob, 2), people.ours(cat, null)]
    expect(people.table.announce(c.connection, 1)).toBe(false)
    a.point([1, 1])
    c.point([9, 9])
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ name: 'Ann', cursor: [1, 1] })
    expect(people.table.announce(c.connection, 3)).toBe(true)
    pass(100)
    expect(b.seen().get(3)).toMatchObject({ name: 'Cat', cursor: [9, 9] })
  })

  it('[R43] of a plain client is taken too, and one that somebody else has just left under', () => {
    const p = people.plain(bob)
    p.say(7, { cursor: [1, 2] })
    const c = people.ours(cat, null)
    expect(people.table.announce(c.connection, 7)).toBe(false)
    p.leave()
    expect(people.table.announce(c.connection, 7)).toBe(false)
    expect(people.table.announce(people.ours(bob, null).connection, 7)).toBe(true)
  })

  it('[R43] of a connection that may be dead is given to who comes, and the former holder is told', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([1, 1])
    people.table.setHidden(a.connection, true)
    const again = people.ours(ann, null)
    expect(people.table.announce(again.connection, 1)).toBe(true)
    expect(a.of('id-taken')).toEqual([{ kind: 'id-taken', clientId: 1 }])
    again.point([2, 2])
    people.table.setHidden(a.connection, false)
    a.leave()
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ cursor: [2, 2] })
  })

  it('[R43] that one’s own former connection still has leaves no cursor behind', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([1, 1])
    a.show({ selection: ['e'] })
    pass(100)
    const again = people.ours(ann, null)
    expect(people.table.announce(again.connection, 1)).toBe(false)
    pass(100)
    expect(b.seen().get(1)).toMatchObject({ cursor: null, shown: { selection: [] } })
  })

  it('[R43] that changes takes along what is shown', () => {
    const [a, b] = [people.ours(ann, 1), people.ours(bob, 2)]
    a.point([1, 1])
    pass(100)
    expect(people.table.announce(a.connection, 5)).toBe(true)
    pass(100)
    expect([...b.seen().keys()]).toEqual([5])
    expect(b.seen().get(5)?.cursor).toEqual([1, 1])
  })
})
