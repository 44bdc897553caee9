import { type Rect, grownBy } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'

export type Grid = { readonly layout: Layout; readonly lanes: Board['lanes'] }

/** The line around the grid lies half outside of it. */
const EDGE_PX = 4

/**
 * Where the grid is another one: from the first column that differs to the right, from the first row that differs
 * to the bottom. What is above and left of both stays as it was painted.
 */
export function changedGrid(before: Grid, now: Grid): Rect[] {
  const width = Math.max(before.layout.width, now.layout.width)
  const height = Math.max(before.layout.height, now.layout.height)
  const column = firstOther(before.layout.columns, now.layout.columns, (a, b) => a.id === b.id && a.w === b.w)
  const row = firstOther(
    before.layout.rows,
    now.layout.rows,
    (a, b) => a.id === b.id && a.h === b.h && before.lanes.get(a.id) === now.lanes.get(b.id),
  )
  const areas: Rect[] = []
  if (column !== null) {
    const x = Math.min(
      startOf(before.layout.columns[column]?.x, width),
      startOf(now.layout.columns[column]?.x, width),
    )
    areas.push(grownBy({ x, y: 0, w: width - x, h: height }, EDGE_PX))
  }
  if (row !== null) {
    const y = Math.min(startOf(before.layout.rows[row]?.y, height), startOf(now.layout.rows[row]?.y, height))
    areas.push(grownBy({ x: 0, y, w: width, h: height - y }, EDGE_PX))
  }
  return areas
}

const startOf = (start: number | undefined, end: number): number => start ?? end

function firstOther<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
): number | null {
  const most = Math.max(before.length, now.length)
  for (let i = 0; i < most; i++) {
    const [a, b] = [before[i], now[i]]
    if (!a || !b || !isSame(a, b)) return i
  }
  return null
}
