import type { ElementId } from '../board/element-id.ts'
import type { CustomersAsked } from '../board/method-schema.ts'
import type { Touchpoint } from '../board/schema.ts'
import type { Journey } from './journey.ts'
import { evidenceOn } from './confidence.ts'
import type { Evidence } from './rows.ts'
import { oncePer } from './parts/once-per.ts'
import { type Step, type Steps, stepsOf } from './parts/steps.ts'

/** `partly`: customers are said to have been asked, and nothing shows it, or they are going to be. */
export type Answer = 'open' | 'partly' | 'answered'

/** The three customer questions, in their order: the segments of the ring on a card (METHOD.md M29). */
export type Answers = readonly [fromTheirSide: Answer, whatTheySay: Answer, haveWeAsked: Answer]

export const customerQuestions = ({ board, rows }: Journey): ReadonlyMap<ElementId, Answers> =>
  provenBy(rows.evidence)(stepsOf(board))

/** `isProven`: the evidence that is named is there, or some other that is no assumption. */
export function answersOf(
  { customerView = '', customerSays = '', customersAsked }: Touchpoint,
  isProven: boolean,
): Answers {
  const written = (text: string): Answer => (text.trim() === '' ? 'open' : 'answered')
  return [written(customerView), written(customerSays), askedOf(customersAsked?.answer, isProven)]
}

function askedOf(answer: CustomersAsked['answer'] | undefined, isProven: boolean): Answer {
  if (answer === undefined || answer === 'no') return 'open'
  return answer === 'yes' && isProven ? 'answered' : 'partly'
}

const provenBy = oncePer((evidence: readonly Evidence[]) => {
  const ids = new Set(evidence.map(({ id }) => id))
  const on = evidenceOn(evidence)
  const answersAt = ({ id, touchpoint }: Step): Answers => {
    const shown = touchpoint.customersAsked?.evidence
    const about = on.get(id) ?? []
    const isProven = shown === undefined ? about.some(({ type }) => type !== 'assumption') : ids.has(shown)
    return answersOf(touchpoint, isProven)
  }
  return oncePer(
    (steps: Steps): ReadonlyMap<ElementId, Answers> =>
      new Map(steps.map((step) => [step.id, answersAt(step)])),
  )
})
