import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { stepsOf } from './parts/steps.ts'

/** Where customers come in and where they leave (METHOD.md M13). */
export type Entries = {
  readonly entries: readonly { readonly touchpoint: ElementId; readonly share: number | null }[]
  readonly exits: readonly ElementId[]
  /** Of the shares that were given, in per cent; never above 100 where they were checked as they were typed. */
  readonly sum: number
  /** What is left for ways that nobody knows; null where the board does not say that there are such. */
  readonly unknown: number | null
  /** Whether the shares account for all who come. */
  readonly isComplete: boolean
}

const ALL = 100
/** Shares are typed with a decimal at most, and a third is none. */
const TOLERANCE = 0.5

export function entryShares(board: Board): Entries {
  const steps = stepsOf(board)
  const entries = steps.flatMap(({ id, touchpoint: { entry, entryShare } }) =>
    entry ? [{ touchpoint: id, share: entryShare ?? null }] : [],
  )
  const exits = steps.filter(({ touchpoint }) => touchpoint.exit).map(({ id }) => id)
  const sum = entries.reduce((total, { share }) => total + (share ?? 0), 0)
  const unknown = board.meta.unknownEntry ? Math.max(0, ALL - sum) : null
  return { entries, exits, sum, unknown, isComplete: unknown !== null || Math.abs(sum - ALL) <= TOLERANCE }
}
