import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { breakCounts } from '@wegpunkt/shared/journey/dependencies'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'

/** `broken`: how many fail with it. */
export type Chain = { readonly cause: ElementId; readonly broken: number }

/** The touchpoints that others rely on: those with which most breaks first, then in the customer's order. */
export function chainsOf(board: Board): readonly Chain[] {
  const counts = breakCounts(board)
  return stepsOf(board)
    .map(({ id }): Chain => ({ cause: id, broken: counts.get(id) ?? 0 }))
    .filter(({ broken }) => broken > 0)
    .toSorted((a, b) => b.broken - a.broken)
}
