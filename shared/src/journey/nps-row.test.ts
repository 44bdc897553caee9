import { expect, it } from 'vitest'
import { npsIn } from './nps-row.ts'

const row = { id: 'n1', date: '2027-01-31', promoters: null, passives: null, detractors: null, score: null }

it('[J32] M47 a row of the score gives its counts, or the score that came without, or says nothing', () => {
  expect(npsIn({ ...row, promoters: 5, passives: 3, detractors: 2, score: 30 })).toEqual({
    id: 'n1',
    date: '2027-01-31',
    promoters: 5,
    passives: 3,
    detractors: 2,
  })
  expect(npsIn({ ...row, score: 30 })).toEqual({ id: 'n1', date: '2027-01-31', score: 30 })
  expect(npsIn({ ...row, promoters: 5 })).toBeNull()
})
