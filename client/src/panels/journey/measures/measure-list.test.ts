import { describe, expect, it } from 'vitest'
import { shownAs } from './display.ts'
import { type MeasureFilter, byStatus, filtered, isFiltered, noFilter } from './measure-list.ts'
import { idsOf, measure } from './testing/measure-row.ts'

const today = '2027-06-15'
const all = [
  measure('late', { due: '2027-06-14', owner: 'ann', ownership: 'volunteered', department: 'sales' }),
  measure('today', { due: today, status: 'doing', touchpointIds: ['pay', 'call'] }),
  measure('someday', { createdAt: '2027-01-02T08:00:00.000Z', supporters: ['ann'] }),
  measure('done', { due: '2027-06-01', status: 'done', department: 'sales' }),
  measure('first', { due: '2027-03-01', owner: 'bob', ownership: 'proposed', touchpointIds: ['call'] }),
]
const shown = (filter: Partial<MeasureFilter>): string[] =>
  idsOf(filtered(all, { ...noFilter, ...filter }, { me: 'ann', today }))

describe('the list of measures', () => {
  it('[P290] M36 is by status, of each the first due first and those without a day last', () => {
    const groups = byStatus(all)
    expect([...groups.keys()]).toEqual(['idea', 'chosen', 'doing', 'done', 'dropped'])
    expect(idsOf(groups.get('idea') ?? [])).toEqual(['first', 'late', 'someday'])
    expect(idsOf(groups.get('dropped') ?? [])).toEqual([])
  })

  it('[P291] shows mine, what is overdue, those of a department or at a touchpoint, and all of that at once', () => {
    expect(shown({})).toHaveLength(all.length)
    // Owned or helped with; what is done is not late, nor what is due today.
    expect(shown({ mine: true })).toEqual(['late', 'someday'])
    expect(shown({ overdue: true })).toEqual(['late', 'first'])
    expect(shown({ department: 'sales' })).toEqual(['late', 'done'])
    expect(shown({ touchpoint: 'call' })).toEqual(['today', 'first'])
    expect(shown({ overdue: true, department: 'sales', mine: true })).toEqual(['late'])
    expect(shown({ touchpoint: 'gone' })).toEqual([])
    expect([isFiltered(noFilter), isFiltered({ ...noFilter, touchpoint: 'call' })]).toEqual([false, true])
  })

  it('[P292] the board by status and the matrix need the wide sheet; a narrow one shows the list', () => {
    const narrow = (['list', 'board', 'matrix', 'levers'] as const).map((display) => shownAs(display, false))
    expect(narrow).toEqual(['list', 'list', 'list', 'levers'])
    expect(shownAs('matrix', true)).toBe('matrix')
  })
})
