import { describe, expect, it } from 'vitest'
import { type ScoreFields, checkScore } from './score-fields.ts'

const today = '2027-06-15'
const fields = { date: today, isDirect: false, promoters: '5', passives: '3', detractors: '2', score: '' }
const checked = (more: Partial<ScoreFields>) => checkScore({ ...fields, ...more }, today)

describe('a Net Promoter Score that is typed in', () => {
  it('[P356] M47 is three counts, or a score that came without them', () => {
    expect(checked({}).whole).toEqual({ date: today, promoters: 5, passives: 3, detractors: 2 })
    expect(checked({ isDirect: true, score: '−12,5' }).whole).toEqual({ date: today, score: -12.5 })
  })

  it('[P356] M47 counts are whole numbers of at least one person', () => {
    expect(checked({ promoters: '2,5' }).promoters).toMatchObject({ refused: 'not-whole' })
    expect(checked({ passives: '-1' }).passives).toMatchObject({ refused: 'out-of-range' })
    expect(checked({ detractors: 'many' }).detractors).toMatchObject({ refused: 'no-number' })
    expect(checked({ detractors: '' }).whole).toMatchObject({ refused: 'empty' })
    expect(checked({ promoters: '0', passives: '0', detractors: '0' }).whole).toEqual({
      refused: 'nobody-counted',
      values: {},
    })
  })

  it('[P356] M47 a score lies between −100 and 100, and its day not in the future', () => {
    expect(checked({ isDirect: true, score: '100' }).whole).toMatchObject({ score: 100 })
    expect(checked({ isDirect: true, score: '101' }).whole).toMatchObject({ refused: 'out-of-range' })
    expect(checked({ date: '2027-06-16' }).whole).toMatchObject({ refused: 'date-in-future' })
  })
})
