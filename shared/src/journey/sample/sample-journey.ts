import type { Edit } from '../../board/edits.ts'
import { type ElementId, createElementId } from '../../board/element-id.ts'
import { CARD_SIZE, CELL_GAP, DEFAULT_STAGE_WIDTH, NOTE_SIZE, freePlace } from '../../board/layout.ts'
import { ordersBetween } from '../../board/order.ts'
import type { Connector, Element, PlacedElement } from '../../board/schema.ts'
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
import type { SampleTexts } from './sample-texts.ts'

/** Over the whole width of a cell, two lines high. */
const TEXT_SIZE = [DEFAULT_STAGE_WIDTH - 2 * CELL_GAP, 56] as const
const TEXT_FONT_SIZE = 18

/** A journey worth looking at, with which a new workspace begins. */
export type SampleJourney = {
  readonly title: string
  readonly personas: readonly PersonaFields[]
  /** Fills an empty board. The ids are those of `personas`, in their order; a missing one gets no assessments. */
  edits(personaIds: readonly string[]): Edit[]
}

const textsIn = { de: german, en: english } as const satisfies Record<Locale, SampleTexts>

export function sampleJourney(locale: Locale): SampleJourney {
  const texts = textsIn[locale]
  return { title: texts.title, personas: texts.personas, edits: (ids) => sampleEdits(texts, ids) }
}

function sampleEdits(texts: SampleTexts, personaIds: readonly string[]): Edit[] {
  const grid = createGrid(texts)
  const placer = createPlacer(grid)
  const touchpoints = new Map<TouchpointKey, ElementId>()

  for (const plan of touchpointPlans) {
    const { key, stage, department, supporting, contact } = plan
    const channel = plan.channel in texts.channels ? texts.channels[plan.channel as 'app'] : plan.channel
    const fields = { title: texts.touchpoints[key], contact, channel, department, supporting } as const
    const cell = { stage, lane: department ?? 'doing' } as const
    touchpoints.set(
      key,
      placer.add(cell, CARD_SIZE, (at) => ({ kind: 'touchpoint', ...at, ...fields })),
    )
  }
  for (const [lane, stage, ...authors] of notePlans) {
    for (const [index, department] of authors.entries()) {
      const text = texts.notes[lane][stage]?.[index] ?? ''
      const color = noteColorOf[lane]
      placer.add({ stage, lane }, NOTE_SIZE, (at) => ({ kind: 'note', ...at, text, color, department }))
    }
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
  return [...grid.edits, ...placer.edits(), ...assessments(touchpoints, personaIds)]
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
