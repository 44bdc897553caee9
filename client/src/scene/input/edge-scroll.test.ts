import { expect, it } from 'vitest'
import { edgeScroll } from './edge-scroll.ts'

it('[C20] a drag at the border scrolls the board towards what lies beyond', () => {
  const [x, y] = edgeScroll([795, 300], [800, 600], 16)
  expect(x).toBeLessThan(0)
  expect(y).toBe(0)
  expect(edgeScroll([2, 300], [800, 600], 16)[0]).toBeGreaterThan(0)
})

it('[C20] a drag in the middle does not', () => {
  expect(edgeScroll([400, 300], [800, 600], 16)).toEqual([0, 0])
})
