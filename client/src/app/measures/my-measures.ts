import type { OutputOf } from '@wegpunkt/shared/http/route'
import type { listMyMeasures } from '@wegpunkt/shared/http/row-routes'
import { isOpen, isOverdue } from '@wegpunkt/shared/journey/measure-figures'
import type { Day } from '@wegpunkt/shared/journey/rows'

export type MyMeasure = OutputOf<typeof listMyMeasures>[number]
export const parts = ['overdue', 'asked', 'next', 'someday', 'closed'] as const
export type Part = (typeof parts)[number]

/** One's measures of all boards, in the order given: what is late first, right after it what waits for one's answer. */
export function partsOf(measures: readonly MyMeasure[], today: Day): ReadonlyMap<Part, readonly MyMeasure[]> {
  const partOf = (measure: MyMeasure): Part => {
    if (!isOpen(measure)) return 'closed'
    if (isOverdue(measure, today)) return 'overdue'
    if (measure.ownership === 'proposed') return 'asked'
    return measure.due === null ? 'someday' : 'next'
  }
  const byPart = Map.groupBy(measures, partOf)
  return new Map(parts.map((part) => [part, byPart.get(part) ?? []]))
}
