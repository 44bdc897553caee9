import { expect, it } from 'vitest'
import { type Dot, HEIGHT, WIDTH, heightOf, isCurveShown, linesOf, pointsOf } from './curve-lines.ts'
import type { Standing } from './standing.ts'

const rated = (value: number | null): Standing => ({ team: value }) as unknown as Standing
const lines = (...values: (number | null)[]): readonly (readonly Dot[])[] =>
  linesOf(values.map(rated), ({ team }) => team)

it('[P542] the small curve runs from the first touchpoint to the last, delighting above', () => {
  const [line = []] = lines(2, 0, -2)
  expect(line.map(({ x }) => x)).toEqual([8, WIDTH / 2, WIDTH - 8])
  expect(line.map(({ y }) => y)).toEqual([8, HEIGHT / 2, HEIGHT - 8])
  expect(heightOf(1)).toBeLessThan(heightOf(-1))
  expect(pointsOf(line)).toBe('8,8 160,48 312,88')
})

it('[P542] where nobody said anything the curve has a gap', () => {
  expect(lines(1, null, -1, 0).map((line) => line.map(({ value }) => value))).toEqual([[1], [-1, 0]])
  expect(lines(null)).toEqual([])
})

it('[P542] a link that leaves out the lane of the curve has none in its list', () => {
  expect(isCurveShown([{ kind: 'doing' }, { kind: 'curve' }])).toBe(true)
  expect(isCurveShown([{ kind: 'doing' }, { kind: 'feeling' }])).toBe(false)
})
