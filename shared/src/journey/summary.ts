import type { ElementId } from '../board/element-id.ts'
import { ageing } from './ageing.ts'
import { type Journey, personasOf } from './journey.ts'
import { moments } from './moments.ts'
import { type Score, npsTrend } from './net-promoter-score.ts'
import { exists, stepsOf } from './parts/steps.ts'
import type { MeasureStatus } from './row-choices.ts'
import type { RowOf } from './row-fields.ts'
import type { Day, Measure, Story } from './rows.ts'
import { storiesToTell } from './stories.ts'

/** For whom a change is summed up: colleagues, or those for whom it is done (METHOD.md M49). */
export const audiences = ['inside', 'customers'] as const
export type Audience = (typeof audiences)[number]

const MOST_DECISIONS = 10

/** An entry of the log, in the order in which they were written (METHOD.md M50). */
type Decision = Pick<RowOf<'decision'>, 'text' | 'event' | 'createdAt'>

type Told = Pick<Measure, 'title' | 'status'> & Partial<Pick<Measure, 'owner' | 'department' | 'due'>>

/** What a summary tells. What is not for its audience is not in it. */
export type Summary = {
  readonly audience: Audience
  readonly personas: readonly string[]
  readonly stages: number
  readonly touchpoints: number
  /** How many customers were asked, heard or counted. */
  readonly customers: number
  readonly lastEvidence: Day | null
  readonly lovepoints: readonly string[]
  readonly painpoints: readonly string[]
  /** What is done and what is being done, in this order. */
  readonly measures: readonly Told[]
  /** Those whose customers agreed. */
  readonly stories: readonly Story[]
  /** Inside only: what was decided, and why something was dropped; the latest first. */
  readonly decisions: readonly { readonly text: string; readonly day: Day }[]
  readonly score: Score | null
  readonly accountable: string
  readonly sponsor: string
}

/** Ideas are not decided yet, and what was dropped is for the log. */
const order = ['done', 'doing', 'chosen'] as const satisfies readonly MeasureStatus[]

/** METHOD.md M49, M22: customers are told nothing of departments, owners or figures. */
export function summary(journey: Journey, audience: Audience, decisions: readonly Decision[] = []): Summary {
  const { board, rows } = journey
  const isInside = audience === 'inside'
  const steps = stepsOf(board).filter(({ touchpoint }) => exists(touchpoint))
  return {
    audience,
    personas: isInside ? rows.personas.map(({ name }) => name) : [],
    stages: board.stages.size,
    touchpoints: steps.length,
    customers: rows.evidence.reduce((sum, { type, n }) => sum + (type === 'assumption' ? 0 : n), 0),
    lastEvidence: ageing(journey).lastEvidence,
    lovepoints: titlesOf(journey, 'lovepoint'),
    painpoints: titlesOf(journey, 'painpoint'),
    measures: order.flatMap((status) =>
      rows.measures.filter((measure) => measure.status === status).map(isInside ? toldInside : toldOutside),
    ),
    stories: storiesToTell(rows.stories).free,
    decisions: isInside ? latest(decisions) : [],
    score: isInside ? (npsTrend(rows.nps).at(-1)?.score ?? null) : null,
    accountable: isInside ? (board.meta.accountable ?? '') : '',
    sponsor: isInside ? (board.meta.sponsor ?? '') : '',
  }
}

/** Answers are a talk about it. */
const latest = (decisions: readonly Decision[]): Summary['decisions'] =>
  decisions
    .filter(({ event }) => event !== 'answered')
    .map(({ text, createdAt }) => ({ text, day: createdAt.slice(0, 10) }))
    .toReversed()
    .slice(0, MOST_DECISIONS)

const toldOutside = ({ title, status }: Measure): Told => ({ title, status })
const toldInside = ({ title, status, owner, department, due }: Measure): Told => ({
  title,
  status,
  owner,
  department,
  due,
})

/** In the customer's order, each once. */
function titlesOf(journey: Journey, wanted: 'lovepoint' | 'painpoint'): string[] {
  const ids = new Set<ElementId>(
    personasOf(journey).flatMap((persona) =>
      moments(journey, persona).flatMap(({ kind, touchpoint }) => (kind === wanted ? [touchpoint] : [])),
    ),
  )
  return stepsOf(journey.board).flatMap(({ id, touchpoint }) => (ids.has(id) ? [touchpoint.title] : []))
}
