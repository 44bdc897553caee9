import { type Aim, aims } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { stepsOf } from './parts/steps.ts'

/**
 * What is to come of the journey, and at which touchpoints (METHOD.md M15): in the order of the aims and then in the
 * customer's, without aims that no touchpoint has.
 */
export const touchpointsByAim = (board: Board): ReadonlyMap<Aim, readonly ElementId[]> => {
  const steps = stepsOf(board)
  return new Map(
    aims.flatMap((aim): [Aim, ElementId[]][] => {
      const ids = steps.filter(({ touchpoint }) => touchpoint.aims?.[aim]).map(({ id }) => id)
      return ids.length > 0 ? [[aim, ids]] : []
    }),
  )
}
