import type { ElementId } from '../board/element-id.ts'
import { daysBetween } from './parts/days.ts'
import { oncePer } from './parts/once-per.ts'
import { type Lever, type MeasureStatus, levers, measureStatuses } from './row-choices.ts'
import type { Day, Measure } from './rows.ts'

/** METHOD.md M36, M37, M39. */
export type MeasureFigures = {
  readonly byStatus: Readonly<Record<MeasureStatus, number>>
  /** Of those that are not dropped: the price screw against everything else. */
  readonly byLever: readonly LeverFigures[]
  /** Of those that somebody has taken on, the share that did so of their own will; null where nobody has yet. */
  readonly volunteered: number | null
  /** Proposed to somebody who has not said yes. */
  readonly proposed: number
  readonly overdue: readonly string[]
}
export type LeverFigures = {
  readonly lever: Lever | null
  readonly count: number
  /** What they may bring together; null where nobody said of any. */
  readonly revenue: readonly [least: number, most: number] | null
}

export function measureFigures(measures: readonly Measure[], today: Day): MeasureFigures {
  const pursued = measures.filter(({ status }) => status !== 'dropped')
  const taken = pursued.filter(({ ownership }) => ownership === 'volunteered' || ownership === 'accepted')
  const volunteers = taken.filter(({ ownership }) => ownership === 'volunteered').length
  return {
    byStatus: Object.fromEntries(
      measureStatuses.map((wanted) => [wanted, measures.filter(({ status }) => status === wanted).length]),
    ) as Record<MeasureStatus, number>,
    byLever: [...levers, null].map((lever) => ofLever(pursued, lever)).filter(({ count }) => count > 0),
    volunteered: taken.length === 0 ? null : volunteers / taken.length,
    proposed: pursued.filter(({ ownership }) => ownership === 'proposed').length,
    overdue: measures.filter((measure) => isOverdue(measure, today)).map(({ id }) => id),
  }
}

/** What is due today is not overdue yet; what is done or dropped never is. */
export const isOverdue = ({ status, due }: Measure, today: Day): boolean =>
  isOpen({ status }) && due !== null && (daysBetween(due, today) ?? 0) > 0

export const isOpen = ({ status }: Pick<Measure, 'status'>): boolean =>
  status !== 'done' && status !== 'dropped'

/** The measures for each touchpoint that are not dropped. */
export const measuresOn: (measures: readonly Measure[]) => ReadonlyMap<ElementId, readonly Measure[]> =
  oncePer((measures: readonly Measure[]) => {
    const on = new Map<ElementId, Measure[]>()
    for (const measure of measures) {
      if (measure.status === 'dropped') continue
      for (const id of measure.touchpointIds) on.set(id, [...(on.get(id) ?? []), measure])
    }
    return on
  })

/** How much of what has to be prepared is done, 0 … 1; null where nothing was listed (METHOD.md M40). */
export function enabled({ enablement = [] }: Measure): number | null {
  if (enablement.length === 0) return null
  return enablement.filter(({ isDone }) => isDone).length / enablement.length
}

function ofLever(measures: readonly Measure[], wanted: Lever | null): LeverFigures {
  const here = measures.filter(({ lever }) => lever === wanted)
  const ranges = here.flatMap(({ revenue }) => (revenue ? [revenue] : []))
  const sum = (end: 0 | 1): number => ranges.reduce((total, range) => total + range[end], 0)
  return { lever: wanted, count: here.length, revenue: ranges.length > 0 ? [sum(0), sum(1)] : null }
}
