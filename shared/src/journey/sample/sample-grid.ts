import type { Edit } from '../../board/edits.ts'
import type { ElementId } from '../../board/element-id.ts'
import { DEFAULT_STAGE_WIDTH, freePlace } from '../../board/layout.ts'
import { ordersBetween } from '../../board/order.ts'
import type { Connector, Element, PlacedElement } from '../../board/schema.ts'
import { type LaneKey, type StageKey, lanePlans, purchaseOf, stageKeys } from './plan.ts'
import { sampleId } from './sample-id.ts'
import type { SampleTexts } from './sample-texts.ts'

export type Grid = {
  readonly edits: readonly Edit[]
  readonly stageId: Readonly<Record<StageKey, ElementId>>
  readonly laneId: Readonly<Record<LaneKey, ElementId>>
}

/** The stages and lanes of a sample. */
export function createGrid(texts: SampleTexts, sample: string): Grid {
  const stageId = idsFor(stageKeys, sample, 'stage')
  const laneId = idsFor(
    lanePlans.map(({ key }) => key),
    sample,
    'lane',
  )
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

const idsFor = <K extends string>(keys: readonly K[], sample: string, of: string): Record<K, ElementId> =>
  Object.fromEntries(keys.map((key) => [key, sampleId(sample, `${of}-${key}`)])) as Record<K, ElementId>

type At = Pick<PlacedElement, 'at' | 'size' | 'order' | 'stage' | 'lane'>

/** Puts one element after the other on the first free place of its cell. */
export function createPlacer({ stageId, laneId }: Grid) {
  const elements = new Map<ElementId, Element>()
  // Far more than there will be, so that an element's place in the order does not depend on what follows.
  const orders = ordersBetween(null, null, 200)
  const nextOrder = (): string => orders[elements.size] ?? ''
  return {
    add(
      id: ElementId,
      cell: { readonly stage: StageKey; readonly lane: LaneKey },
      size: readonly [number, number],
      make: (at: At) => Element,
    ): void {
      const [stage, lane] = [stageId[cell.stage], laneId[cell.lane]]
      const at = freePlace({ elements }, { stage, lane }, DEFAULT_STAGE_WIDTH, size)
      elements.set(id, make({ at, size, order: nextOrder(), stage, lane }))
    },
    connect(id: ElementId, fields: Pick<Connector, 'from' | 'to' | 'route' | 'text'>): void {
      elements.set(id, {
        kind: 'connector',
        order: nextOrder(),
        ...fields,
      })
    },
    edits: (): Edit[] => [...elements].map(([id, value]): Edit => ({ do: 'add', in: 'elements', id, value })),
  }
}
