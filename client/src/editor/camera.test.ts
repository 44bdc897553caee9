import { describe, expect, it } from 'vitest'
import {
  clamped,
  fitted,
  MAX_ZOOM,
  MIN_ZOOM,
  opening,
  panned,
  revealing,
  toBoard,
  toScreen,
  visibleArea,
  zoomed,
} from './camera.ts'

const camera = { at: [100, 50], zoom: 0.5 } as const
const board = { x: 0, y: 0, w: 2000, h: 1000 }

describe('camera', () => {
  it('[E22] screen and board are two views of the same point', () => {
    expect(toScreen(camera, [140, 60])).toEqual([20, 5])
    expect(toBoard(camera, [20, 5])).toEqual([140, 60])
  })

  it('[E22] zooming keeps the point under the pointer where it is, between 5 % and 400 %', () => {
    const at = toBoard(camera, [300, 200])
    expect(toBoard(zoomed(camera, 1.7, [300, 200]), [300, 200])).toEqual(at)
    expect(zoomed(camera, 1000, [0, 0]).zoom).toBe(MAX_ZOOM)
    expect(zoomed(camera, 0.0001, [0, 0]).zoom).toBe(MIN_ZOOM)
  })

  it('[E22] panning moves the board with the hand', () => {
    expect(panned(camera, [10, -20])).toEqual({ at: [80, 90], zoom: 0.5 })
  })

  it('[E23] an area that is fitted is wholly in sight and in the middle, at most at 100 %', () => {
    expect(fitted({ x: 0, y: 0, w: 100, h: 100 }, [800, 600])).toEqual({ at: [-350, -250], zoom: 1 })
    const seen = visibleArea(fitted(board, [800, 600]), [800, 600])
    expect(seen.x).toBeLessThan(0)
    expect(seen.x + seen.w).toBeGreaterThan(2000)
    expect(seen.x + seen.w / 2).toBeCloseTo(1000)
  })

  it('[E23] a board opens at its beginning, and not too small to be read', () => {
    expect(opening({ x: 0, y: 0, w: 9000, h: 3000 }, [1200, 700])).toEqual({ at: [0, 0], zoom: 0.75 })
    expect(opening({ x: 0, y: 0, w: 300, h: 300 }, [1200, 700]).zoom).toBe(1)
  })

  it('[E24] however far one pans, a part of the board stays in sight', () => {
    for (const at of [
      [90_000, 90_000],
      [-90_000, -90_000],
      [90_000, 0],
    ] as const) {
      const { x, y, w, h } = visibleArea(clamped({ at, zoom: 1 }, [800, 600], board), [800, 600])
      expect(Math.min(x + w, 2000) - Math.max(x, 0)).toBeGreaterThanOrEqual(96)
      expect(Math.min(y + h, 1000) - Math.max(y, 0)).toBeGreaterThanOrEqual(96)
    }
    const inside = { at: [10, 10], zoom: 1 } as const
    expect(clamped(inside, [800, 600], board)).toBe(inside)
  })

  it('[E25] revealing moves the board no further than it must', () => {
    const now = { at: [0, 0], zoom: 1 } as const
    expect(revealing(now, { x: 10, y: 10, w: 200, h: 88 }, [800, 600])).toBe(now)
    expect(revealing(now, { x: 900, y: 10, w: 200, h: 88 }, [800, 600]).at).toEqual([324, 0])
    expect(revealing(now, { x: -300, y: 10, w: 200, h: 88 }, [800, 600]).at).toEqual([-324, 0])
  })
})
