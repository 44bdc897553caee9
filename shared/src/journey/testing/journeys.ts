import { type Assessment, type Element, Stage, assessmentKey } from '../../board/schema.ts'
import { mustBeElement, readAssessmentIn } from '../../board/entry-readers.ts'
import type { Board } from '../../board/read.ts'
import type { Journey } from '../journey.ts'
import { type Evidence, type Measure, type PersonaRow, type Rows, noRows } from '../rows.ts'

/** The fields of a touchpoint that a test cares about. It lies in the stage `buy`, after those before it. */
export const touchpoint = (id: string, fields: object = {}): [string, object] => [
  id,
  { kind: 'touchpoint', stage: 'buy', lane: 'doing', title: `I ${id}`, ...fields },
]

export const noteOn = (card: string, id: string, fields: object = {}): [string, object] => [
  id,
  { kind: 'note', touchpoint: card, text: id, ...fields },
]

export const assessed = (
  card: string,
  fields: Partial<Assessment>,
  persona = 'ann',
): [string, Assessment] => {
  const assessment = readAssessmentIn(fields)
  if (!assessment) throw new Error('that is no assessment')
  return [assessmentKey(card, persona), assessment]
}

type Parts = {
  readonly elements?: readonly (readonly [string, object])[]
  readonly assessments?: readonly (readonly [string, Assessment])[]
  readonly meta?: Partial<Board['meta']>
  readonly stages?: readonly string[]
  readonly rows?: Partial<Rows>
  readonly today?: string
}

/** Stages `notice`, `buy` and `use`, one lane, and one persona, ann. */
export function journeyOf({ elements = [], assessments = [], meta, stages, rows, today }: Parts): Journey {
  const names = stages ?? ['notice', 'buy', 'use']
  const board: Board = {
    stages: new Map(names.map((name, i) => [name, Stage.parse({ name, order: `a${i}` })])),
    lanes: new Map([['doing', { kind: 'doing', name: '', order: 'a0' }]]),
    elements: new Map(elements.map(([id, fields], i): [string, Element] => [id, placed(fields, i)])),
    assessments: new Map(assessments),
    meta: { schema: 1, ...meta },
    skipped: 0,
  }
  const personas = rows?.personas ?? [persona('ann')]
  return { board, rows: { ...noRows, ...rows, personas }, today: today ?? '2027-06-15' }
}

const placed = (fields: object, i: number): Element =>
  mustBeElement({ at: [i * 20, 16], size: [200, 88], order: 'a0', ...fields })

export const persona = (id: string, fields: Partial<PersonaRow> = {}): PersonaRow => ({
  id,
  name: id,
  goals: 'a quiet life',
  economicWeight: null,
  complexity: null,
  rolloutStage: null,
  ...fields,
})

export const evidence = (id: string, fields: Partial<Evidence> = {}): Evidence => ({
  id,
  type: 'interview',
  n: 1,
  date: '2027-05-01',
  source: 'talk',
  quote: '',
  touchpointIds: [],
  ratings: [],
  ...fields,
})

/** Answers to a survey about one touchpoint, of customers of one persona. */
export const answers = (card: string, values: readonly number[], who: string | null = 'ann'): Evidence =>
  evidence(`about-${card}`, {
    type: 'survey',
    n: values.length,
    ratings: values.map((value) => ({ touchpoint: card, persona: who, value })),
  })

export const measure = (id: string, fields: Partial<Measure> = {}): Measure => ({
  id,
  title: id,
  touchpointIds: ['pay'],
  eventIds: [],
  owner: null,
  ownership: null,
  supporters: [],
  department: null,
  due: null,
  status: 'idea',
  effect: null,
  effort: null,
  lever: null,
  reason: '',
  ...fields,
})
