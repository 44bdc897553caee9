import { describe, expect, it } from 'vitest'
import { connectorPath, middleOf, pointsAlong } from './connector-path.ts'

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

  it('[E27] has its middle halfway along the line', () => {
    const path = connectorPath({ from: [0, 0], to: [100, 0], route: 'straight' }, rectOf)
    expect(path && middleOf(path)).toEqual([50, 0])
  })

  it('[E27] is nowhere if an element that it ends on is gone', () => {
    expect(connectorPath({ from: 'a', to: 'gone', route: 'curved' }, rectOf)).toBeNull()
  })
})
