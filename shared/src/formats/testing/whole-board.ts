import type * as Y from 'yjs'
import { type Edit, applyEdits } from '../../board/edits.ts'
import {
  type Assessment,
  Element,
  type ElementOf,
  type Kind,
  type Lane,
  type Meta,
  type Stage,
} from '../../board/schema.ts'
import { spread } from '../../board/gathered.ts'
import type { Random } from '../../board/testing/random.ts'
import { filePictures } from './file-pictures.ts'

/** With a field that this does not say, it does not compile. */
type Whole<T> = { readonly [K in keyof T]-?: Exclude<T[K], undefined> }

const placed = {
  at: [12.5, -7],
  size: [200, 88],
  order: 'a1',
  stage: 'whole-stage',
  lane: 'whole-lane',
  frame: 'whole-frame',
  group: 'group1',
  locked: true,
  lockedBy: 'moderators',
} as const
const angle = -12.5

/** Of each kind one element in which every field says something. */
const wholeElements: { readonly [K in Kind]: Whole<ElementOf<K>> } = {
  touchpoint: {
    kind: 'touchpoint',
    ...placed,
    title: 'Bezahlen 😀',
    contact: 'indirect',
    channel: 'Rechnung per Post',
    department: 'werkstatt',
    supporting: ['sales', 'werkstatt'],
    description: '# Was\n\n- *geschieht*',
    setting: 'both',
    contactWith: 'platform',
    path: 'drop-off',
    status: 'retire',
    dealBreaker: '',
    coreProcess: 'Order to cash',
    promise: { text: 'In 24 Stunden', source: 'https://example.org' },
    benchmark: { who: 'ACME', industry: 'Handel', what: 'ohne Formular' },
    entry: true,
    exit: true,
    entryShare: 12.5,
    surveyHere: true,
    customerView: 'unübersichtlich',
    customerSays: '"zu spät"',
    customersAsked: { answer: 'yes', evidence: 'r0' },
    wishes: { fast: 1, help: -1, easy: 0 },
    aims: { premium: true },
    dependsOn: { 'whole-note': true },
    outcomes: {
      o1: {
        type: 'lost',
        count: 3,
        period: '2027',
        reasonStated: 'Preis',
        reasonFound: 'zu spät',
        evidence: 'r0',
      },
    },
    handovers: { 'whole-note': { owner: 'Bob', agreement: 'am selben Tag', risk: 3 } },
  },
  note: {
    kind: 'note',
    ...placed,
    text: 'Zeile\nZeile',
    color: 'violet',
    department: 'werkstatt',
    touchpoint: 'whole-touchpoint',
    event: 'delighting',
    disruptionRisk: 2,
    effortBy: 'shared',
    source: 'Hotline',
    prompt: 'sweeten',
  },
  text: { kind: 'text', ...placed, angle, text: 'Überschrift', color: 'pink', fontSize: 64 },
  shape: { kind: 'shape', ...placed, angle, form: 'chevron', text: 'Ja', color: 'green', fill: 'none' },
  connector: {
    kind: 'connector',
    order: 'a2',
    group: 'group1',
    locked: true,
    lockedBy: 'moderators',
    from: 'whole-note',
    to: [900, -12.5],
    route: 'elbow',
    text: 'dann',
    heads: 'both',
    dashed: true,
    color: 'orange',
  },
  ink: { kind: 'ink', ...placed, angle, points: [0, 0, 0.5, 9.25, -3, 1], color: 'blue', width: 7 },
  image: { kind: 'image', ...placed, angle, asset: 'photo', description: 'Ein Foto' },
  frame: { kind: 'frame', ...placed, title: 'Rahmen' },
}

const wholeStage: Whole<Stage> = {
  name: 'Kauf',
  order: 'a5',
  width: 812.5,
  purchase: 'at',
  lockedBy: 'moderators',
}
const wholeLane: Whole<Lane> = {
  kind: 'department',
  name: 'Werkstatt',
  department: 'werkstatt',
  order: 'a5',
  height: 333,
  lockedBy: 'moderators',
}
const wholeMeta: Omit<Whole<Meta>, 'schema'> = {
  accountable: 'Ann',
  sponsor: 'Cat',
  reviewBy: '2027-06-30',
  unknownEntry: true,
  rulesOff: { 'stage-empty': true },
  dismissed: { 'no-measure:whole-touchpoint': 'kommt später' },
}
const wholeAssessment: Whole<Assessment> = {
  experience: -2,
  expectation: 2,
  relevance: 'highly-relevant',
  expectationText: 'eine Rechnung',
  moment: { kind: 'painpoint', reason: 'sagt der Vertrieb' },
  reviewBy: '2027-01-31',
}

/** Puts onto a board what people write seldom: some of it each time, and over many times all of it. */
export function addWhole(doc: Y.Doc, random: Random): void {
  const some = <T extends object>(all: T): T => keysOf(all, () => random.chance(0.9))
  const edits: Edit[] = Element.options.flatMap(({ shape }): Edit[] => {
    const kind = shape.kind.value
    if (random.chance(0.4)) return []
    const value = keysOf(wholeElements[kind], (key) => !mayBeMissing(shape, key) || random.chance(0.8))
    const picture = random.pick(filePictures)?.id
    return [
      {
        do: 'add',
        in: 'elements',
        id: `whole-${kind}`,
        value: value.kind === 'image' && picture !== undefined ? { ...value, asset: picture } : value,
      },
    ]
  })
  applyEdits(
    doc,
    [
      { do: 'add', in: 'stages', id: 'whole-stage', value: wholeStage },
      { do: 'add', in: 'lanes', id: 'whole-lane', value: wholeLane },
      ...edits,
      { do: 'set', in: 'meta', to: some(Object.fromEntries(spread(wholeMeta))) },
      { do: 'assess', touchpoint: 'whole-touchpoint', persona: 'p1', to: some(wholeAssessment) },
    ],
    'ann',
  )
}

const mayBeMissing = (shape: object, key: string): boolean =>
  (shape as Record<string, { safeParse: (value: unknown) => { success: boolean } } | undefined>)[
    key
  ]?.safeParse(undefined).success === true

const keysOf = <T extends object>(all: T, isKept: (key: string) => boolean): T =>
  Object.fromEntries(Object.entries(all).filter(([key]) => isKept(key))) as T
