import { daysBetween } from './parts/days.ts'
import type { Day, Kpi } from './rows.ts'

/** After so many days a figure is shown grey (METHOD.md M26). */
const STALE_AFTER_DAYS = 180

export const isStale = ({ date, isTarget }: Kpi, today: Day): boolean =>
  !isTarget && (daysBetween(date, today) ?? 0) > STALE_AFTER_DAYS

/** The figures of each department, the latest first; null for those that belong to none. */
export const kpisByDepartment = (kpis: readonly Kpi[]): ReadonlyMap<string | null, readonly Kpi[]> =>
  Map.groupBy(
    kpis.toSorted((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0)),
    ({ department }) => department,
  )

/** Each pair of figures of two departments that pull in opposite directions, once. Links to what is gone count for nothing. */
export function kpiConflicts(kpis: readonly Kpi[]): readonly (readonly [Kpi, Kpi])[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]))
  const seen = new Set<string>()
  return kpis.flatMap((kpi) =>
    kpi.conflictsWith.flatMap((id): (readonly [Kpi, Kpi])[] => {
      const other = byId.get(id)
      const key = [kpi.id, id].toSorted().join(' ')
      if (!other || other === kpi || seen.has(key)) return []
      seen.add(key)
      return [[kpi, other]]
    }),
  )
}
