import { expect, it } from 'vitest'
import { curveThrough, inkOutline } from './ink-outline.ts'

const heights = (points: readonly (readonly [number, number])[], x: number): number => {
  const near = points.filter(([at]) => Math.abs(at - x) < 12).map(([, y]) => y)
  return Math.max(...near) - Math.min(...near)
}

it('[C45] a stroke is as broad as its width where it is pressed fully, and thinner where it is not', () => {
  const full = inkOutline([0, 0, 1, 200, 0, 1], 20)
  expect(heights(full, 100)).toBeCloseTo(20, 0)
  const growing = inkOutline([0, 0, 0.1, 100, 0, 0.5, 200, 0, 1], 20)
  expect(heights(growing, 30)).toBeLessThan(heights(growing, 100))
  expect(heights(growing, 100)).toBeLessThan(heights(growing, 180))
})

it('[C45] runs through the points that are kept, bends between them, and keeps corners', () => {
  const kept = [
    [0, 0],
    [50, 40],
    [100, 50],
    [150, 40],
  ]
  const curve = curveThrough(kept.flatMap(([x = 0, y = 0]) => [x, y, 0.5]))
  for (const [x, y] of kept) expect(curve.some((point) => point[0] === x && point[1] === y)).toBe(true)
  // A straight line would be at 45 there.
  expect(curve.find(([x]) => x > 73 && x < 77)?.[1]).toBeGreaterThan(45.5)
  const corner = curveThrough([0, 0, 0.5, 100, 0, 0.5, 100, 100, 0.5])
  expect(Math.max(...corner.map(([x]) => x))).toBe(100)
})

it('[C45] a dot is round, and nothing is nothing', () => {
  const dot = inkOutline([10, 10, 0.5], 16)
  expect(Math.max(...dot.map(([x]) => x)) - Math.min(...dot.map(([x]) => x))).toBeGreaterThan(6)
  expect(inkOutline([], 16)).toEqual([])
})

it('[C45] a line that runs to and fro for miles is drawn coarsely', () => {
  const far = Array.from({ length: 400 }, (_, i) => [i % 2 ? 1e6 : -1e6, i % 2 ? -1e6 : 1e6, 0.5]).flat()
  expect(curveThrough(far).length).toBeLessThanOrEqual(400)
  const dense = Array.from({ length: 10_000 }, (_, i) => [(i * 7_919) % 180, (i * 104_729) % 180, 0.5]).flat()
  expect(curveThrough(dense).length).toBeLessThanOrEqual(400)
  expect(curveThrough([0, 0, 0.5, 1e308, 1e308, 0.5, -1e308, 5, 1]).length).toBeLessThanOrEqual(400)
})
