import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isOverdue } from '@wegpunkt/shared/journey/measure-figures'
import { type MeasureStatus, measureStatuses } from '@wegpunkt/shared/journey/row-choices'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { Day } from '@wegpunkt/shared/journey/rows'

export type Measure = RowOf<'measure'>

/** Which measures are shown; null and false: all. */
export type MeasureFilter = {
  readonly department: string | null
  readonly mine: boolean
  readonly overdue: boolean
  readonly touchpoint: ElementId | null
}
export const noFilter: MeasureFilter = { department: null, mine: false, overdue: false, touchpoint: null }

export const isFiltered = (filter: MeasureFilter): boolean =>
  filter.mine || filter.overdue || filter.department !== null || filter.touchpoint !== null

export function filtered(
  measures: readonly Measure[],
  filter: MeasureFilter,
  { me, today }: { readonly me: string; readonly today: Day },
): readonly Measure[] {
  return measures.filter(
    (measure) =>
      (filter.department === null || measure.department === filter.department) &&
      (!filter.mine || isMine(measure, me)) &&
      (!filter.overdue || isOverdue(measure, today)) &&
      (filter.touchpoint === null || measure.touchpointIds.includes(filter.touchpoint)),
  )
}

/** Owned, asked for, or helped with. */
const isMine = ({ owner, supporters }: Measure, me: string): boolean =>
  owner === me || supporters.includes(me)

/** All of each status, the first due first, then those without a day in the order in which they were made. */
export const byStatus = (measures: readonly Measure[]): ReadonlyMap<MeasureStatus, readonly Measure[]> =>
  new Map(
    measureStatuses.map((status) => [
      status,
      measures.filter((measure) => measure.status === status).toSorted(firstDueFirst),
    ]),
  )

export const firstDueFirst = (a: Measure, b: Measure): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.createdAt.localeCompare(b.createdAt)
