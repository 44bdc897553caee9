import { describe, expect, it } from 'vitest'
import { isStale, kpiConflicts, kpisByDepartment } from './kpis.ts'
import { enabled, measureFigures, measuresOn } from './measure-figures.ts'
import type { Kpi, Story } from './rows.ts'
import { storiesToTell, touchpointsOfStory } from './stories.ts'
import { journeyOf, measure, touchpoint } from './testing/journeys.ts'

const today = '2027-06-15'

describe('measures', () => {
  it('[J31] M36 are counted by status, and overdue from the day after', () => {
    const rows = [
      measure('m1', { status: 'doing', due: '2027-06-14' }),
      measure('m2', { status: 'chosen', due: '2027-06-15' }),
      measure('m3', { status: 'done', due: '2020-01-01' }),
      measure('m4', { status: 'dropped', due: '2020-01-01' }),
      measure('m5', { due: 'someday' }),
    ]
    expect(measureFigures(rows, today)).toMatchObject({
      byStatus: { idea: 1, chosen: 1, doing: 1, done: 1, dropped: 1 },
      overdue: ['m1'],
    })
  })

  it('[J31] M37 who volunteered is a share of those who said yes', () => {
    const rows = [
      measure('m1', { owner: 'ann', ownership: 'volunteered' }),
      measure('m2', { owner: 'bob', ownership: 'accepted' }),
      measure('m3', { owner: 'cat', ownership: 'proposed' }),
      measure('m4', { owner: 'dan', ownership: 'accepted', status: 'dropped' }),
      measure('m5'),
    ]
    expect(measureFigures(rows, today)).toMatchObject({ volunteered: 0.5, proposed: 1 })
    expect(measureFigures([measure('m1')], today).volunteered).toBeNull()
  })

  it('[J31] M39 the price screw stands against the other levers, with what they may bring', () => {
    const rows = [
      measure('m1', { lever: 'price', revenue: [10, 20] }),
      measure('m2', { lever: 'process', revenue: [100, 300] }),
      measure('m3', { lever: 'process', revenue: null }),
      measure('m4', { lever: 'price', status: 'dropped', revenue: [9, 9] }),
      measure('m5'),
    ]
    expect(measureFigures(rows, today).byLever).toEqual([
      { lever: 'price', count: 1, revenue: [10, 20] },
      { lever: 'process', count: 2, revenue: [100, 300] },
      { lever: null, count: 1, revenue: null },
    ])
  })

  it('[J31] M36 each touchpoint has its own, but for the dropped ones', () => {
    const rows = [
      measure('m1', { touchpointIds: ['pay', 'get'] }),
      measure('m2', { touchpointIds: ['pay'] }),
      measure('m3', { touchpointIds: ['pay'], status: 'dropped' }),
    ]
    expect(
      measuresOn(rows)
        .get('pay')
        ?.map(({ id }) => id),
    ).toEqual(['m1', 'm2'])
    expect(measuresOn(rows).has('ask')).toBe(false)
  })

  it('[J31] M40 how far people have been enabled is a share of what was listed', () => {
    const list = [true, false, false, true].map((isDone, i) => ({ text: `step ${i}`, isDone }))
    expect([enabled(measure('m1', { enablement: list })), enabled(measure('m2'))]).toEqual([0.5, null])
  })
})

describe('key figures', () => {
  const kpi = (id: string, fields: Partial<Kpi> = {}): Kpi => ({
    id,
    name: id,
    unit: '',
    value: 1,
    date: '2027-06-01',
    isTarget: false,
    department: 'sales',
    element: null,
    conflictsWith: [],
    ...fields,
  })

  it('[J41] M26 stand by department, the latest first', () => {
    const rows = [kpi('old', { date: '2026-01-01' }), kpi('new'), kpi('leads', { department: 'marketing' })]
    const byDepartment = kpisByDepartment(rows)
    expect(byDepartment.get('sales')?.map(({ id }) => id)).toEqual(['new', 'old'])
    expect(byDepartment.get('marketing')?.map(({ id }) => id)).toEqual(['leads'])
  })

  it('[J41] M26 are stale after 180 days, unless they are aimed at', () => {
    const stale = (date: string, isTarget = false) => isStale(kpi('k', { date, isTarget }), today)
    expect([stale('2026-12-17'), stale('2026-12-16'), stale('2026-12-16', true)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('[J41] M26 conflict in pairs, each told once; links to what is gone count for nothing', () => {
    const rows = [
      kpi('a', { conflictsWith: ['b', 'gone', 'a'] }),
      kpi('b', { conflictsWith: ['a'] }),
      kpi('c', { conflictsWith: ['a'] }),
    ]
    expect(kpiConflicts(rows).map((pair) => pair.map(({ id }) => id))).toEqual([
      ['a', 'b'],
      ['c', 'a'],
    ])
  })
})

describe('stories', () => {
  const story = (id: string, consent: Story['consent']): Story => ({
    id,
    title: id,
    text: '',
    touchpointIds: ['get', 'gone', 'pay'],
    consent,
  })

  it('[J30] M35 may be told only with consent: to say nothing is no consent', () => {
    const { free, blocked } = storiesToTell([story('s1', 'yes'), story('s2', 'no'), story('s3', 'unknown')])
    expect([free, blocked].map((rows) => rows.map(({ id }) => id))).toEqual([['s1'], ['s2', 's3']])
  })

  it('[J30] M35 lead along their touchpoints, as far as those are there', () => {
    const { board } = journeyOf({ elements: [touchpoint('pay'), touchpoint('get')] })
    expect(touchpointsOfStory(board, story('s1', 'yes'))).toEqual(['pay', 'get'])
  })
})
