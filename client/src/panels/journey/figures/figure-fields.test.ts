import { describe, expect, it } from 'vitest'
import { type FigureFields, checkFigure, isScoreOfPart, newFigure } from './figure-fields.ts'

const today = '2027-06-15'
const checked = (fields: Partial<FigureFields>) =>
  checkFigure({ ...newFigure(today, 'sales'), name: 'On time', value: '71,5', ...fields }, today)

describe('a key figure that is typed in', () => {
  it('[P354] M26 takes a decimal comma or a decimal point', () => {
    expect(checked({ unit: ' % ' }).whole).toEqual({
      name: 'On time',
      value: 71.5,
      unit: '%',
      date: today,
      isTarget: false,
      department: 'sales',
      element: null,
      conflictsWith: [],
    })
    expect(checked({ value: '−3.25' }).whole?.value).toBe(-3.25)
  })

  it('[P354] M26 is refused where its value is no number, with the reason at the field', () => {
    for (const value of ['twelve', '1.234,5', '12 %', 'NaN', 'Infinity'])
      expect([value, checked({ value }).value]).toEqual([value, { refused: 'no-number', values: {} }])
    expect(checked({ value: ' ' }).value).toMatchObject({ refused: 'empty' })
    expect(checked({ value: 'twelve' }).whole).toBeNull()
  })

  it('[P354] M26 lies in the future only if it is a target', () => {
    const date = '2027-06-16'
    expect(checked({ date }).date).toEqual({ refused: 'date-in-future', values: { day: date } })
    expect(checked({ date, isTarget: true }).whole?.date).toBe(date)
    expect(checked({ date: '2027-02-30' }).date).toMatchObject({ refused: 'no-date' })
    expect(checked({ date: '' }).date).toMatchObject({ refused: 'empty' })
  })

  it('[P354] is refused with the count where its name or unit is too long, and never cut', () => {
    expect(checked({ name: 'x'.repeat(121) }).name).toEqual({
      refused: 'too-long',
      values: { count: 121, most: 120 },
    })
    expect(checked({ unit: 'x'.repeat(21) }).whole).toBeNull()
    expect(checked({ name: ' \n ' }).name).toMatchObject({ refused: 'empty' })
  })

  it('[P355] M47 a Net Promoter Score of one touchpoint is told to be one of the whole journey, and still taken', () => {
    expect(isScoreOfPart({ name: 'NPS nach Lieferung', element: 'pay' })).toBe(true)
    expect(isScoreOfPart({ name: 'Net-Promoter-Score', element: 'pay' })).toBe(true)
    expect(isScoreOfPart({ name: 'NPS', element: null })).toBe(false)
    expect(isScoreOfPart({ name: 'Snaps per day', element: 'pay' })).toBe(false)
    expect(checked({ name: 'NPS', element: 'pay' }).whole).not.toBeNull()
  })
})
