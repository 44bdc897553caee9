import { daysBetween } from '../journey/parts/days.ts'
import { isOpen } from '../journey/measure-figures.ts'
import type { RowOf } from '../journey/row-fields.ts'
import type { Day } from '../journey/rows.ts'

type Measure = Pick<RowOf<'measure'>, 'id' | 'status' | 'due' | 'createdAt'>
type Held = {
  readonly id: string
  readonly title: string
  readonly startedAt: number | null
  readonly endedAt: number | null
}

export type Unfinished<M extends Measure> = {
  readonly measure: M
  /** In which workshop it was proposed; null: in none. */
  readonly from: string | null
  readonly isOverdue: boolean
}

/**
 * What a team still wants to do when it comes together again: measures from before that are neither done nor dropped.
 * What is overdue comes first, then what is due next, then what has no day. `before`: when the workshop that is on
 * began; null while none is.
 */
export function unfinishedMeasures<M extends Measure>(
  measures: Iterable<M>,
  workshops: readonly Held[],
  { before, today }: { before: number | null; today: Day },
): Unfinished<M>[] {
  return [...measures]
    .filter((measure) => isOpen(measure) && (before === null || Date.parse(measure.createdAt) < before))
    .map((measure) => ({
      measure,
      from: heldAt(workshops, Date.parse(measure.createdAt))?.title ?? null,
      isOverdue: measure.due !== null && (daysBetween(measure.due, today) ?? 0) > 0,
    }))
    .toSorted(byDue)
}

const heldAt = (workshops: readonly Held[], at: number): Held | undefined =>
  workshops.find(
    ({ startedAt, endedAt }) => startedAt !== null && endedAt !== null && at >= startedAt && at <= endedAt,
  )

/** Days of the calendar are ordered as texts. */
function byDue(a: Unfinished<Measure>, b: Unfinished<Measure>): number {
  const [dueA, dueB] = [a.measure.due ?? '~', b.measure.due ?? '~']
  if (dueA !== dueB) return dueA < dueB ? -1 : 1
  return a.measure.createdAt < b.measure.createdAt ? -1 : 1
}
