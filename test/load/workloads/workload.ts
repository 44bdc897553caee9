import type { Contestant, ServerName } from '../servers/contestant.ts'

export type Measured = {
  /** By the names that `report/rows.ts` lists. */
  readonly values: Readonly<Record<string, number>>
  /** Edits, or positions, that did not come everywhere: such a run proves nothing. */
  readonly missing: number
}

export type Workload = {
  readonly servers: readonly ServerName[]
  /** How often it is measured unless `--repeat` says otherwise; the servers take turns. */
  readonly repeats: number
  measure(contestant: Contestant): Promise<Measured>
}
