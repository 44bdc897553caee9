import { customerQuestions } from './customer-questions.ts'
import { handovers } from './handovers.ts'
import { type Journey, personasOf } from './journey.ts'
import { isStale } from './kpis.ts'
import { isOpen, measuresOn } from './measure-figures.ts'
import { moments } from './moments.ts'
import { isTaken } from './ownership.ts'
import { oncePer } from './parts/once-per.ts'
import { ratedSteps } from './parts/ratings.ts'
import { exists, stepsOf } from './parts/steps.ts'

/** What a journey is worked on for, in the order of the method. */
const progressKinds = ['voices', 'questions', 'handovers', 'pains', 'measures', 'figures'] as const
export type ProgressKind = (typeof progressKinds)[number]

/** How many of them are done; where `of` is 0 there is nothing to do it for yet. */
export type Progress = { readonly what: ProgressKind; readonly done: number; readonly of: number }

/**
 * How far a journey is: touchpoints that customers have rated (METHOD.md M31) and whose three questions are answered
 * (M29), handovers that somebody answers for (M21), pains that something is done about, measures that somebody has taken
 * on (M37), and figures that are recent (M26).
 */
export const completeness: (journey: Journey) => readonly Progress[] = oncePer((journey: Journey) => {
  const { board, rows, today } = journey
  const questions = [...customerQuestions(journey).values()]
  const between = handovers(board)
  const pains = painsOf(journey)
  const on = measuresOn(rows.measures)
  const open = rows.measures.filter(isOpen)
  return [
    { what: 'voices', done: heard(journey), of: existing(journey).length },
    {
      what: 'questions',
      done: questions.filter((answers) => answers.every((it) => it === 'answered')).length,
      of: questions.length,
    },
    {
      what: 'handovers',
      done: between.handovers.length - between.unowned.length,
      of: between.handovers.length,
    },
    { what: 'pains', done: pains.filter((id) => on.has(id)).length, of: pains.length },
    { what: 'measures', done: open.filter(isTaken).length, of: open.length },
    { what: 'figures', done: rows.kpis.filter((kpi) => !isStale(kpi, today)).length, of: rows.kpis.length },
  ]
})

const existing = ({ board }: Journey) => stepsOf(board).filter(({ touchpoint }) => exists(touchpoint))

function heard(journey: Journey): number {
  const rated = new Set(
    personasOf(journey).flatMap((persona) =>
      ratedSteps(journey, persona).flatMap(({ id, customers }) =>
        customers && !customers.isEstimate ? [id] : [],
      ),
    ),
  )
  return existing(journey).filter(({ id }) => rated.has(id)).length
}

/** Each touchpoint that is a painpoint to somebody, once. */
const painsOf = (journey: Journey): string[] => [
  ...new Set(
    personasOf(journey).flatMap((persona) =>
      moments(journey, persona).flatMap(({ kind, touchpoint }) => (kind === 'painpoint' ? [touchpoint] : [])),
    ),
  ),
]
