import { describe, expect, it } from 'vitest'
import { connectorPath, middleOf, pointsAlong } from './connector-path.ts'
import { endsOf } from '../arranging/grips.ts'
import { hitAt } from './hit.ts'
import { added, boardOf } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

const rects = new Map([
  ['a', { x: 0, y: 0, w: 100, h: 50 }],
  ['b', { x: 300, y: 0, w: 100, h: 50 }],
  ['c', { x: 0, y: 300, w: 100, h: 50 }],
])
const rectOf = (id: string) => rects.get(id) ?? null

describe('connector path', () => {
  it('[E27] leaves and enters at the edges that face each other', () => {
    expect(connectorPath({ from: 'a', to: 'b', route: 'straight' }, rectOf)).toEqual({
      kind: 'line',
      points: [
        [100, 25],
        [300, 25],
      ],
    })
    const down = connectorPath({ from: 'a', to: 'c', route: 'curved' }, rectOf)
    expect(down?.points[0]).toEqual([50, 50])
    expect(down?.points.at(-1)).toEqual([50, 300])
  })

  it('[E27] an elbow turns at right angles', () => {
    const path = connectorPath({ from: 'a', to: [300, 200], route: 'elbow' }, rectOf)
    const points = path ? pointsAlong(path) : []
    expect(points[0]).toEqual([100, 25])
    expect(points.at(-1)).toEqual([300, 200])
    for (const [i, [x, y]] of points.slice(1).entries()) {
      const [before, above] = points[i] ?? [x, y]
      expect(x === before || y === above).toBe(true)
    }
  })

  it.each(['straight', 'curved', 'elbow'] as const)(
    '[E148] both ends on one element: a %s one is a loop beside it that can be pressed',
    (route) => {
      const path = connectorPath({ from: 'a', to: 'a', route }, rectOf)
      const [x, y] = path ? middleOf(path) : [0, 0]
      expect(x > 110 && y < -10).toBe(true)
      expect([path?.points[0], path?.points.at(-1)]).toEqual([
        [100, 24],
        [76, 0],
      ])
      const board = boardOf(
        added('n', { kind: 'note', at: [1_000, 0], size: [100, 50] }),
        added('l', { kind: 'connector', from: 'n', to: 'n', route }),
      )
      expect(seen(board).hit([1_000 + x, y])).toBe('l')
    },
  )

  it('[E27] has its middle halfway along the line', () => {
    const path = connectorPath({ from: [0, 0], to: [100, 0], route: 'straight' }, rectOf)
    expect(path && middleOf(path)).toEqual([50, 0])
  })

  it('[E27] is nowhere if an element that it ends on is gone', () => {
    expect(connectorPath({ from: 'a', to: 'gone', route: 'curved' }, rectOf)).toBeNull()
  })
})

describe('elbows', () => {
  it('[E91] go around elements that overlap, not through them', () => {
    const overlapping = new Map([
      ['a', { x: 0, y: 0, w: 100, h: 100 }],
      ['b', { x: 50, y: 60, w: 100, h: 100 }],
    ])
    const path = connectorPath({ from: 'a', to: 'b', route: 'elbow' }, (id) => overlapping.get(id) ?? null)
    expect(path?.points).toEqual([
      [100, 50],
      [174, 50],
      [174, 110],
      [150, 110],
    ])
  })

  it.each([
    [{ x: 300, y: 400, w: 100, h: 50 }],
    [{ x: 90, y: 70, w: 100, h: 50 }],
    [{ x: -200, y: 20, w: 100, h: 500 }],
    [{ x: 20, y: -90, w: 300, h: 60 }],
  ])('[E91] run through neither of their own elements: %o', (b) => {
    const a = { x: 0, y: 0, w: 100, h: 50 }
    const path = connectorPath({ from: 'a', to: 'b', route: 'elbow' }, (id) => (id === 'a' ? a : b))
    const points = path?.points ?? []
    const inside = (r: typeof a, [x, y]: readonly [number, number]) =>
      x > r.x && x < r.x + r.w && y > r.y && y < r.y + r.h
    const along = points.slice(1).flatMap((to, i) => {
      const from = points[i] ?? to
      return Array.from({ length: 21 }, (_, step) => {
        const t = step / 20
        return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t] as const
      })
    })
    expect(along.length).toBeGreaterThan(0)
    expect(along.filter((at) => inside(a, at) || inside(b, at))).toEqual([])
  })
})

it('[E81] a connector ends where a turned element is seen', () => {
  // Upright it would be 200 wide and 40 high around [100, 20]; turned it is 40 wide and 200 high.
  const turned = { x: 0, y: 0, w: 200, h: 40, angle: 90 }
  const straight = connectorPath({ from: 'a', to: [500, 20], route: 'straight' }, () => turned)
  expect(straight?.points[0]?.map(Math.round)).toEqual([120, 20])
  const curved = connectorPath({ from: 'a', to: [100, 600], route: 'curved' }, () => turned)
  expect(curved?.points[0]?.map(Math.round)).toEqual([100, 120])
  // It leaves downwards.
  expect(curved?.points[1]?.map(Math.round)[0]).toBe(100)
})

it('[E81] is taken by its end and hit on its line where it is drawn beside a turned element', () => {
  const turned = added('a', { kind: 'shape', at: [1000, 0], size: [200, 40], angle: 90 })
  const line = added('line', { kind: 'connector', from: 'a', to: [1500, 20], route: 'straight' })
  const view = seen(boardOf(turned, line))
  const connector = view.board.elements.get('line')
  if (!connector) throw new Error('it is on the board')
  expect(endsOf(view, connector)?.map((end) => end.map(Math.round))).toEqual([
    [1120, 20],
    [1500, 20],
  ])
  expect(hitAt(view, [1140, 20], 1)).toBe('line')
})
