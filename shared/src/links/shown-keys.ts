import type { Assessment, ElementOf, Kind, Lane, Meta, Stage } from '../board/schema.ts'

/**
 * What becomes of a key where a link shows its entry. `people`: only where people are shown by their names; `quotes`:
 * only with what customers said; `part`: some of it, by a rule of its own (`shown-parts.ts`); `never`: it is for those
 * who work on the board.
 */
export type Decision = 'shown' | 'people' | 'quotes' | 'part' | 'never'

/** A key without a decision does not compile, and a test holds the table to the schema. */
type Decided<T> = { readonly [K in keyof T]-?: Decision }

const placed = {
  at: 'shown',
  size: 'shown',
  order: 'shown',
  stage: 'shown',
  lane: 'shown',
  /** Only if the frame is there, too. */
  frame: 'part',
  group: 'shown',
  locked: 'never',
  lockedBy: 'never',
} as const

export const metaKeys = {
  schema: 'shown',
  accountable: 'people',
  sponsor: 'people',
  reviewBy: 'never',
  unknownEntry: 'shown',
  rulesOff: 'never',
  dismissed: 'never',
} as const satisfies Decided<Meta>

export const stageKeys = {
  name: 'shown',
  order: 'shown',
  width: 'shown',
  purchase: 'shown',
  lockedBy: 'never',
} as const satisfies Decided<Stage>

export const laneKeys = {
  kind: 'shown',
  name: 'shown',
  department: 'shown',
  order: 'shown',
  height: 'shown',
  lockedBy: 'never',
} as const satisfies Decided<Lane>

export const assessmentKeys = {
  experience: 'shown',
  expectation: 'shown',
  relevance: 'shown',
  expectationText: 'shown',
  moment: 'part',
  reviewBy: 'never',
} as const satisfies Decided<Assessment>

export const elementKeys = {
  touchpoint: {
    kind: 'shown',
    ...placed,
    title: 'shown',
    contact: 'shown',
    channel: 'shown',
    department: 'shown',
    supporting: 'shown',
    description: 'shown',
    setting: 'shown',
    contactWith: 'shown',
    path: 'shown',
    status: 'shown',
    dealBreaker: 'shown',
    coreProcess: 'shown',
    promise: 'part',
    benchmark: 'part',
    entry: 'shown',
    exit: 'shown',
    entryShare: 'shown',
    surveyHere: 'shown',
    customerView: 'shown',
    customerSays: 'shown',
    customersAsked: 'part',
    wishes: 'shown',
    aims: 'shown',
    dependsOn: 'part',
    outcomes: 'part',
    handovers: 'part',
  },
  note: {
    kind: 'shown',
    ...placed,
    text: 'shown',
    color: 'shown',
    department: 'shown',
    touchpoint: 'part',
    event: 'shown',
    disruptionRisk: 'shown',
    effortBy: 'shown',
    source: 'quotes',
    prompt: 'never',
  },
  text: {
    kind: 'shown',
    ...placed,
    angle: 'shown',
    text: 'shown',
    color: 'shown',
    fontSize: 'shown',
  },
  shape: {
    kind: 'shown',
    ...placed,
    angle: 'shown',
    form: 'shown',
    text: 'shown',
    color: 'shown',
    fill: 'shown',
  },
  connector: {
    kind: 'shown',
    order: 'shown',
    group: 'shown',
    locked: 'never',
    lockedBy: 'never',
    from: 'shown',
    to: 'shown',
    route: 'shown',
    text: 'shown',
    heads: 'shown',
    dashed: 'shown',
    color: 'shown',
  },
  ink: { kind: 'shown', ...placed, angle: 'shown', points: 'shown', color: 'shown', width: 'shown' },
  image: { kind: 'shown', ...placed, angle: 'shown', asset: 'shown', description: 'shown' },
  frame: { kind: 'shown', ...placed, title: 'shown' },
} as const satisfies { readonly [K in Kind]: Decided<ElementOf<K>> }

type Entries = Meta | Stage | Lane | Assessment | ElementOf<Kind>
type Tables =
  | typeof metaKeys
  | typeof stageKeys
  | typeof laneKeys
  | typeof assessmentKeys
  | (typeof elementKeys)[Kind]
type PartsIn<T> = T extends unknown ? { [K in keyof T]: T[K] extends 'part' ? K : never }[keyof T] : never

/** The keys of which a part is shown. */
export type PartKey = PartsIn<Tables>
/** What may stand under a key. */
export type ValueAt<K, E = Entries> = E extends unknown
  ? K extends keyof E
    ? NonNullable<E[K]>
    : never
  : never
