import { layoutBoard } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import { Element } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import type { Peer } from '../../document/board-document.ts'
import { peer } from '../../editor/testing/peers.ts'
import { DROP_GRACE_MS } from './live.ts'
import { type DrawGesture, strokesSeen } from './strokes.ts'

const boardWith = (...entries: [string, Element][]) => {
  const elements: Elements = new Map(entries)
  return { elements, layout: layoutBoard({ stages: new Map(), lanes: new Map(), elements }) }
}
const ink = (at: readonly [number, number]): Element =>
  Element.parse({ kind: 'ink', at, size: [60, 60], order: 'a0', points: [3.25, 3, 0.5, 50, 50, 0.5] })
const line = (...points: DrawGesture['points'][number][]): DrawGesture => ({
  kind: 'draw',
  color: 'blue',
  width: 5,
  points,
})
const ann = (gesture: DrawGesture | null): Peer => peer({ name: 'Ann', gesture })
const empty = boardWith()
const begun = strokesSeen([], [ann(line([103, 103]))], empty, 0)
const drawn = strokesSeen(begun, [ann(line([103, 103], [150, 150]))], empty, 20)

it("[C44] another person's stroke is seen while it is drawn, as one", () => {
  expect(drawn.map(({ gesture }) => gesture.points.length)).toEqual([2])
})

it('[C44] a stroke that was let go stays until it is on the board, and no longer', () => {
  const ended = strokesSeen(drawn, [ann(null)], empty, 40)
  expect(ended).toHaveLength(1)
  const other = boardWith(['other', ink([600, 600])])
  expect(strokesSeen(ended, [ann(null)], other, 60)).toHaveLength(1)
  expect(strokesSeen(ended, [ann(null)], boardWith(['new', ink([100, 100])]), 60)).toEqual([])
})

it('[C44] the next stroke does not take away the one that is on its way', () => {
  const next = strokesSeen(drawn, [ann(line([500, 500]))], empty, 40)
  expect(next.map(({ gesture }) => gesture.points[0])).toEqual([
    [103, 103],
    [500, 500],
  ])
})

it('[C44] what was drawn before at the same place is not taken for it', () => {
  const before = boardWith(['old', ink([100, 100])])
  const going = strokesSeen([], [ann(line([103, 103], [120, 120]))], before, 0)
  const changed = { ...before, elements: new Map(before.elements) }
  expect(strokesSeen(going, [ann(null)], changed, 20)).toHaveLength(1)
})

it('[C44] a stroke that was given up, or whose person left, is forgotten', () => {
  const ended = strokesSeen(drawn, [ann(null)], empty, 40)
  expect(strokesSeen(ended, [ann(null)], empty, 41 + DROP_GRACE_MS)).toEqual([])
  expect(strokesSeen(drawn, [], empty, 40)).toEqual([])
})
