import type { Edit } from '@wegpunkt/shared/board/edits'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Feeling } from '@wegpunkt/shared/board/schema'
import type { TouchpointRatings } from '@wegpunkt/shared/workshop/ratings'
import { feelings } from '../../../editor/feelings.ts'
import { aspectOf, assessEdits } from '../../../editor/method/assessing.ts'

/** Half a step counts for the worse one: what pains is never rounded away. */
export const asFeeling = (median: number): Feeling | null =>
  feelings.findLast((feeling) => feeling - median < 0.5) ?? null

/**
 * The medians of a round as the ratings that stand on the board: one gesture. Touchpoints and personas that are gone,
 * and what stands there already, are left out.
 */
export function takeOverEdits(
  board: Board,
  ratings: readonly TouchpointRatings[],
  personas: readonly string[],
): Edit[] {
  return ratings.flatMap(({ touchpoint, persona, ...rating }) => {
    if (!personas.includes(persona)) return []
    return (['experience', 'expectation'] as const).flatMap((aspect) => {
      const median = rating[aspect]?.median
      if (median === undefined) return []
      const value = asFeeling(median)
      if (value === null || aspectOf(board, touchpoint, persona, aspect) === value) return []
      return assessEdits(board, [touchpoint], { personas: [persona], all: personas }, aspect, value)
    })
  })
}

/** How many cards such an edit is about. */
export const cardsIn = (edits: readonly Edit[]): number =>
  new Set(edits.flatMap((edit) => (edit.do === 'assess' ? [edit.touchpoint] : []))).size
