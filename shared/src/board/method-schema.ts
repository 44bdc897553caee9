import { z } from 'zod'
import {
  DAY,
  FINDING_ID,
  RULE_ID,
  SCHEMA_VERSION,
  SHARES,
  aims,
  answers,
  contactPartners,
  effortBearers,
  eventClasses,
  ideaPrompts,
  momentKinds,
  outcomeTypes,
  paths,
  risks,
  settings,
  statuses,
  wishMarks,
  wishes,
} from './choices.ts'
import { ElementId } from './element-id.ts'

/*
 * What the method asks about a touchpoint, a note and a board. Every key may be missing: a touchpoint needs only a
 * title. One key holds what one person decides at once; of what there may be many, each is stored under a key of its
 * own (`gathered.ts`), so that what two people add at once both stays.
 */

const line = z.string().default('')

/** The id of a row of evidence. */
const evidence = z.string().min(1).optional()

const Risk = z.literal(risks)

export const Day = z.string().regex(DAY)

/** What was promised, and where: an address or an ad (METHOD.md M10). */
export const PromiseMade = z.object({ text: z.string(), source: line }).readonly()
export type PromiseMade = z.infer<typeof PromiseMade>

/** Whose service customers measure this one by (METHOD.md M11). */
export const Benchmark = z.object({ who: z.string(), industry: line, what: line }).readonly()
export type Benchmark = z.infer<typeof Benchmark>

/** Won or lost orders (METHOD.md M14). */
export const Outcome = z
  .object({
    type: z.enum(outcomeTypes),
    count: z.number().int().min(0),
    period: line,
    /** Mostly the price. */
    reasonStated: line,
    /** What was found when somebody looked: mostly a fault in the process. */
    reasonFound: line,
    evidence,
  })
  .readonly()
export type Outcome = z.infer<typeof Outcome>

/** What is agreed about the way to another touchpoint (METHOD.md M21). */
export const Handover = z.object({ owner: line, agreement: line, risk: Risk.optional() }).readonly()
export type Handover = z.infer<typeof Handover>

export const CustomersAsked = z.object({ answer: z.enum(answers), evidence }).readonly()
export type CustomersAsked = z.infer<typeof CustomersAsked>

/** Overrules what ratings say of a touchpoint, with a reason (METHOD.md M7). */
export const MomentOverride = z.object({ kind: z.enum(momentKinds), reason: z.string() }).readonly()
export type MomentOverride = z.infer<typeof MomentOverride>

export const methodOfTouchpoint = {
  setting: z.enum(settings).optional(),
  contactWith: z.enum(contactPartners).optional(),
  /** Absent: the main path (METHOD.md M3). */
  path: z.enum(paths).optional(),
  /** Absent: it exists (METHOD.md M4). */
  status: z.enum(statuses).optional(),
  /** Present: one bad event here ends the relationship. The reason; empty where nobody gave one (METHOD.md M5). */
  dealBreaker: z.string().optional(),
  /** Present: part of a core process. Its name; empty where it has none (METHOD.md M16). */
  coreProcess: z.string().optional(),
  promise: PromiseMade.optional(),
  benchmark: Benchmark.optional(),
  entry: z.literal(true).optional(),
  exit: z.literal(true).optional(),
  /** How many of all customers come in here, in per cent (METHOD.md M13). */
  entryShare: z.number().min(SHARES[0]).max(SHARES[1]).optional(),
  surveyHere: z.literal(true).optional(),
  /** The three customer questions (METHOD.md M29): how it looks from their side, what they would say, whether they were asked. */
  customerView: z.string().optional(),
  customerSays: z.string().optional(),
  customersAsked: CustomersAsked.optional(),
  wishes: z.partialRecord(z.enum(wishes), z.literal(wishMarks)).readonly().optional(),
  aims: z.partialRecord(z.enum(aims), z.literal(true)).readonly().optional(),
  /** Without which touchpoints this one fails (METHOD.md M27). */
  dependsOn: z.record(ElementId, z.literal(true)).readonly().optional(),
  outcomes: z.record(ElementId, Outcome).readonly().optional(),
  /** By the touchpoint that comes after this one. */
  handovers: z.record(ElementId, Handover).readonly().optional(),
}

/** A note on a touchpoint is an event there once it has a class (METHOD.md M8). */
export const methodOfNote = {
  event: z.enum(eventClasses).optional(),
  /** How easily it lets somebody else in (METHOD.md M33). */
  disruptionRisk: Risk.optional(),
  effortBy: z.enum(effortBearers).optional(),
  /** Where it is known from. */
  source: z.string().optional(),
  /** What its author was asked for in a workshop when it came to them (METHOD.md M38). */
  prompt: z.enum(ideaPrompts).optional(),
}

export const methodOfAssessment = {
  /** What this persona expects, in words (METHOD.md M10). */
  expectationText: z.string().optional(),
  moment: MomentOverride.optional(),
  /** When the expectation is to be looked at again (METHOD.md M32). */
  reviewBy: Day.optional(),
}

export const Meta = z.object({
  schema: z.number().int().positive().default(SCHEMA_VERSION),
  /** The one person who answers for the journey, and who stands behind it in management (METHOD.md M41). */
  accountable: z.string().optional(),
  sponsor: z.string().optional(),
  reviewBy: Day.optional(),
  /** Some customers come in a way that nobody knows (METHOD.md M13). */
  unknownEntry: z.literal(true).optional(),
  /** Rules of the findings that are off on this board. */
  rulesOff: z.record(z.string().regex(RULE_ID), z.literal(true)).readonly().optional(),
  /** Findings that were dismissed, with the reason. */
  dismissed: z.record(z.string().regex(FINDING_ID), z.string()).readonly().optional(),
})
export type Meta = z.infer<typeof Meta>
