import {
  type Fields,
  type Read,
  maybe,
  needed,
  orElse,
  readMatch,
  readNumber,
  readObject,
  readOneOf,
  readRecord,
  readText,
  readWhole,
} from '../read-value.ts'
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
import type {
  Benchmark,
  CustomersAsked,
  Handover,
  Meta,
  MomentOverride,
  Outcome,
  PromiseMade,
} from './method-schema.ts'
import { ELEMENT_ID } from './random-id.ts'

/** What the method adds to the entries of a document: `method-schema.ts`, read by hand. */

const readId = readMatch(ELEMENT_ID)
const readTrue = readOneOf([true])
const readRisk = readOneOf(risks)
const readDay = readMatch(DAY)
const readEvidence: Read<string> = (value) => (value === '' ? undefined : readText(value))
const line = orElse(readText, '')
const text = maybe(readText)
const flag = maybe(readTrue)

export const touchpointMethod = {
  setting: maybe(readOneOf(settings)),
  contactWith: maybe(readOneOf(contactPartners)),
  path: maybe(readOneOf(paths)),
  status: maybe(readOneOf(statuses)),
  dealBreaker: text,
  coreProcess: text,
  promise: maybe(readObject<PromiseMade>({ text: needed(readText), source: line })),
  benchmark: maybe(readObject<Benchmark>({ who: needed(readText), industry: line, what: line })),
  entry: flag,
  exit: flag,
  entryShare: maybe(readNumber(...SHARES)),
  surveyHere: flag,
  customerView: text,
  customerSays: text,
  customersAsked: maybe(
    readObject<CustomersAsked>({ answer: needed(readOneOf(answers)), evidence: maybe(readEvidence) }),
  ),
  wishes: maybe(readRecord(readOneOf(wishes), readOneOf(wishMarks))),
  aims: maybe(readRecord(readOneOf(aims), readTrue)),
  dependsOn: maybe(readRecord(readId, readTrue)),
  outcomes: maybe(
    readRecord(
      readId,
      readObject<Outcome>({
        type: needed(readOneOf(outcomeTypes)),
        count: needed(readWhole(0)),
        period: line,
        reasonStated: line,
        reasonFound: line,
        evidence: maybe(readEvidence),
      }),
    ),
  ),
  handovers: maybe(
    readRecord(readId, readObject<Handover>({ owner: line, agreement: line, risk: maybe(readRisk) })),
  ),
}

export const noteMethod = {
  event: maybe(readOneOf(eventClasses)),
  disruptionRisk: maybe(readRisk),
  effortBy: maybe(readOneOf(effortBearers)),
  source: text,
  prompt: maybe(readOneOf(ideaPrompts)),
}

export const assessmentMethod = {
  expectationText: text,
  moment: maybe(
    readObject<MomentOverride>({ kind: needed(readOneOf(momentKinds)), reason: needed(readText) }),
  ),
  reviewBy: maybe(readDay),
}

export const metaFields: Fields<Meta> = {
  schema: orElse(readWhole(1), SCHEMA_VERSION),
  accountable: text,
  sponsor: text,
  reviewBy: maybe(readDay),
  unknownEntry: flag,
  rulesOff: maybe(readRecord(readMatch(RULE_ID), readTrue)),
  dismissed: maybe(readRecord(readMatch(FINDING_ID), readText)),
}
