import type { Edit } from '../board/edits.ts'
import { type ElementId, createElementId } from '../board/element-id.ts'
import { ordersBetween } from '../board/order.ts'
import type { Lane, Stage } from '../board/schema.ts'
import type { Locale } from '../http/account-routes.ts'

/** What most journeys begin with, in the customer's order (METHOD.md M3). */
const defaultStages = [
  { de: 'Aufmerksam werden', en: 'Notice', purchase: 'before' },
  { de: 'Vergleichen', en: 'Compare', purchase: 'before' },
  { de: 'Kaufen', en: 'Buy', purchase: 'at' },
  { de: 'Nutzen', en: 'Use', purchase: 'after' },
  { de: 'Weiterempfehlen', en: 'Recommend', purchase: 'after' },
] as const satisfies readonly (Record<Locale, string> & Pick<Stage, 'purchase'>)[]

/** A new board: five stages, and lanes for the customer, each department, backstage and ideas. */
export const emptyJourney = (locale: Locale, departmentKeys: readonly string[]): Edit[] => [
  ...gridFor(
    defaultStages.map(({ purchase, [locale]: name }) => ({ name, purchase })),
    departmentKeys,
  ).edits,
]

type Grid = {
  readonly edits: readonly Edit[]
  /** In their order, as the lanes. */
  readonly stages: readonly ElementId[]
  readonly lanes: readonly { readonly id: ElementId; readonly kind: Lane['kind'] }[]
}

/** These stages, and the lanes that every new board has. */
export function gridFor(stages: readonly Omit<Stage, 'order'>[], departmentKeys: readonly string[]): Grid {
  const stageOrders = ordersBetween(null, null, stages.length)
  const placedStages = stages.map((stage, i) => ({
    id: createElementId(),
    value: { ...stage, order: stageOrders[i] ?? '' },
  }))
  const lanes = lanesFor(departmentKeys)
  const laneOrders = ordersBetween(null, null, lanes.length)
  // Without a name a lane is called after its kind or department, in the language of each reader.
  const placedLanes = lanes.map((lane, i) => ({
    id: createElementId(),
    value: { ...lane, name: '', order: laneOrders[i] ?? '' },
  }))
  return {
    edits: [
      ...placedStages.map((stage): Edit => ({ do: 'add', in: 'stages', ...stage })),
      ...placedLanes.map((lane): Edit => ({ do: 'add', in: 'lanes', ...lane })),
    ],
    stages: placedStages.map(({ id }) => id),
    lanes: placedLanes.map(({ id, value: { kind } }) => ({ id, kind })),
  }
}

const lanesFor = (departmentKeys: readonly string[]): Omit<Lane, 'order' | 'name'>[] => [
  { kind: 'doing' },
  { kind: 'thinking' },
  { kind: 'feeling' },
  { kind: 'curve' },
  ...departmentKeys.map((department) => ({ kind: 'department', department }) as const),
  { kind: 'backstage' },
  { kind: 'ideas' },
]
