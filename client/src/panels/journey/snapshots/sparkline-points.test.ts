import { describe, expect, it } from 'vitest'
import { curveSummary, sparklineRuns } from './sparkline-points.ts'

const size = { width: 100, height: 40, padding: 0 }

describe('the small curve', () => {
  it('[P334] lies the higher the better, and is interrupted where nobody said anything', () => {
    expect(sparklineRuns([2, 0, null, -2, null], size)).toEqual([
      [
        [0, 0],
        [25, 20],
      ],
      [[75, 40]],
    ])
    expect(sparklineRuns([null, null], size)).toEqual([])
    expect(sparklineRuns([1], size)).toEqual([[[0, 10]]])
  })

  it('[P334] says in words from where to where it goes', () => {
    expect(curveSummary([null, 1, -2, 2, null])).toEqual({ first: 1, last: 2, least: -2, most: 2, count: 3 })
    expect(curveSummary([null])).toBeNull()
  })
})
