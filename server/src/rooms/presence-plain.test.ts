import { beforeEach, describe, expect, it } from 'vitest'
import { encodeEntry, presenceFrame, readOwnEntry } from './presence-frame.ts'
import { MAX_PLAIN_ENTRIES_PER_FRAME, RENEW_PRESENCE_MS } from './relay-limits.ts'
import { type Person, bodyOf, presencePeople } from './testing/presence-people.ts'
import { type Entry, readPresence } from './testing/read-presence.ts'
import { ann, bob } from './testing/relay.ts'

const cat = { ...bob, id: 'cat', name: 'Cat' }

let people: ReturnType<typeof presencePeople>
beforeEach(() => {
  people = presencePeople()
})
const pass = (ms: number): void => people.clock.pass(ms)

const told = (person: Person): Entry[] => person.of('presence').flatMap(({ bytes }) => readPresence(bytes))
const latest = (person: Person, id: number): Entry | undefined => told(person).findLast((it) => it.id === id)

describe('presence of plain clients', () => {
  it('[R44] has those of ours, as they would show themselves (A8)', () => {
    const [a, p] = [people.ours(ann, 1), people.plain(bob)]
    a.point([5, 6])
    a.show({ selection: ['e'], view: { at: [1, 2], size: [300, 200] } })
    pass(200)
    expect(latest(p, 1)?.state).toEqual({
      cursor: [5, 6],
      selection: ['e'],
      gesture: null,
      caret: null,
      view: { at: [1, 2], size: [300, 200] },
      person: { id: 'ann', name: 'Ann', department: 'sales', role: 'editor' },
      user: { name: 'Ann', color: expect.stringMatching(/^#[0-9a-f]{6}$/) },
    })
    a.leave()
    pass(200)
    expect(latest(p, 1)?.state).toBeNull()
  })

  it('[R44] is seen by ours, as far as it makes sense', () => {
    const [a, p, q] = [people.ours(ann, 1), people.plain(bob), people.plain(cat)]
    p.say(7, { cursor: [5.4, 6], selection: ['e'], anything: 1 })
    q.say(8, { cursor: { anchor: 'of an editor' } })
    pass(200)
    expect(a.seen().get(7)).toMatchObject({ name: 'Bob', cursor: [5, 6], shown: { selection: ['e'] } })
    expect(a.seen().get(8)).toMatchObject({ name: 'Cat', cursor: null, shown: { selection: [] } })
    expect(latest(q, 7)?.state).toMatchObject({ cursor: [5.4, 6], anything: 1 })
    p.say(7, null)
    pass(200)
    expect([...a.seen().keys()]).toEqual([8])
  })

  it('[R44] comes at a slower pace, slower still in a crowd, and ends with the latest', () => {
    const frames = (size: number): number => {
      people = presencePeople()
      const [a, p] = [people.ours(ann, 1), people.plain(bob)]
      for (let i = 2; i < size; i++) people.plain({ ...cat, id: `cat${i}` })
      for (let x = 0; x < 50; x++) {
        a.point([x, 0])
        pass(40)
      }
      pass(500)
      expect(latest(p, 1)?.state).toMatchObject({ cursor: [49, 0] })
      return p.of('presence').length
    }
    expect(frames(2)).toBeLessThanOrEqual(22)
    expect(frames(101)).toBeLessThanOrEqual(6)
  })

  it('[R44] comes in parts in a crowd, and ends with the latest of everybody (S1)', () => {
    const p = people.plain(bob)
    const all = Array.from({ length: 250 }, (_, i) => people.ours({ ...ann, id: `ann${i}` }, i + 1))
    pass(5_000)
    const before = p.of('presence').length
    for (let round = 0; round < 5; round++) {
      for (const [i, person] of all.entries()) person.point([i, round])
      pass(500)
    }
    const sizes = p.of('presence').map(({ bytes }) => readPresence(bytes).length)
    expect(Math.max(...sizes.slice(before))).toBe(MAX_PLAIN_ENTRIES_PER_FRAME)
    pass(1_500)
    for (const [i] of all.entries()) expect(latest(p, i + 1)?.state).toMatchObject({ cursor: [i, 4] })
  })

  it('[R24] is told again before clients would forget it, with higher clocks (P14)', () => {
    const [a, p] = [people.ours(ann, 1), people.plain(bob)]
    a.point([1, 1])
    pass(200)
    pass(RENEW_PRESENCE_MS)
    people.table.tick()
    pass(200)
    const clocks = told(p).map(({ clock }) => clock)
    expect(clocks.length).toBeGreaterThan(1)
    expect(clocks).toEqual(clocks.toSorted((x, y) => x - y))
    expect(new Set(clocks).size).toBe(clocks.length)
  })

  it('[R41] of a slow reader is told when it has caught up, those who have left included', () => {
    const [a, b, p] = [people.ours(ann, 1), people.ours(bob, 2), people.plain(cat)]
    pass(200)
    p.connection.takesPresence = false
    a.point([3, 3])
    b.leave()
    pass(1_000)
    const before = p.frames.length
    p.connection.takesPresence = true
    people.table.tick()
    pass(200)
    expect(p.frames.length).toBe(before + 1)
    expect(latest(p, 1)?.state).toMatchObject({ cursor: [3, 3] })
    expect(latest(p, 2)?.state).toBeNull()
  })

  it('[R24] of everybody comes on request', () => {
    const [a, p] = [people.ours(ann, 1), people.plain(bob)]
    pass(200)
    const before = told(p).length
    people.table.showAll(p.connection)
    pass(200)
    expect(told(p).length).toBe(before + 1)
    a.leave()
    people.table.showAll(p.connection)
    pass(200)
    expect(latest(p, 1)?.state).toBeNull()
  })

  it('[R23] is read no further than its first id if it is an echo (S1)', () => {
    const echo = bodyOf(
      presenceFrame([encodeEntry(1, 1, '{"not": JSON at all'), encodeEntry(2, 1, '{"not": JSON at all')]),
    )
    const asked: number[] = []
    const own = (id: number): boolean => asked.push(id) < 0
    expect(readOwnEntry(echo, own)).toBeNull()
    expect(asked).toEqual([])
    expect(readOwnEntry(bodyOf(presenceFrame([encodeEntry(1, 1, 'nonsense')])), own)).toBeNull()
    expect(asked).toEqual([1])
  })
})
