import { oncePer } from './parts/once-per.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Assessment } from '../board/schema.ts'
import { type Journey, personasOf } from './journey.ts'
import { type EventOn, eventsOn } from './parts/notes-on.ts'
import { type RatedSteps, ratedSteps, ratingThatCounts } from './parts/ratings.ts'
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
export const priorities: (journey: Journey) => readonly Priority[] = oncePer((journey: Journey) => {
  const { board } = journey
  const each = personasOf(journey).map((persona) => ratedSteps(journey, persona))
  const events = eventsOn(board)
  return stepsOf(board)
    .map(({ id, touchpoint }, i): Priority => {
      const [pain, relevance] = worstOf(each, i)
      const risk = riskOf(events.get(id))
      const isDealBreaker = touchpoint.dealBreaker !== undefined
      return { touchpoint: id, isDealBreaker, pain, relevance, risk, score: pain * relevance + risk }
    })
    .filter(({ isDealBreaker, score }) => isDealBreaker || score > 0)
    .toSorted((a, b) => Number(b.isDealBreaker) - Number(a.isDealBreaker) || b.score - a.score)
})

/** One touchpoint as it is to each persona: the pain and the relevance of the one whom it concerns most. */
function worstOf(each: readonly RatedSteps[], i: number): [pain: number, relevance: number] {
  let worst: [number, number] = [0, 0]
  for (const rated of each) {
    const step = rated[i]
    const median = step ? (ratingThatCounts(step)?.median ?? 0) : 0
    if (!step || median >= 0) continue
    const relevance = step.own?.relevance ? weightOf[step.own.relevance] : UNKNOWN_RELEVANCE
    if (-median * relevance > worst[0] * worst[1]) worst = [-median, relevance]
  }
  return worst
}

const riskOf = (events: readonly EventOn[] = []): number =>
  events.reduce(
    (most, { note }) => (note.event === 'disappointing' ? Math.max(most, note.disruptionRisk ?? 0) : most),
    0,
  )
