import { confidenceIn, evidenceOn } from '../confidence.ts'
import { customerQuestions } from '../customer-questions.ts'
import { promises } from '../expectations.ts'
import { impressions } from '../impressions.ts'
import { orderReasons } from '../order-reasons.ts'
import { personasOf } from '../journey.ts'
import { ratedSteps } from '../parts/ratings.ts'
import { draftsOf, stepsOf } from '../parts/steps.ts'
import { relevance } from '../relevance.ts'
import { titleHints } from '../title-hints.ts'
import { type Rule, at } from './rule.ts'

/** What is found at single touchpoints. */
export const touchpointRules = [
  {
    /** METHOD.md M1. */
    id: 'draft',
    severity: 'hint',
    find: ({ board }) => draftsOf(board).map(({ id }) => at(id)),
  },
  {
    /** METHOD.md M2: what others do can only be influenced. */
    id: 'indirect-with-department',
    severity: 'warning',
    find: ({ board }) =>
      stepsOf(board).flatMap(({ id, touchpoint: { contact, department } }) =>
        contact === 'indirect' && department !== null ? [at(id, { department })] : [],
      ),
  },
  {
    /** METHOD.md M5. */
    id: 'deal-breaker-without-reason',
    severity: 'warning',
    find: ({ board }) =>
      stepsOf(board).flatMap(({ id, touchpoint }) => (touchpoint.dealBreaker?.trim() === '' ? [at(id)] : [])),
  },
  {
    /** METHOD.md M5, M30. */
    id: 'deal-breaker-without-evidence',
    severity: 'serious',
    find: ({ board, rows }) =>
      stepsOf(board).flatMap(({ id, touchpoint }) =>
        touchpoint.dealBreaker !== undefined && confidenceIn(rows.evidence, id) === 'assumption'
          ? [at(id)]
          : [],
      ),
  },
  {
    /** METHOD.md M4. */
    id: 'relevance-assumed',
    severity: 'hint',
    find: (journey) => relevance(journey).assumed.map((id) => at(id)),
  },
  {
    /** METHOD.md M6: once for a touchpoint, however many personas have not rated it. */
    id: 'impression-unrated',
    severity: 'warning',
    find: (journey) => {
      const unrated = Map.groupBy(impressions(journey)?.unrated ?? [], ({ touchpoint }) => touchpoint)
      return [...unrated].map(([touchpoint, personas]) => at(touchpoint, { personas: personas.length }))
    },
  },
  {
    /** METHOD.md M10. */
    id: 'promise-not-kept',
    severity: 'serious',
    find: (journey) =>
      promises(journey).flatMap(({ touchpoint, promise, state }) =>
        state === 'broken' ? [at(touchpoint, { promise: promise.text })] : [],
      ),
  },
  {
    /** METHOD.md M25. */
    id: 'title-from-inside',
    severity: 'hint',
    find: ({ board, rows }) =>
      titleHints(board, rows.departments).map(({ touchpoint, why, words }) => at(touchpoint, { why, words })),
  },
  {
    /** METHOD.md M14: once for a touchpoint. */
    id: 'reason-not-looked-into',
    severity: 'warning',
    find: ({ board }) => {
      const unexplained = Map.groupBy(orderReasons(board).unexplained, ({ touchpoint }) => touchpoint)
      return [...unexplained].map(([touchpoint, here]) =>
        at(touchpoint, { orders: here.reduce((sum, { outcome }) => sum + outcome.count, 0) }),
      )
    },
  },
  {
    /** METHOD.md M29. */
    id: 'asked-without-evidence',
    severity: 'warning',
    find: (journey) => {
      const { board } = journey
      const answers = customerQuestions(journey)
      return stepsOf(board).flatMap(({ id, touchpoint }) =>
        touchpoint.customersAsked?.answer === 'yes' && answers.get(id)?.[2] === 'partly' ? [at(id)] : [],
      )
    },
  },
  {
    /** DOMAIN.md: a touchpoint without evidence is an assumption. */
    id: 'rated-without-evidence',
    severity: 'hint',
    find: (journey) => {
      const on = evidenceOn(journey.rows.evidence)
      const each = personasOf(journey).map((persona) => ratedSteps(journey, persona))
      return stepsOf(journey.board).flatMap(({ id }, i) =>
        !on.has(id) && each.some((rated) => rated[i]?.team) ? [at(id)] : [],
      )
    },
  },
] as const satisfies readonly Rule[]
