import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'

/** A line of the timeline: a day, or a snapshot of it. */
export type TimelineRow =
  | { readonly is: 'day'; readonly key: string; readonly day: string }
  | { readonly is: 'snapshot'; readonly key: string; readonly snapshot: SnapshotSummary }

/** So high each is, in pixels: where a thousand of them lie is known without drawing them. */
export const ROW_PX = { day: 32, byHand: 136, automatic: 70 } as const

export const heightOf = (row: TimelineRow): number => {
  if (row.is === 'day') return ROW_PX.day
  return isAutomatic(row.snapshot) ? ROW_PX.automatic : ROW_PX.byHand
}

/** Taken before another one was restored, not by hand. */
export const isAutomatic = ({ before }: Pick<SnapshotSummary, 'before'>): boolean => before !== null

/** The last first, with a heading for each day on the clock of who looks. */
export function timelineOf(snapshots: readonly SnapshotSummary[]): readonly TimelineRow[] {
  const rows: TimelineRow[] = []
  let last = ''
  for (const snapshot of snapshots) {
    const day = new Date(snapshot.takenAt).toDateString()
    if (day !== last) rows.push({ is: 'day', key: `day ${day}`, day: snapshot.takenAt })
    last = day
    rows.push({ is: 'snapshot', key: snapshot.id, snapshot })
  }
  return rows
}

/** The tops of all rows, and below them the end of the last one. */
export function topsOf(rows: readonly TimelineRow[]): readonly number[] {
  const tops = [0]
  for (const row of rows) tops.push((tops.at(-1) ?? 0) + heightOf(row))
  return tops
}

/** Which rows are seen between two heights, and a few above and below: from this one, up to before that one. */
export function rowsInSight(
  tops: readonly number[],
  { top, bottom }: { top: number; bottom: number },
  around = 4,
): readonly [from: number, to: number] {
  const count = tops.length - 1
  const from = Math.max(0, firstAfter(tops, top) - 1 - around)
  return [from, Math.min(count, firstAfter(tops, bottom) + around)]
}

/** The first of these that lies below a height. */
function firstAfter(tops: readonly number[], height: number): number {
  let [low, high] = [0, tops.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tops[middle] ?? 0) > height) high = middle
    else low = middle + 1
  }
  return low
}
