import { isTaken } from '../../journey/ownership.ts'
import type { RowOf } from '../../journey/row-fields.ts'
import type { BoardFacts } from './board-facts.ts'

type Owned = Pick<RowOf<'measure'>, 'id' | 'owner' | 'ownership'>

/**
 * What is remembered of a board when a workshop begins and ends: ids and figures, and nobody's name, so that nothing
 * has to be taken back when somebody leaves or something is erased.
 */
export type Mark = {
  /** What there was on the board. */
  readonly elements: readonly string[]
  readonly curves: BoardFacts['curves']
  /** Touchpoints of which customers were not asked. */
  readonly questions: readonly string[]
  readonly measures: readonly { readonly id: string; readonly isTaken: boolean }[]
}

export const markOf = (facts: BoardFacts, measures: readonly Owned[]): Mark => ({
  elements: facts.elements.map(({ id }) => id),
  curves: facts.curves,
  questions: facts.questions.map(({ id }) => id),
  measures: measures.map((measure) => ({ id: measure.id, isTaken: isTaken(measure) })),
})
