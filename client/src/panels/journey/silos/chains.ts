import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import { breaksWith } from '@wegpunkt/shared/journey/dependencies'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'

export type Chain = { readonly cause: ElementId; readonly broken: ReturnType<typeof breaksWith> }

/** The touchpoints that others rely on: those with which most breaks first, then in the customer's order. */
export const chainsOf = (board: Board): readonly Chain[] =>
  stepsOf(board)
    .map(({ id }): Chain => ({ cause: id, broken: breaksWith(board, id) }))
    .filter(({ broken }) => broken.length > 0)
    .toSorted((a, b) => b.broken.length - a.broken.length)
