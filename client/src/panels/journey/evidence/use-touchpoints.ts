import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { useMemo } from 'react'
import { touchpointTitle } from '../touchpoint-title.ts'
import { useJourney } from '../use-journey.ts'
import { useTitleIn } from '../use-title.ts'

type Touchpoints = {
  /** In the customer's order; a draft is not among them. */
  readonly all: readonly { readonly id: ElementId; readonly title: string }[]
  /** What one is called; that it is gone where somebody removed it. */
  readonly titleOf: (id: ElementId) => string
  readonly isThere: (id: ElementId) => boolean
  /** For a field to choose from; those that are chosen and gone can still be taken off. */
  readonly options: (chosen: readonly ElementId[]) => { value: ElementId; label: string }[]
}

/** The touchpoints that evidence can be about. */
export function useTouchpoints(): Touchpoints {
  const { board } = useJourney()
  const titleOf = useTitleIn(board)
  const steps = stepsOf(board)
  return useMemo(() => {
    const all = steps.map(({ id, touchpoint }) => ({ id, title: touchpoint.title.trim() }))
    const offered = all.map(({ id }) => id)
    return {
      all,
      titleOf,
      isThere: (id) => touchpointTitle(board, id) !== null,
      options: (chosen) =>
        [...offered, ...chosen.filter((id) => !offered.includes(id))].map((id) => ({
          value: id,
          label: titleOf(id),
        })),
    }
  }, [board, steps, titleOf])
}
