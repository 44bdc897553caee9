import { middleOf } from '../../quantile.ts'
import type { ContestantName } from '../contestants/contestant.ts'
import type { Values } from '../workloads/workload.ts'

/** One measurement of one contestant; `failure` where there is none. */
export type Result = {
  readonly workload: string
  readonly contestant: ContestantName
  readonly failure: string | null
  readonly values: Values
}

export type Wanted = {
  readonly workload: string
  readonly measure: string
  readonly contestant: ContestantName
}

/** The median of what was measured; null where nothing was. Of an even number, the lower one of the middle. */
export function medianOf(results: readonly Result[], wanted: Wanted): number | null {
  const values = results
    .filter(({ workload, contestant }) => workload === wanted.workload && contestant === wanted.contestant)
    .map((result) => result.values[wanted.measure])
    .filter((value) => value !== undefined)
  return values.length > 0 ? middleOf(values) : null
}

export const hasFailed = (
  results: readonly Result[],
  { workload, contestant }: Omit<Wanted, 'measure'>,
): boolean =>
  results.some(
    (result) => result.workload === workload && result.contestant === contestant && result.failure !== null,
  )
