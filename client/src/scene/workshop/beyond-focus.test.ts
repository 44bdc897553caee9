import { expect, it } from 'vitest'
import { beyond } from './beyond.ts'

it('[C135] what lies beyond the focus is dimmed, and all of the window where the focus is out of sight', () => {
  const [w, h] = [1000, 600]
  expect(beyond({ left: 200, top: 100, right: 500, bottom: 300 }, w, h)).toEqual([
    { x: 0, y: 0, w, h: 100 },
    { x: 0, y: 300, w, h: 300 },
    { x: 0, y: 100, w: 200, h: 200 },
    { x: 500, y: 100, w: 500, h: 200 },
  ])
  const covered = (left: number, top: number): number =>
    beyond({ left, top, right: left + 50, bottom: top + 50 }, w, h).reduce(
      (sum, part) => sum + part.w * part.h,
      0,
    )
  expect(covered(-500, -500)).toBe(w * h)
  expect(covered(2000, 100)).toBe(w * h)
  expect(covered(100, 100)).toBe(w * h - 2500)
})
