import {
  MAX_CUSTOMERS,
  MAX_ENABLEMENT,
  MAX_NAME_CHARS,
  MAX_QUOTE_CHARS,
  MAX_RATINGS_PER_EVIDENCE,
  MAX_REASON_CHARS,
  MAX_ROW_TEXT_CHARS,
  MAX_STORY_CHARS,
  MAX_SUPPORTERS,
  MAX_TITLE_CHARS,
  MAX_UNIT_CHARS,
} from '../limits.ts'
import {
  type Fields,
  type Read,
  needed,
  orElse,
  readFlag,
  readNumber,
  readObject,
  readOneOf,
  readOrNull,
  readPair,
  readText,
  readWhole,
} from '../read-value.ts'
import { evidenceTypes, levers, measureStatuses, ownerships } from './row-choices.ts'
import type { RowOf } from './row-fields.ts'
import { type RowKind, consents, decisionEvents, journeyStatuses, rowKinds } from './row-kinds.ts'
import type { AnyRow } from './row-state.ts'
import {
  readDay,
  readDepartment,
  readGrade,
  readId,
  readIds,
  readLine,
  readMoment,
  readNeededProse,
  readOwnList,
  readProse,
  readRowLine,
  readSource,
} from './row-values.ts'

/*
 * The rows as they are given out: `row-fields.ts`, read by hand, because a board reads them as soon as it is open. A
 * test holds both to the same results.
 */
export const readKind = readOneOf(rowKinds)

const given = <K extends RowKind>(kind: K) => ({
  kind: needed<K>(readOneOf([kind])),
  id: needed(readText),
  version: needed(readWhole()),
  author: needed(readOrNull(readText)),
  createdAt: needed(readMoment),
  changedAt: needed(readMoment),
})

const title = needed(readLine(MAX_TITLE_CHARS))
const flag = needed(readFlag)
const ids = needed(readIds())
const idOrNull = needed(readOrNull(readId))
const dayOrNull = needed(readOrNull(readDay))
const department = needed(readOrNull(readDepartment))
const count = needed(readOrNull(readWhole(0, MAX_CUSTOMERS)))

type Rating = RowOf<'evidence'>['ratings'][number]
const readRating = readObject<Rating>({
  touchpoint: needed(readId),
  persona: orElse(readOrNull(readId), null),
  value: needed(readNumber(-2, 2)),
})

type Enablement = RowOf<'measure'>['enablement'][number]
const readEnablement = readObject<Enablement>({
  text: title,
  isDone: orElse(readFlag, false),
})
const readRange = readPair(readNumber()) as Read<[least: number, most: number]>

type About = NonNullable<RowOf<'decision'>['about']>
const readAbout = readObject<About>({ kind: needed(readKind), id: needed(readId) })

type FieldsOfKind = { readonly [K in RowKind]: Fields<RowOf<K>> }

const fieldsOf: FieldsOfKind = {
  evidence: {
    ...given('evidence'),
    type: needed(readOneOf(evidenceTypes)),
    n: needed(readWhole(1, MAX_CUSTOMERS)),
    date: dayOrNull,
    source: needed(readSource),
    quote: needed(readProse(MAX_QUOTE_CHARS)),
    touchpointIds: ids,
    ratings: needed(readOwnList(readRating, MAX_RATINGS_PER_EVIDENCE)),
  },
  measure: {
    ...given('measure'),
    title,
    touchpointIds: needed(readIds(1)),
    eventIds: ids,
    owner: needed(readOrNull(readLine(MAX_NAME_CHARS))),
    ownership: needed(readOrNull(readOneOf(ownerships))),
    supporters: needed(readOwnList(readLine(MAX_NAME_CHARS), MAX_SUPPORTERS)),
    department,
    due: dayOrNull,
    status: needed(readOneOf(measureStatuses)),
    effect: needed(readGrade),
    effort: needed(readGrade),
    lever: needed(readOrNull(readOneOf(levers))),
    reason: needed(readProse(MAX_REASON_CHARS)),
    revenue: needed(readOrNull(readRange)),
    enablement: needed(readOwnList(readEnablement, MAX_ENABLEMENT)),
  },
  idea: {
    ...given('idea'),
    title,
    text: needed(readProse(MAX_ROW_TEXT_CHARS)),
    touchpointIds: ids,
    anonymous: flag,
    measure: idOrNull,
  },
  kpi: {
    ...given('kpi'),
    name: title,
    value: needed(readNumber()),
    date: needed(readDay),
    unit: needed(readRowLine(MAX_UNIT_CHARS)),
    isTarget: flag,
    department,
    element: idOrNull,
    conflictsWith: ids,
  },
  story: {
    ...given('story'),
    title,
    text: needed(readProse(MAX_STORY_CHARS)),
    touchpointIds: ids,
    consent: needed(readOneOf(consents)),
    teller: needed(readRowLine(MAX_NAME_CHARS)),
    named: flag,
    persona: idOrNull,
  },
  review: {
    ...given('review'),
    reviewBy: needed(readDay),
    element: idOrNull,
    note: needed(readProse(MAX_REASON_CHARS)),
  },
  nps: {
    ...given('nps'),
    date: needed(readDay),
    promoters: count,
    passives: count,
    detractors: count,
    score: needed(readOrNull(readNumber(-100, 100))),
  },
  team: {
    ...given('team'),
    person: idOrNull,
    name: needed(readRowLine(MAX_NAME_CHARS)),
    department,
    task: needed(readRowLine(MAX_TITLE_CHARS)),
  },
  journey: { ...given('journey'), status: needed(readOneOf(journeyStatuses)) },
  decision: {
    ...given('decision'),
    text: needed(readNeededProse(MAX_ROW_TEXT_CHARS)),
    about: needed(readOrNull(readAbout)),
    answers: idOrNull,
    anonymous: flag,
    event: needed(readOneOf(decisionEvents)),
  },
}

const readers: ReadonlyMap<unknown, Read<AnyRow>> = new Map(
  rowKinds.map((kind) => [kind, readObject(fieldsOf[kind] as Fields<AnyRow>)]),
)

/** One row; `undefined` where its kind is unknown, or one of its fields does not fit. */
export const readRow: Read<AnyRow> = (value) =>
  typeof value === 'object' && value !== null && 'kind' in value
    ? readers.get(value.kind)?.(value)
    : undefined
