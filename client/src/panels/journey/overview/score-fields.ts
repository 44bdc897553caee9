import { checkDay, isBefore } from '@wegpunkt/shared/journey/checks/day'
import { checkNumber } from '@wegpunkt/shared/journey/checks/number'
import { type Refusal, isRefused, refuse } from '@wegpunkt/shared/journey/checks/refusal'
import { checkNps } from '@wegpunkt/shared/journey/checks/rows'
import type { Day } from '@wegpunkt/shared/journey/rows'

/** What somebody typed: counts, or a score that came without them. */
export type ScoreFields = {
  readonly date: string
  readonly isDirect: boolean
  readonly promoters: string
  readonly passives: string
  readonly detractors: string
  readonly score: string
}

type Counts = { readonly promoters: number; readonly passives: number; readonly detractors: number }
export type Score = { readonly date: Day } & (Counts | { readonly score: number })

const MOST = 100_000_000
const count = { least: 0, most: MOST, isWhole: true } as const

/** Each field as it is taken, or why it is not; `whole`: the row, or why it is none (METHOD.md M47). */
export function checkScore(fields: ScoreFields, today: Day) {
  const day = checkDay(fields.date)
  const date = !isRefused(day) && isBefore(today, day) ? refuse('date-in-future', { day }) : day
  const number = (typed: string): number | Refusal =>
    typed.trim() === '' ? refuse('empty') : checkNumber(typed, count)
  const each = {
    date,
    promoters: number(fields.promoters),
    passives: number(fields.passives),
    detractors: number(fields.detractors),
    score:
      fields.score.trim() === '' ? refuse('empty') : checkNumber(fields.score, { least: -100, most: 100 }),
  }
  return { ...each, whole: wholeOf(each, fields.isDirect) }
}

type Each = Record<'promoters' | 'passives' | 'detractors' | 'score', number | Refusal> & {
  readonly date: Day | Refusal
}

function wholeOf({ date, promoters, passives, detractors, score }: Each, isDirect: boolean): Score | Refusal {
  if (isRefused(date)) return date
  if (isDirect) return isRefused(score) ? score : { date, score }
  if (isRefused(promoters)) return promoters
  if (isRefused(passives)) return passives
  if (isRefused(detractors)) return detractors
  const row = { date, promoters, passives, detractors }
  return checkNps({ id: '', ...row }) ?? row
}
