import type { Contestant, Seat } from '../contestants/contestant.ts'

/** By the names that `report/rows.ts` lists. */
export type Values = Readonly<Record<string, number>>

export type Workload = {
  /** Whether the board is open and painted before `measure` is called. */
  readonly opens: boolean
  /** Nobody else is asked where a figure would mean nothing. */
  readonly forWhom: readonly Contestant['name'][]
  /** Takes so long that it has to be asked for. */
  readonly isLong?: boolean
  measure(seat: Seat, contestant: Contestant, pace: Pace): Promise<Values>
}

/** How long and how often: less of it to see whether something runs at all. */
export type Pace = {
  readonly ms: number
  readonly times: number
  readonly keys: number
  readonly gestures: number
}

export const usual: Pace = { ms: 4_000, times: 5, keys: 100, gestures: 20_000 }
export const quick: Pace = { ms: 1_500, times: 2, keys: 25, gestures: 2_000 }
