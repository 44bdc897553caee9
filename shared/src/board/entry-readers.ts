import {
  type Field,
  type Fields,
  type Read,
  entryReader,
  maybe,
  needed,
  orElse,
  readEither,
  readList,
  readMatch,
  readNumber,
  readObject,
  readOneOf,
  readOrNull,
  readPair,
  readText,
  readWhole,
  strictly,
} from '../read-value.ts'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'
import {
  DEFAULT_FONT_SIZE,
  FONT_SIZES,
  HALF_TURN_DEGREES,
  INK_WIDTHS,
  MAX_ASSET_CHARS,
  MAX_INK_NUMBERS,
  MAX_SUPPORTING,
  connectorHeads,
  connectorRoutes,
  contacts,
  laneKinds,
  noteColors,
  lockKeepers,
  purchases,
  relevances,
  shapeFills,
  shapeForms,
} from './choices.ts'
import { assessmentMethod, metaFields, noteMethod, touchpointMethod } from './method-readers.ts'
import { ELEMENT_ID } from './random-id.ts'
import type { Assessment, ElementOf, Kind, Lane, Meta, Stage } from './schema.ts'

/*
 * The entries of a document, key by key, as the schema in zod says them. A value that does not fit costs its key
 * alone, except for what is needed and for the words of an element: without them it says nothing.
 */
export const readId = readMatch(ELEMENT_ID)
export const readPoint = readPair(readNumber(-MAX_COORDINATE, MAX_COORDINATE))
export const readSize = readPair(readNumber(Number.MIN_VALUE, MAX_ELEMENT_SIZE))
const readLength = readNumber(Number.MIN_VALUE, MAX_ELEMENT_SIZE)
export const readAngle = readNumber(-HALF_TURN_DEGREES, HALF_TURN_DEGREES)
const readColor = readOneOf(noteColors)
export const readInkWidth = readNumber(...INK_WIDTHS)
const readDepartment: Read<string> = (value) => (value === '' ? undefined : readText(value))
const readAsset: Read<string> = (value) =>
  typeof value === 'string' && value.length <= MAX_ASSET_CHARS ? value : undefined

/** What people typed: it may be missing, but what is there has to be text. */
const words: Field<string> = strictly(orElse(readText, ''))

const lockedBy = maybe(readOneOf(lockKeepers))

const stageFields: Fields<Stage> = {
  name: orElse(readText, ''),
  order: needed(readText),
  width: maybe(readLength),
  purchase: maybe(readOneOf(purchases)),
  lockedBy,
}

const laneFields: Fields<Lane> = {
  kind: needed(readOneOf(laneKinds)),
  name: orElse(readText, ''),
  department: maybe(readDepartment),
  order: needed(readText),
  height: maybe(readLength),
  lockedBy,
}

const readFeeling = readOrNull(readWhole(-2, 2))
const assessmentFields: Fields<Assessment> = {
  experience: orElse(readFeeling, null),
  expectation: orElse(readFeeling, null),
  relevance: orElse(readOrNull(readOneOf(relevances)), null),
  ...assessmentMethod,
}

const gathered = { group: maybe(readId), locked: maybe(readOneOf([true])), lockedBy }
const placed = {
  at: needed(readPoint),
  size: needed(readSize),
  order: needed(readText),
  stage: orElse(readOrNull(readId), null),
  lane: orElse(readOrNull(readId), null),
  frame: maybe(readId),
  ...gathered,
}
const department = orElse(readOrNull(readDepartment), null)
const readEnd = readEither(readId, readPoint)

type FieldsOfKind = { readonly [K in Kind]: Fields<ElementOf<K>> }

const kind = <K extends Kind>(name: K): Field<K> => needed(readOneOf([name]))

const elementFields: FieldsOfKind = {
  touchpoint: {
    kind: kind('touchpoint'),
    ...placed,
    title: words,
    contact: orElse(readOneOf(contacts), 'direct'),
    channel: orElse(readText, ''),
    department,
    supporting: orElse(readList(readDepartment, MAX_SUPPORTING), []),
    description: maybe(readText),
    ...touchpointMethod,
  },
  note: {
    kind: kind('note'),
    ...placed,
    text: words,
    color: orElse(readColor, 'yellow'),
    department,
    touchpoint: maybe(readId),
    ...noteMethod,
  },
  text: {
    kind: kind('text'),
    ...placed,
    angle: maybe(readAngle),
    text: words,
    color: maybe(readColor),
    fontSize: orElse(readNumber(...FONT_SIZES), DEFAULT_FONT_SIZE),
  },
  shape: {
    kind: kind('shape'),
    ...placed,
    angle: maybe(readAngle),
    form: orElse(readOneOf(shapeForms), 'rectangle'),
    text: words,
    color: maybe(readColor),
    fill: maybe(readOneOf(shapeFills)),
  },
  connector: {
    kind: kind('connector'),
    order: needed(readText),
    ...gathered,
    from: needed(readEnd),
    to: needed(readEnd),
    route: orElse(readOneOf(connectorRoutes), 'curved'),
    text: words,
    heads: maybe(readOneOf(connectorHeads)),
    dashed: maybe(readOneOf([true])),
    color: maybe(readColor),
  },
  ink: {
    kind: kind('ink'),
    ...placed,
    angle: maybe(readAngle),
    points: needed(readList(readNumber(-MAX_COORDINATE, MAX_COORDINATE), MAX_INK_NUMBERS)),
    color: orElse(readColor, 'grey'),
    width: maybe(readInkWidth),
  },
  image: {
    kind: kind('image'),
    ...placed,
    angle: maybe(readAngle),
    asset: needed(readAsset),
    description: words,
  },
  frame: { kind: kind('frame'), ...placed, title: words },
}

type ReadEntry<T> = (get: (key: string) => unknown) => T | null

export const readStage: ReadEntry<Stage> = entryReader(stageFields)
export const readLane: ReadEntry<Lane> = entryReader(laneFields)
export const readAssessment: ReadEntry<Assessment> = entryReader(assessmentFields)

export const readMetaEntry: ReadEntry<Meta> = entryReader(metaFields)

export const readAssessmentIn: Read<Assessment> = readObject(assessmentFields)

/** The aspects of an assessment, each of which is a key of its own in the document. */
export const aspects = Object.keys(assessmentFields)

type AnyElement = ElementOf<Kind>
const elementReaders: ReadonlyMap<unknown, ReadEntry<AnyElement>> = new Map(
  Object.entries<Fields<never>>(elementFields as Record<Kind, Fields<never>>).map(([name, fields]) => [
    name,
    entryReader(fields) as ReadEntry<AnyElement>,
  ]),
)

export const isKind = (name: unknown): name is Kind => elementReaders.has(name)

/** One element; null if its kind is unknown, or something is missing without which it makes no sense. */
export const readElement: ReadEntry<AnyElement> = (get) => elementReaders.get(get('kind'))?.(get) ?? null

/** An element of ours with the same defaults as one that is read. Throws an Error on what nobody could read. */
export function mustBeElement(fields: object): AnyElement {
  const element = elementIn(fields)
  if (!element) throw new Error('that is no element')
  return element
}

/** As `readElement`, from an object. */
export const elementIn: Read<AnyElement> = (value) => {
  const own = new Map(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  return readElement((key) => own.get(key)) ?? undefined
}
