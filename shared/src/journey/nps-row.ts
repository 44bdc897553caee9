import type { RowOf } from './row-fields.ts'
import type { Nps } from './rows.ts'

type NpsFields = Pick<RowOf<'nps'>, 'id' | 'date' | 'promoters' | 'passives' | 'detractors' | 'score'>

/** Counts, or a score that came without (METHOD.md M47); null for a row that has neither, and so says nothing. */
export function npsIn({ id, date, promoters, passives, detractors, score }: NpsFields): Nps | null {
  if (promoters !== null && passives !== null && detractors !== null)
    return { id, date, promoters, passives, detractors }
  return score === null ? null : { id, date, score }
}
