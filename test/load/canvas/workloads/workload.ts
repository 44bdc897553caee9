import type { Contestant, Seat } from '../contestants/contestant.ts'

/** By the names that `report/rows.ts` lists. */
export type Values = Readonly<Record<string, number>>

export type Workload = {
  /** Whether the board is open and painted before `measure` is called. */
  readonly opens: boolean
  /** Nobody else is asked where a figure would mean nothing. */
  readonly forWhom: readonly Contestant['name'][]
  measure(seat: Seat, contestant: Contestant, pace: Pace): Promise<Values>
}

/** How long and how often: less of it to see whether something runs at all. */
export type Pace = { readonly ms: number; readonly times: number }

export const usual: Pace = { ms: 4_000, times: 5 }
export const quick: Pace = { ms: 1_500, times: 2 }
