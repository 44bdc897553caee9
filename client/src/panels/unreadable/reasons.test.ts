import { describe, expect, it } from 'vitest'
import { countsOf, reportOf } from './reasons.ts'

describe('what could not be shown', () => {
  it('[P221] is counted by reason: kinds that are unknown first, then what is damaged', () => {
    expect(
      countsOf([
        { root: 'assessments', id: 'a:b', why: 'damaged' },
        { root: 'elements', id: 'ann', why: 'damaged' },
        { root: 'elements', id: 'bob', why: 'unknown-kind' },
        { root: 'lanes', id: 'l', why: 'damaged' },
        { root: 'stages', id: 's', why: 'damaged' },
      ]),
    ).toEqual([
      ['kind', 1],
      ['element', 1],
      ['line', 2],
      ['assessment', 1],
    ])
    expect(countsOf([])).toEqual([])
  })

  it('[P221] is told to those who help with ids that break no line', () => {
    expect(reportOf('b1', [{ root: 'elements', id: 'a\nb"', why: 'unknown-kind' }])).toBe(
      'board b1\nelements "a\\nb\\"" unknown-kind',
    )
  })
})
