import { describe, expect, it } from 'vitest'
import { ROW_PX, rowsInSight, timelineOf, topsOf } from './timeline.ts'
import { summary } from './testing/summaries.ts'

describe('the timeline', () => {
  it('[P330] has the last first under its day, and the automatic ones lower', () => {
    const rows = timelineOf([
      summary({ id: 'c', takenAt: '2027-03-02T12:00:00Z' }),
      summary({ id: 'b', takenAt: '2027-03-02T10:00:00Z', before: 'a', kind: null, label: '' }),
      summary({ id: 'a', takenAt: '2027-02-01T12:00:00Z' }),
    ])
    expect(rows.map((row) => (row.is === 'day' ? 'day' : row.snapshot.id))).toEqual([
      'day',
      'c',
      'b',
      'day',
      'a',
    ])
    const { day, byHand, automatic } = ROW_PX
    expect(automatic).toBeLessThan(byHand)
    expect(topsOf(rows)).toEqual([
      0,
      day,
      day + byHand,
      day + byHand + automatic,
      2 * day + byHand + automatic,
      2 * day + 2 * byHand + automatic,
    ])
  })

  it('[P331] draws of a thousand only what is in sight, and a few beside it', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => summary({ id: `s${i}` }))
    const tops = topsOf(timelineOf(many))
    expect(rowsInSight(tops, { top: 0, bottom: 700 }, 2)).toEqual([0, 8])
    const [from, to] = rowsInSight(tops, { top: 50_000, bottom: 50_700 }, 2)
    expect(to - from).toBeLessThan(12)
    expect(tops[from]).toBeLessThan(50_000)
    expect(tops[to]).toBeGreaterThan(50_700)
    const [start, end] = rowsInSight(tops, { top: 1e9, bottom: 2e9 }, 2)
    expect(end).toBe(1_001)
    expect(start).toBeLessThan(end)
    expect(rowsInSight(topsOf([]), { top: 0, bottom: 700 })).toEqual([0, 0])
  })
})
