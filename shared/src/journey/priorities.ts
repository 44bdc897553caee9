import { assessmentKey } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Assessment } from '../board/schema.ts'
import { type Journey, personasOf } from './journey.ts'
import { eventsOn } from './parts/notes-on.ts'
import { ratingThatCounts } from './parts/ratings.ts'
import { stepsOf } from './parts/steps.ts'

/** Why a touchpoint comes first. */
export type Priority = {
  readonly touchpoint: ElementId
  /** Above everything else: no average outweighs it (METHOD.md M5). */
  readonly isDealBreaker: boolean
  /** How far below okay customers are, 0 … 2, for the persona whom it concerns most. */
  readonly pain: number
  /** How much it matters to them, 0 … 3. */
  readonly relevance: number
  /** The highest risk of its disappointing events that somebody else takes over, 0 … 3 (METHOD.md M33). */
  readonly risk: number
  /** pain × relevance + risk. */
  readonly score: number
}

/** METHOD.md M4: 0 … 3 from the customer's view. Where nobody said, it is taken for relevant. */
const weightOf = {
  missing: 3,
  irrelevant: 0,
  relevant: 2,
  'highly-relevant': 3,
} as const satisfies Record<NonNullable<Assessment['relevance']>, number>
const UNKNOWN_RELEVANCE = 2

/** Where to begin: deal-breakers first, then by score, then in the customer's order. What hurts nobody is left out. */
export function priorities(journey: Journey): readonly Priority[] {
  const { board } = journey
  return stepsOf(board)
    .map(({ id, touchpoint }): Priority => {
      const { pain, relevance } = worstFor(journey, id)
      const risk = riskOf(journey, id)
      const isDealBreaker = touchpoint.dealBreaker !== undefined
      return { touchpoint: id, isDealBreaker, pain, relevance, risk, score: pain * relevance + risk }
    })
    .filter(({ isDealBreaker, score }) => isDealBreaker || score > 0)
    .toSorted((a, b) => Number(b.isDealBreaker) - Number(a.isDealBreaker) || b.score - a.score)
}

function worstFor(journey: Journey, touchpoint: ElementId): Pick<Priority, 'pain' | 'relevance'> {
  let worst = { pain: 0, relevance: 0 }
  for (const persona of personasOf(journey)) {
    const { relevance: said } = journey.board.assessments.get(assessmentKey(touchpoint, persona)) ?? {}
    const relevance = said ? weightOf[said] : UNKNOWN_RELEVANCE
    const pain = Math.max(0, -(ratingThatCounts(journey, touchpoint, persona)?.median ?? 0))
    if (pain * relevance > worst.pain * worst.relevance) worst = { pain, relevance }
  }
  return worst
}

const riskOf = ({ board }: Journey, touchpoint: ElementId): number =>
  eventsOn(board.elements, touchpoint).reduce(
    (most, { event, note }) => (event === 'disappointing' ? Math.max(most, note.disruptionRisk ?? 0) : most),
    0,
  )
