import type { Point } from '@wegpunkt/shared/board/geometry'
import { describe, expect, it } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { peer } from '../../editor/testing/peers.ts'
import { CROWD, IDLE_MS, MOST_CURSORS, THRONG, calmCursors, nextChange } from './calm-cursors.ts'
import { createPeerMemory } from './peer-memory.ts'

const area = { x: 0, y: 0, w: 1_000, h: 800 }

/** So many people, one every 5 pixels from the left, seen since the beginning. */
const people = (count: number): Peer[] =>
  Array.from({ length: count }, (_, i) => peer({ clientId: i, name: `P${i}`, cursor: [i * 5, 100] }))

function shown(
  peers: readonly Peer[],
  { after = 5_000, pointer = null as Point | null, covers = false } = {},
) {
  const memory = createPeerMemory()
  memory.look(peers, 0)
  const seen = memory.look(peers, after)
  return calmCursors(peers, {
    at: new Map(peers.flatMap(({ clientId, cursor }) => (cursor ? [[clientId, cursor]] : []))),
    seen,
    now: after,
    area,
    zoom: 1,
    pointer,
    coversText: () => covers,
  })
}

describe('the pointers of others', () => {
  it('[C17] of a few people all bear their names', () => {
    const cursors = shown(people(CROWD))
    expect(cursors).toHaveLength(CROWD)
    expect(cursors.every(({ named, small }) => named && !small)).toBe(true)
  })

  it('[C17] in a crowd are smaller, and named near one\u2019s own pointer or when they have just come', () => {
    const crowd = people(CROWD + 20)
    expect(shown(crowd).some(({ named }) => named)).toBe(false)
    expect(shown(crowd).every(({ small }) => small)).toBe(true)
    expect(shown(crowd, { after: 1_000 }).every(({ named }) => named)).toBe(true)
    const near = shown(crowd, { pointer: [0, 100] }).filter(({ named }) => named)
    expect(near).toHaveLength(28)
  })

  it('[C17] of a crowd those on the screen are drawn, the nearest first, and no more than can be told apart', () => {
    const cursors = shown(people(THRONG), { pointer: [0, 100] })
    expect(cursors).toHaveLength(MOST_CURSORS)
    expect(Math.max(...cursors.map(({ at }) => at[0]))).toBe((MOST_CURSORS - 1) * 5)
    const away = people(CROWD + 1).map(({ clientId }) => peer({ clientId, cursor: [5_000, 5_000] }))
    expect(shown(away)).toEqual([])
  })

  it('[C17] of a throng those of moderators are drawn, and those near one\u2019s own pointer', () => {
    const [first, ...others] = people(300)
    if (!first) throw new Error('nobody is here')
    const mona = {
      ...first,
      person: { ...first.person, role: 'moderator' as const },
      cursor: [900, 700] as const,
    }
    expect(shown([mona, ...others]).map(({ peer: { clientId } }) => clientId)).toEqual([0])
    const near = shown([mona, ...others], { pointer: [500, 100] })
    expect(near.every(({ at: [x] }) => x === 900 || Math.abs(x - 500) < 140)).toBe(true)
    expect(near.length).toBeGreaterThan(10)
    // Who moves elsewhere in the throng changes nothing of what is drawn.
    const stay = others.filter(({ clientId }) => clientId < 200)
    const moved = [
      ...stay,
      ...others.slice(stay.length).map(({ clientId }) => peer({ clientId, cursor: [990, 790] })),
    ]
    expect(shown([mona, ...moved], { pointer: [500, 100] })).toHaveLength(near.length)
  })

  it('[C18] fade when they have rested for ten seconds, and come back with the next move', () => {
    const [bob] = people(1)
    if (!bob) throw new Error('nobody is here')
    expect(shown([bob], { after: IDLE_MS })[0]?.opacity).toBe(1)
    expect(shown([bob], { after: IDLE_MS + 200 })[0]?.opacity).toBe(0.5)
    expect(shown([bob], { after: IDLE_MS + 400 })).toEqual([])
    const memory = createPeerMemory()
    memory.look([bob], 0)
    const moved = { ...bob, cursor: [1, 1] as const }
    expect(memory.look([moved], IDLE_MS + 900).get(0)?.moved).toBe(IDLE_MS + 900)
  })

  it('[C18] say when they change by themselves, and rest otherwise', () => {
    const memory = createPeerMemory()
    const seen = memory.look(people(1), 0)
    expect(nextChange(seen, 0)).toBe(3_000)
    expect(nextChange(seen, 4_000)).toBe(IDLE_MS - 4_000)
    expect(nextChange(seen, IDLE_MS + 100)).toBe(0)
    expect(nextChange(seen, IDLE_MS + 500)).toBeNull()
  })

  it('[C19] never cover the text that their person types', () => {
    expect(shown(people(1), { covers: true })).toEqual([])
  })
})
