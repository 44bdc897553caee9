import type { Edit } from '../../board/edits.ts'
import { type ElementId, createElementId } from '../../board/element-id.ts'
import { CARD_SIZE, CELL_GAP, DEFAULT_STAGE_WIDTH, NOTE_SIZE, freePlace } from '../../board/layout.ts'
import { member } from '../../board/gathered.ts'
import { ordersBetween } from '../../board/order.ts'
import type { Connector, Element, Note, PlacedElement } from '../../board/schema.ts'
import type { Locale } from '../../http/account-routes.ts'
import type { PersonaFields } from '../../http/persona-routes.ts'
import { german } from './de.ts'
import { english } from './en.ts'
import {
  type LaneKey,
  type StageKey,
  type TouchpointKey,
  connectorPlans,
  lanePlans,
  noteColorOf,
  notePlans,
  purchaseOf,
  stageKeys,
  textPlans,
  touchpointPlans,
} from './plan.ts'
import {
  dependencyPlans,
  eventPlans,
  expectationPlans,
  handoverPlans,
  methodFields,
  toldPlans,
} from './method-plan.ts'
import { type MethodTexts, methodEnglish, methodGerman } from './method-texts.ts'
import type { SampleTexts } from './sample-texts.ts'

/** Over the whole width of a cell, two lines high. */
const TEXT_SIZE = [DEFAULT_STAGE_WIDTH - 2 * CELL_GAP, 56] as const
const TEXT_FONT_SIZE = 18
/** What happened to customers, whatever the department of its lane: another colour than its own notes. */
const EVENT_COLOR = 'violet' as const

/** A journey worth looking at, with which a new workspace begins. */
export type SampleJourney = {
  readonly title: string
  readonly personas: readonly PersonaFields[]
  /** Fills an empty board. The ids are those of `personas`, in their order; a missing one gets no assessments. */
  edits(personaIds: readonly string[]): Edit[]
}

const textsIn = { de: german, en: english } as const satisfies Record<Locale, SampleTexts>
const methodIn = { de: methodGerman, en: methodEnglish } as const satisfies Record<Locale, MethodTexts>

export function sampleJourney(locale: Locale): SampleJourney {
  const texts = textsIn[locale]
  return {
    title: texts.title,
    personas: texts.personas,
    edits: (ids) => sampleEdits(texts, methodIn[locale], ids),
  }
}

function sampleEdits(texts: SampleTexts, words: MethodTexts, personaIds: readonly string[]): Edit[] {
  const grid = createGrid(texts)
  const placer = createPlacer(grid)
  const touchpoints = new Map<TouchpointKey, ElementId>()
  const method = methodFields(words)

  for (const plan of touchpointPlans) {
    const { key, department, supporting, contact } = plan
    const channel = plan.channel in texts.channels ? texts.channels[plan.channel as 'app'] : plan.channel
    const fields = { title: texts.touchpoints[key], contact, channel, department, supporting } as const
    touchpoints.set(
      key,
      placer.add(cellOf(plan), CARD_SIZE, (at) => ({
        kind: 'touchpoint',
        ...at,
        ...fields,
        ...method[key],
      })),
    )
  }
  for (const [lane, stage, ...authors] of notePlans) {
    for (const [index, department] of authors.entries()) {
      const text = texts.notes[lane][stage]?.[index] ?? ''
      const fields = { text, color: noteColorOf[lane], department, ...toldOf(lane, stage, touchpoints) }
      placer.add({ stage, lane }, NOTE_SIZE, (at) => ({ kind: 'note', ...at, ...fields }))
    }
  }
  for (const [index, [key, event, department, details]] of eventPlans.entries()) {
    const plan = touchpointPlans.find((one) => one.key === key)
    const touchpoint = touchpoints.get(key)
    if (!plan || !touchpoint) continue
    const fields = { text: words.events[index] ?? '', color: EVENT_COLOR, department, touchpoint, event }
    placer.add(cellOf(plan), NOTE_SIZE, (at) => ({ kind: 'note', ...at, ...fields, ...details }))
  }
  for (const { key, ...cell } of textPlans) {
    const fields = { text: texts.texts[key], fontSize: TEXT_FONT_SIZE }
    placer.add(cell, TEXT_SIZE, (at) => ({ kind: 'text', ...at, ...fields }))
  }
  for (const [from, to, route] of connectorPlans) {
    const [start, end] = [touchpoints.get(from), touchpoints.get(to)]
    if (!start || !end) continue
    const text = texts.connectors[`${from}-${to}` as keyof SampleTexts['connectors']]
    placer.connect({ from: start, to: end, route: route ?? 'curved', text })
  }
  return [
    ...grid.edits,
    ...placer.edits(),
    ...links(touchpoints, words),
    ...assessments(touchpoints, personaIds),
    ...expectations(touchpoints, words, personaIds[0]),
  ]
}

const cellOf = ({ stage, department }: { stage: StageKey; department: LaneKey | null }) =>
  ({ stage, lane: department ?? 'doing' }) as const

function toldOf(
  lane: LaneKey,
  stage: StageKey,
  touchpoints: ReadonlyMap<TouchpointKey, ElementId>,
): Pick<Note, 'touchpoint' | 'event'> {
  const told = toldPlans.find((plan) => plan[0] === lane && plan[1] === stage)
  const touchpoint = told && touchpoints.get(told[2])
  return touchpoint ? { touchpoint, event: told[3] } : {}
}

type Grid = {
  readonly edits: readonly Edit[]
  readonly stageId: Readonly<Record<StageKey, ElementId>>
  readonly laneId: Readonly<Record<LaneKey, ElementId>>
}

function createGrid(texts: SampleTexts): Grid {
  const stageId = idsFor(stageKeys)
  const laneId = idsFor(lanePlans.map(({ key }) => key))
  const stageOrders = ordersBetween(null, null, stageKeys.length)
  const laneOrders = ordersBetween(null, null, lanePlans.length)
  const stages = stageKeys.map((key, i): Edit => {
    const value = { name: texts.stages[key], order: stageOrders[i] ?? '', purchase: purchaseOf[key] }
    return { do: 'add', in: 'stages', id: stageId[key], value }
  })
  const lanes = lanePlans.map(({ key, kind }, i): Edit => {
    const department = kind === 'department' ? { department: key } : {}
    const value = { kind, name: '', order: laneOrders[i] ?? '', ...department }
    return { do: 'add', in: 'lanes', id: laneId[key], value }
  })
  return { edits: [...stages, ...lanes], stageId, laneId }
}

const idsFor = <K extends string>(keys: readonly K[]): Record<K, ElementId> =>
  Object.fromEntries(keys.map((key) => [key, createElementId()])) as Record<K, ElementId>

type At = Pick<PlacedElement, 'at' | 'size' | 'order' | 'stage' | 'lane'>

/** Puts one element after the other on the first free place of its cell. */
function createPlacer({ stageId, laneId }: Grid) {
  const elements = new Map<ElementId, Element>()
  // Far more than there will be, so that an element's place in the order does not depend on what follows.
  const orders = ordersBetween(null, null, 200)
  const nextOrder = (): string => orders[elements.size] ?? ''
  return {
    add(
      cell: { readonly stage: StageKey; readonly lane: LaneKey },
      size: readonly [number, number],
      make: (at: At) => Element,
    ): ElementId {
      const [stage, lane] = [stageId[cell.stage], laneId[cell.lane]]
      const at = freePlace({ elements }, { stage, lane }, DEFAULT_STAGE_WIDTH, size)
      const id = createElementId()
      elements.set(id, make({ at, size, order: nextOrder(), stage, lane }))
      return id
    },
    connect(fields: Pick<Connector, 'from' | 'to' | 'route' | 'text'>): void {
      elements.set(createElementId(), {
        kind: 'connector',
        order: nextOrder(),
        ...fields,
      })
    },
    edits: (): Edit[] => [...elements].map(([id, value]): Edit => ({ do: 'add', in: 'elements', id, value })),
  }
}

function assessments(
  touchpoints: ReadonlyMap<TouchpointKey, ElementId>,
  personaIds: readonly string[],
): Edit[] {
  return touchpointPlans.flatMap(({ key, ratings }) =>
    ratings.flatMap((rating, i): Edit[] => {
      const [touchpoint, persona] = [touchpoints.get(key), personaIds[i]]
      if (!rating || !touchpoint || persona === undefined) return []
      return [{ do: 'assess', touchpoint, persona, to: rating }]
    }),
  )
}

function links(touchpoints: ReadonlyMap<TouchpointKey, ElementId>, words: MethodTexts): Edit[] {
  const link = (from: TouchpointKey, to: TouchpointKey, set: (to: ElementId) => object): Edit[] => {
    const [id, other] = [touchpoints.get(from), touchpoints.get(to)]
    return id && other ? [{ do: 'set', in: 'elements', id, to: set(other) }] : []
  }
  return [
    ...dependencyPlans.flatMap(([from, to]) => link(from, to, (other) => member('dependsOn', other, true))),
    ...handoverPlans(words).flatMap(([from, to, handover]) =>
      link(from, to, (other) => member('handovers', other, handover)),
    ),
  ]
}

function expectations(
  touchpoints: ReadonlyMap<TouchpointKey, ElementId>,
  words: MethodTexts,
  persona: string | undefined,
): Edit[] {
  if (persona === undefined) return []
  return expectationPlans(words).flatMap(([key, expectationText]): Edit[] => {
    const touchpoint = touchpoints.get(key)
    return touchpoint ? [{ do: 'assess', touchpoint, persona, to: { expectationText } }] : []
  })
}
