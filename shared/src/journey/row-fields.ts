import { z } from 'zod'
import { line } from '../http/line.ts'
import {
  MAX_CUSTOMERS,
  MAX_ENABLEMENT,
  MAX_NAME_CHARS,
  MAX_QUOTE_CHARS,
  MAX_RATINGS_PER_EVIDENCE,
  MAX_REASON_CHARS,
  MAX_ROW_TEXT_CHARS,
  MAX_SOURCE_CHARS,
  MAX_STORY_CHARS,
  MAX_SUPPORTERS,
  MAX_TITLE_CHARS,
  MAX_UNIT_CHARS,
} from '../limits.ts'
import { isRefused } from './checks/refusal.ts'
import { checkSource } from './checks/text.ts'
import { evidenceTypes, levers, measureStatuses, ownerships } from './row-choices.ts'
import { type RowKind, consents, decisionEvents, journeyStatuses, rowKinds } from './row-kinds.ts'
import { DayText, DepartmentOfRow, Grade, Id, Ids, SomeIds, rowShape } from './row-shape.ts'
import { neededProse, rowLine, rowProse } from './row-text.ts'

const Rating = z.object({
  touchpoint: Id,
  persona: Id.nullable().default(null),
  /** From the customer's view; a mean of several may lie between the steps. */
  value: z.number().min(-2).max(2),
})

const Source = rowLine(MAX_SOURCE_CHARS).refine(
  // What is too long is said already.
  (text) => text.length > MAX_SOURCE_CHARS || !isRefused(checkSource(text, MAX_SOURCE_CHARS)),
  'Plain text, or an http, https or mailto address',
)

/** METHOD.md M30, M31. */
const evidence = rowShape(
  { type: z.enum(evidenceTypes) },
  {
    n: [z.number().int().min(1).max(MAX_CUSTOMERS), 1],
    date: [DayText.nullable(), null],
    source: [Source, ''],
    quote: [rowProse(MAX_QUOTE_CHARS), ''],
    touchpointIds: [Ids, []],
    ratings: [z.array(Rating).max(MAX_RATINGS_PER_EVIDENCE), []],
  },
)

const Enablement = z.array(z.object({ text: line(MAX_TITLE_CHARS), isDone: z.boolean().default(false) }))

/** METHOD.md M36–M40. Who owns it of their own will says the server, which knows who asks. */
const measure = rowShape(
  { title: line(MAX_TITLE_CHARS), touchpointIds: SomeIds },
  {
    eventIds: [Ids, []],
    /** A member's id, or the name of somebody outside. */
    owner: [line(MAX_NAME_CHARS).nullable(), null],
    supporters: [z.array(line(MAX_NAME_CHARS)).max(MAX_SUPPORTERS), []],
    department: [DepartmentOfRow.nullable(), null],
    due: [DayText.nullable(), null],
    status: [z.enum(measureStatuses), 'idea'],
    effect: [Grade.nullable(), null],
    effort: [Grade.nullable(), null],
    lever: [z.enum(levers).nullable(), null],
    /** Why it was dropped; without it nothing is dropped. */
    reason: [rowProse(MAX_REASON_CHARS), ''],
    revenue: [z.tuple([z.number(), z.number()]).nullable(), null],
    enablement: [Enablement.max(MAX_ENABLEMENT), []],
  },
)

const idea = rowShape(
  { title: line(MAX_TITLE_CHARS) },
  {
    text: [rowProse(MAX_ROW_TEXT_CHARS), ''],
    touchpointIds: [Ids, []],
    /** The author is not even stored. */
    anonymous: [z.boolean(), false],
    /** The measure that has become of it. */
    measure: [Id.nullable(), null],
  },
)

/** METHOD.md M26. */
const kpi = rowShape(
  { name: line(MAX_TITLE_CHARS), value: z.number(), date: DayText },
  {
    unit: [rowLine(MAX_UNIT_CHARS), ''],
    isTarget: [z.boolean(), false],
    department: [DepartmentOfRow.nullable(), null],
    element: [Id.nullable(), null],
    conflictsWith: [Ids, []],
  },
)

/** METHOD.md M35. */
const story = rowShape(
  { title: line(MAX_TITLE_CHARS) },
  {
    text: [rowProse(MAX_STORY_CHARS), ''],
    touchpointIds: [Ids, []],
    consent: [z.enum(consents), 'unknown'],
    /** Whose story it is, and whether their consent covers the name. */
    teller: [rowLine(MAX_NAME_CHARS), ''],
    named: [z.boolean(), false],
    /** Who stands for them otherwise. */
    persona: [Id.nullable(), null],
  },
)

/** METHOD.md M32: of the journey, or of what is expected at one touchpoint. */
const review = rowShape(
  { reviewBy: DayText },
  { element: [Id.nullable(), null], note: [rowProse(MAX_REASON_CHARS), ''] },
)

const Count = z.number().int().min(0).max(MAX_CUSTOMERS).nullable()
/** METHOD.md M47: counts, or a score without base; of the journey as a whole, so without an element. */
const nps = rowShape(
  { date: DayText },
  {
    promoters: [Count, null],
    passives: [Count, null],
    detractors: [Count, null],
    score: [z.number().min(-100).max(100).nullable(), null],
  },
)

/** METHOD.md M48: a member, or somebody outside by name. */
const team = rowShape(
  {},
  {
    person: [Id.nullable(), null],
    name: [rowLine(MAX_NAME_CHARS), ''],
    department: [DepartmentOfRow.nullable(), null],
    task: [rowLine(MAX_TITLE_CHARS), ''],
  },
)

/** METHOD.md M46: how far the rollout of this journey is. */
const journey = rowShape({ status: z.enum(journeyStatuses) }, {})

/** METHOD.md M50: what is in it stays; who sees it otherwise answers. */
const decision = rowShape(
  { text: neededProse(MAX_ROW_TEXT_CHARS) },
  {
    about: [z.object({ kind: z.enum(rowKinds as [RowKind, ...RowKind[]]), id: Id }).nullable(), null],
    answers: [Id.nullable(), null],
    anonymous: [z.boolean(), false],
  },
)

export const rowShapes = { evidence, measure, idea, kpi, story, review, nps, team, journey, decision }

const meta = {
  id: z.string(),
  /** Of the board, when this row last changed. */
  version: z.number().int(),
  /** Null: anonymous, or no longer a member. */
  author: z.string().nullable(),
  createdAt: z.iso.datetime(),
  changedAt: z.iso.datetime(),
}
const given = <K extends RowKind, S extends z.ZodRawShape>(kind: K, whole: z.ZodObject<S>) =>
  z.object({ kind: z.literal(kind), ...meta, ...whole.shape })

/** Rows as they are given out. */
export const rowsGiven = {
  evidence: given('evidence', evidence.whole),
  measure: given('measure', measure.whole).extend({ ownership: z.enum(ownerships).nullable() }),
  idea: given('idea', idea.whole),
  kpi: given('kpi', kpi.whole),
  story: given('story', story.whole),
  review: given('review', review.whole),
  nps: given('nps', nps.whole),
  team: given('team', team.whole),
  journey: given('journey', journey.whole),
  decision: given('decision', decision.whole).extend({ event: z.enum(decisionEvents) }),
} as const satisfies Record<RowKind, z.ZodObject>

export const JourneyRow = z.discriminatedUnion('kind', [
  rowsGiven.evidence,
  rowsGiven.measure,
  rowsGiven.idea,
  rowsGiven.kpi,
  rowsGiven.story,
  rowsGiven.review,
  rowsGiven.nps,
  rowsGiven.team,
  rowsGiven.journey,
  rowsGiven.decision,
])
export type RowOf<K extends RowKind> = z.infer<(typeof rowsGiven)[K]>
export type FieldsOf<K extends RowKind> = z.output<(typeof rowShapes)[K]['whole']>
