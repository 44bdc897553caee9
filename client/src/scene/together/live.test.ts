import { layoutBoard } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import { describe, expect, it } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { peer } from '../../editor/testing/peers.ts'
import type { Preview } from '../../editor/tool.ts'
import { DROP_GRACE_MS, type HeldByClient, heldBy, liveElements, ownHand } from './live.ts'

const note = (x: number): Element => ({
  kind: 'note',
  at: [x, 0],
  size: [120, 120],
  order: 'a0',
  stage: null,
  lane: null,
  text: '',
  color: 'yellow',
  department: null,
})
const board = (x: number): Elements => new Map([['note', note(x)]])
const ann = (gesture: Gesture | null): Peer => peer({ name: 'Ann', gesture })
/** What is seen on an empty grid; an own gesture began on the board as it is, unless that is said. */
function seen(own: Preview | null, held: HeldByClient, elements: Elements, base = elements) {
  const layout = () => layoutBoard({ stages: new Map(), lanes: new Map(), elements })
  return liveElements(own && { preview: own, base }, held, { elements, layout })
}
const drag: Gesture = { kind: 'move', ids: ['note'], by: [30, 5] }

describe('what is in hand', () => {
  it("[C10] another person's drag shifts the element on my screen", () => {
    const held = heldBy([ann(drag)], new Map(), board(0), 0)
    expect(seen(null, held, board(0)).get('note')).toEqual({ by: [30, 5] })
  })

  it('[C11] a drop that is in the document already is not shifted again', () => {
    const held = heldBy([ann(drag)], new Map(), board(0), 0)
    expect(seen(null, held, board(30)).size).toBe(0)
  })

  it('[C11] an element waits where it was let go until its drop arrives', () => {
    const during = heldBy([ann(drag)], new Map(), board(0), 0)
    const after = heldBy([ann(null)], during, board(0), 100)
    expect(seen(null, after, board(0)).get('note')).toEqual({ by: [30, 5] })
    expect(seen(null, after, board(30)).size).toBe(0)
  })

  it('[C11] a gesture that ends without a drop is forgotten, and so is one whose person left', () => {
    const during = heldBy([ann(drag)], new Map(), board(0), 0)
    const ended = heldBy([ann(null)], during, board(0), 100)
    expect(heldBy([ann(null)], ended, board(0), 101 + DROP_GRACE_MS).size).toBe(0)
    expect(heldBy([], during, board(0), 1).size).toBe(0)
  })

  it('[C12] my own hand wins', () => {
    const held = heldBy([ann(drag)], new Map(), board(0), 0)
    const mine = seen({ kind: 'move', ids: ['note'], by: [1, 1] }, held, board(0))
    expect(mine.get('note')).toEqual({ by: [1, 1] })
  })

  it('[C12] a copy leaves the original where it is', () => {
    const own = { kind: 'move', ids: ['note'], by: [1, 1], copy: true } as const
    expect(seen(own, new Map(), board(0)).size).toBe(0)
  })

  it('[C10] shows what gets another rectangle in it, and moves nothing while one connects or draws', () => {
    const where = { at: [5, 5], size: [60, 60] } as const
    const shown = (gesture: Gesture) => seen(null, heldBy([ann(gesture)], new Map(), board(0), 0), board(0))
    expect(shown({ kind: 'resize', id: 'note', ...where }).get('note')).toEqual(where)
    const placed = { ...where, angle: 30 }
    expect(shown({ kind: 'place', places: [{ id: 'note', ...placed }] }).get('note')).toEqual(placed)
    expect(shown({ kind: 'connect', from: [0, 0], to: [9, 9] }).size).toBe(0)
    expect(shown({ kind: 'draw', color: 'yellow', width: 4, points: [[0, 0]] }).size).toBe(0)
  })

  it('[C15] what somebody else drops elsewhere stays in my hand', () => {
    const mine = { kind: 'move', ids: ['note'], by: [1, 1] } as const
    // It lies 100 farther to the right now; the hand still holds it beside where it was taken.
    expect(seen(mine, new Map(), board(100), board(0)).get('note')).toEqual({ by: [-99, 1] })
  })

  it('[C15] a hand goes on while it holds the same, and begins anew with something else', () => {
    const first = ownHand({ kind: 'move', ids: ['note'], by: [1, 1] }, null, board(0))
    const second = ownHand({ kind: 'move', ids: ['note'], by: [9, 1] }, first, board(100))
    expect(second?.base.get('note')).toEqual(note(0))
    expect(
      ownHand({ kind: 'move', ids: ['other'], by: [1, 1] }, second, board(100))?.base.get('note'),
    ).toEqual(note(100))
    expect(ownHand(null, second, board(100))).toBeNull()
  })

  it('[C15] holds the same only with each element the same, in one’s own hand and in others’', () => {
    const moving = (...ids: string[]) => ({ kind: 'move', ids, by: [1, 1] }) as const
    const baseOf = (before: Preview, now: Preview) =>
      ownHand(now, { preview: before, base: board(0) }, board(100))?.base.get('note')
    expect(baseOf(moving('a', 'b'), moving('a', 'b'))).toEqual(note(0))
    for (const other of [moving('a'), moving('a', 'c'), moving('a', 'b', 'c'), moving('a,b')])
      expect(baseOf(moving('a', 'b'), other)).toEqual(note(100))
    expect(baseOf(moving('a'), { ...moving('a'), copy: true })).toEqual(note(100))
    expect(baseOf({ ...moving('a'), copy: true }, { ...moving('b'), copy: true })).toEqual(note(0))
    const first = heldBy([ann(moving('a', 'b'))], new Map(), board(0), 0)
    expect(
      heldBy([ann(moving('a', 'b'))], first, board(100), 1)
        .get(7)
        ?.base.get('note'),
    ).toEqual(note(0))
    expect(
      heldBy([ann(moving('a,b'))], first, board(100), 1)
        .get(7)
        ?.base.get('note'),
    ).toEqual(note(100))
  })
})
