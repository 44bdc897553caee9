import type { ElementId } from '../board/element-id.ts'
import type { Touchpoint } from '../board/schema.ts'
import type { Journey } from './journey.ts'
import { evidenceOn } from './confidence.ts'
import { stepsOf } from './parts/steps.ts'

/** `partly`: customers are said to have been asked, and nothing shows it, or they are going to be. */
export type Answer = 'open' | 'partly' | 'answered'

/** The three customer questions, in their order: the segments of the ring on a card (METHOD.md M29). */
export type Answers = readonly [fromTheirSide: Answer, whatTheySay: Answer, haveWeAsked: Answer]

/** `known`: the ids of the evidence that is there. */
export function answersOf(
  { customerView = '', customerSays = '', customersAsked }: Touchpoint,
  known: ReadonlySet<string>,
  isProven: boolean,
): Answers {
  const written = (text: string): Answer => (text.trim() === '' ? 'open' : 'answered')
  const shown = customersAsked?.evidence === undefined ? isProven : known.has(customersAsked.evidence)
  const asked: Answer =
    customersAsked?.answer === 'planned'
      ? 'partly'
      : customersAsked?.answer !== 'yes'
        ? 'open'
        : shown
          ? 'answered'
          : 'partly'
  return [written(customerView), written(customerSays), asked]
}

export function customerQuestions({ board, rows }: Journey): ReadonlyMap<ElementId, Answers> {
  const known = new Set(rows.evidence.map(({ id }) => id))
  const on = evidenceOn(rows.evidence)
  return new Map(
    stepsOf(board).map(({ id, touchpoint }) => {
      const isProven = (on.get(id) ?? []).some(({ type }) => type !== 'assumption')
      return [id, answersOf(touchpoint, known, isProven)]
    }),
  )
}
