import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { stepsOf } from './parts/steps.ts'

/** The touchpoints of each core process, in the customer's order; '' for those whose process has no name (METHOD.md M16). */
export const coreProcesses = (board: Board): ReadonlyMap<string, readonly ElementId[]> =>
  new Map(
    [
      ...Map.groupBy(
        stepsOf(board).filter(({ touchpoint }) => touchpoint.coreProcess !== undefined),
        ({ touchpoint }) => touchpoint.coreProcess?.trim() ?? '',
      ),
    ].map(([process, steps]) => [process, steps.map(({ id }) => id)]),
  )
