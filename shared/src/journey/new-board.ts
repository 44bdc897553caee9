import type { Edit } from '../board/edits.ts'
import { createElementId } from '../board/element-id.ts'
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
export function emptyJourney(locale: Locale, departmentKeys: readonly string[]): Edit[] {
  const lanes: Omit<Lane, 'order' | 'name'>[] = [
    { kind: 'doing' },
    { kind: 'thinking' },
    { kind: 'feeling' },
    { kind: 'curve' },
    ...departmentKeys.map((department) => ({ kind: 'department', department }) as const),
    { kind: 'backstage' },
    { kind: 'ideas' },
  ]
  const stageOrders = ordersBetween(null, null, defaultStages.length)
  const laneOrders = ordersBetween(null, null, lanes.length)
  return [
    ...defaultStages.map(({ purchase, [locale]: name }, i): Edit => {
      const value = { name, purchase, order: stageOrders[i] ?? '' }
      return { do: 'add', in: 'stages', id: createElementId(), value }
    }),
    // Without a name a lane is called after its kind or department, in the language of each reader.
    ...lanes.map((lane, i): Edit => {
      const value = { ...lane, name: '', order: laneOrders[i] ?? '' }
      return { do: 'add', in: 'lanes', id: createElementId(), value }
    }),
  ]
}
