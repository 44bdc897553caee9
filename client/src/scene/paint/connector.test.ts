import { expect, it } from 'vitest'
import { arrivalOf, drawLine } from './connector.ts'

it('[C8] the arrow head lies in the direction in which the line arrives', () => {
  const right = {
    kind: 'line',
    points: [
      [0, 0],
      [10, 0],
    ],
  } as const
  expect(arrivalOf(right)).toBeCloseTo(0)
  const down = {
    kind: 'curve',
    points: [
      [0, 0],
      [40, 0],
      [60, 60],
      [60, 100],
    ],
  } as const
  expect(arrivalOf(down)).toBeCloseTo(Math.PI / 2)
})

it('[C8] a line without length has a direction all the same', () => {
  expect(
    arrivalOf({
      kind: 'line',
      points: [
        [5, 5],
        [5, 5],
      ],
    }),
  ).toBe(0)
  expect(
    arrivalOf({
      kind: 'curve',
      points: [
        [5, 5],
        [9, 5],
        [5, 5],
        [5, 5],
      ],
    }),
  ).toBeCloseTo(Math.PI)
})

it.each([
  [undefined, [[100, 0]]],
  ['none', []],
  ['from', [[0, 0]]],
  [
    'both',
    [
      [100, 0],
      [0, 0],
    ],
  ],
] as const)('[E91] with heads %s there are arrowheads at %o', (heads, expected) => {
  const tips: number[][] = []
  let start: number[] = []
  const canvas = {
    beginPath: () => undefined,
    moveTo: (...at: number[]) => (start = at),
    lineTo: () => undefined,
    stroke: () => undefined,
    closePath: () => undefined,
    setLineDash: () => undefined,
    fill: () => tips.push(start),
  } as unknown as CanvasRenderingContext2D
  const points = [
    [0, 0],
    [100, 0],
  ] as const
  drawLine(canvas, { kind: 'line', points }, 'black', 2, { ...(heads && { heads }) })
  expect(tips).toEqual(expected)
})
