import { expect, it } from 'vitest'
import { matrixOf } from './matrix.ts'
import { idsOf, measure } from './testing/measure-row.ts'

it('[P295] M36 the matrix has every measure once: in its field, or among those that are not placed', () => {
  const { spots, notPlaced } = matrixOf([
    measure('dear', { effect: 2, effort: 5 }),
    measure('quick', { effect: 4, effort: 1, due: '2027-02-01' }),
    measure('also', { effect: 4, effort: 1, due: '2027-01-01' }),
    measure('big', { effect: 5, effort: 2 }),
    measure('half', { effect: 5 }),
    measure('none'),
    measure('dropped', { effect: 5, effort: 1, status: 'dropped', reason: 'no' }),
  ])
  // What brings most for least is first.
  expect(spots.map((spot) => [spot.effect, spot.effort, idsOf(spot.measures)])).toEqual([
    [5, 2, ['big']],
    [4, 1, ['also', 'quick']],
    [2, 5, ['dear']],
  ])
  expect(idsOf(notPlaced)).toEqual(['half', 'none'])
})
