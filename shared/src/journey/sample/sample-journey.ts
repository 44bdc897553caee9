import type { Edit } from '../../board/edits.ts'
import { createElementId } from '../../board/element-id.ts'
import { member } from '../../board/gathered.ts'
import { CARD_SIZE, CELL_GAP, DEFAULT_STAGE_WIDTH, NOTE_SIZE } from '../../board/layout.ts'
import type { Note } from '../../board/schema.ts'
import type { Locale } from '../../http/account-routes.ts'
import type { PersonaFields } from '../../http/persona-routes.ts'
import type { Day } from '../rows.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import {
  dependencyPlans,
  eventPlans,
  expectationPlans,
  handoverPlans,
  methodFields,
  toldPlans,
} from './method-plan.ts'
import { type MethodTexts, methodEnglish, methodGerman } from './method-texts.ts'
import {
  type LaneKey,
  type StageKey,
  type TouchpointKey,
  connectorPlans,
  noteColorOf,
  notePlans,
  textPlans,
  touchpointPlans,
} from './plan.ts'
import { type RowTexts } from './row-texts.ts'
import { createGrid, createPlacer } from './sample-grid.ts'
import { sampleId } from './sample-id.ts'
import { dayFrom, rowTextsIn } from './sample-rows.ts'
import type { SampleTexts } from './sample-texts.ts'
import { toBeEdits } from './to-be.ts'

/** Over the whole width of a cell, two lines high. */
const TEXT_SIZE = [DEFAULT_STAGE_WIDTH - 2 * CELL_GAP, 56] as const
const TEXT_FONT_SIZE = 18
/** What happened to customers, whatever the department of its lane: another colour than its own notes. */
const EVENT_COLOR = 'violet' as const
/** When one expectation was to be looked at again. */
const EXPECTATION_DAYS = -9

/** How a sample is made. */
export type SampleWish = {
  /** What its ids begin with; by chance if nobody has to know them. */
  readonly sample?: string | undefined
  readonly today?: Day | undefined
  /** As it is to become instead of as it is. */
  readonly isToBe?: boolean | undefined
}

/** A journey worth looking at, with which a new workspace begins. */
export type SampleJourney = {
  readonly title: string
  readonly personas: readonly PersonaFields[]
  /** Fills an empty board. The ids are those of `personas`, in their order; a missing one gets no assessments. */
  edits(personaIds: readonly string[], wish?: SampleWish): Edit[]
}

const textsIn = { de: german, en: english } as const satisfies Record<Locale, SampleTexts>
const methodIn = { de: methodGerman, en: methodEnglish } as const satisfies Record<Locale, MethodTexts>

export function sampleJourney(locale: Locale): SampleJourney {
  const texts = textsIn[locale]
  return {
    title: texts.title,
    personas: texts.personas,
    edits(personas, { sample = createElementId(), today, isToBe = false } = {}) {
      const id = (name: string): string => sampleId(sample, name)
      const day = today ?? new Date().toISOString().slice(0, 10)
      const of = { id, personas, today: day, words: methodIn[locale] }
      return [
        ...contents({ ...of, texts, sample }),
        ...links(of),
        ...assessments(of),
        ...expectations(of),
        whoAnswers(rowTextsIn[locale]),
        ...(isToBe ? toBeEdits(id, personas) : []),
      ]
    },
  }
}

type Of = {
  readonly id: (name: string) => string
  readonly personas: readonly string[]
  readonly today: Day
  readonly words: MethodTexts
}
type Contents = Of & { readonly texts: SampleTexts; readonly sample: string }

/** Stages, lanes, and what lies in them. */
function contents(of: Contents): Edit[] {
  const { id, texts, words, sample } = of
  const grid = createGrid(texts, sample)
  const placer = createPlacer(grid)
  const method = methodFields(words, (key) => id(`evidence-${key}`))
  for (const plan of touchpointPlans) {
    const { key, department, supporting, contact } = plan
    const channel = plan.channel in texts.channels ? texts.channels[plan.channel as 'app'] : plan.channel
    const fields = { title: texts.touchpoints[key], contact, channel, department, supporting } as const
    placer.add(id(key), cellOf(plan), CARD_SIZE, (at) => ({
      kind: 'touchpoint',
      ...at,
      ...fields,
      ...method[key],
    }))
  }
  addNotes(placer, of)
  for (const { key, ...cell } of textPlans) {
    const fields = { text: texts.texts[key], fontSize: TEXT_FONT_SIZE }
    placer.add(id(`text-${key}`), cell, TEXT_SIZE, (at) => ({ kind: 'text', ...at, ...fields }))
  }
  for (const [from, to, route] of connectorPlans) {
    const text = texts.connectors[`${from}-${to}` as keyof SampleTexts['connectors']]
    placer.connect(id(`${from}-${to}`), { from: id(from), to: id(to), route: route ?? 'curved', text })
  }
  return [...grid.edits, ...placer.edits()]
}

function addNotes(placer: ReturnType<typeof createPlacer>, { id, texts, words }: Contents): void {
  for (const [lane, stage, ...authors] of notePlans) {
    for (const [index, department] of authors.entries()) {
      const text = texts.notes[lane][stage]?.[index] ?? ''
      const fields = { text, color: noteColorOf[lane], department, ...toldOf(lane, stage, id) }
      const name = id(`note-${lane}-${stage}-${index}`)
      placer.add(name, { stage, lane }, NOTE_SIZE, (at) => ({ kind: 'note', ...at, ...fields }))
    }
  }
  for (const [index, [key, event, department, details]] of eventPlans.entries()) {
    const plan = touchpointPlans.find((one) => one.key === key)
    if (!plan) continue
    const fields = {
      text: words.events[index] ?? '',
      color: EVENT_COLOR,
      department,
      touchpoint: id(key),
      event,
    }
    const name = id(`event-${index}`)
    placer.add(name, cellOf(plan), NOTE_SIZE, (at) => ({ kind: 'note', ...at, ...fields, ...details }))
  }
}

const cellOf = ({ stage, department }: { stage: StageKey; department: LaneKey | null }) =>
  ({ stage, lane: department ?? 'doing' }) as const

function toldOf(lane: LaneKey, stage: StageKey, id: Of['id']): Pick<Note, 'touchpoint' | 'event'> {
  const told = toldPlans.find((plan) => plan[0] === lane && plan[1] === stage)
  return told ? { touchpoint: id(told[2]), event: told[3] } : {}
}

const assessments = ({ id, personas }: Of): Edit[] =>
  touchpointPlans.flatMap(({ key, ratings }) =>
    ratings.flatMap((rating, i): Edit[] => {
      const persona = personas[i]
      return rating && persona !== undefined
        ? [{ do: 'assess', touchpoint: id(key), persona, to: rating }]
        : []
    }),
  )

function links({ id, words }: Of): Edit[] {
  const link = (from: TouchpointKey, set: object): Edit => ({
    do: 'set',
    in: 'elements',
    id: id(from),
    to: set,
  })
  return [
    ...dependencyPlans.map(([from, to]) => link(from, member('dependsOn', id(to), true))),
    ...handoverPlans(words).map(([from, to, handover]) => link(from, member('handovers', id(to), handover))),
  ]
}

function expectations({ id, words, personas: [persona], today }: Of): Edit[] {
  if (persona === undefined) return []
  return expectationPlans(words).map(([key, expectationText, isDue]): Edit => {
    const reviewBy = isDue ? { reviewBy: dayFrom(today, EXPECTATION_DAYS) } : {}
    return { do: 'assess', touchpoint: id(key), persona, to: { expectationText, ...reviewBy } }
  })
}

/** METHOD.md M13, M41. */
const whoAnswers = ({ people, sponsor }: RowTexts): Edit => ({
  do: 'set',
  in: 'meta',
  to: { accountable: people.lead, sponsor, unknownEntry: true },
})
