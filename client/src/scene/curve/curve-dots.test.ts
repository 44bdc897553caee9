import { expect, it } from 'vitest'
import { curveDots, levelOf } from './curve-dots.ts'

it('[C96] the points of a curve lie within the lane, the better the higher, okay in the middle', () => {
  const row = { id: 'curve', y: 100, h: 176 }
  expect([-2, -1, 0, 1, 2].map((value) => levelOf(row, value))).toEqual([248, 218, 188, 158, 128])
})

it('[C107] a low lane keeps the whole scale within it', () => {
  const row = { id: 'curve', y: 100, h: 40 }
  const levels = [-2, 0, 2].map((value) => levelOf(row, value))
  expect(levels).toEqual([132, 120, 108])
})

it('[C107] points of several personas at the same touchpoint lie beside one another', () => {
  const points = [{ touchpoint: 'ad', stage: 'buy', team: null, customers: null, gap: null }]
  const layout = { columns: [{ id: 'buy', x: 0, w: 100 }] }
  const at = (place: number) => curveDots(points, { layout, row: { id: 'curve', y: 0, h: 176 }, place })[0]?.x
  expect([at(-0.5), at(0), at(0.5)]).toEqual([46.5, 50, 53.5])
})
