import { describe, expect, it } from 'vitest'
import { connectorPath, distanceToPath, pointsOf } from './connector-path.ts'
import type { Rect } from './geometry.ts'

const left: Rect = { x: 0, y: 0, w: 100, h: 50 }
const right: Rect = { x: 300, y: 0, w: 100, h: 50 }
const below: Rect = { x: 0, y: 300, w: 100, h: 50 }

describe('connector path', () => {
  it.each(['straight', 'curved', 'elbow'] as const)(
    '[C1] a %s connector sticks to the facing borders',
    (route) => {
      const path = connectorPath(left, right, route)
      expect([path.start, path.end]).toEqual([
        [100, 25],
        [300, 25],
      ])
      expect(path.angle).toBeCloseTo(0)
      const down = connectorPath(left, below, route)
      expect([down.start, down.end]).toEqual([
        [50, 50],
        [50, 300],
      ])
      expect(down.angle).toBeCloseTo(Math.PI / 2)
    },
  )

  it('[C1] an end without an element is the point itself', () => {
    const path = connectorPath([10, 10], right, 'straight')
    expect(path.start).toEqual([10, 10])
  })

  it('[C1] two ends at one place make a path without nonsense', () => {
    for (const route of ['straight', 'curved', 'elbow'] as const) {
      for (const [x, y] of pointsOf(connectorPath(left, left, route))) {
        expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
      }
    }
  })

  it('[C2] the distance to a connector is that to its line', () => {
    const path = connectorPath(left, right, 'straight')
    expect(distanceToPath(path, [200, 35])).toBeCloseTo(10)
    expect(distanceToPath(path, [90, 25])).toBeCloseTo(10)
  })

  it('[C2] an elbow turns halfway', () => {
    const path = connectorPath(left, { ...right, y: 200 }, 'elbow')
    expect(distanceToPath(path, [200, 100])).toBeCloseTo(0)
    expect(path.middle).toEqual([200, 125])
  })
})
