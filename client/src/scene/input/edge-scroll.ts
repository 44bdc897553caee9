import type { Point, Size } from '@wegpunkt/shared/board/geometry'

/** So near to the border of the canvas a drag scrolls, in screen pixels. */
const REACH_PX = 28
/** At the border itself; nearer to the middle it is slower. Screen pixels a second. */
const FASTEST_PX_PER_S = 900

/** How far the board moves under a drag in so many milliseconds, in screen pixels. */
export function edgeScroll([x, y]: Point, [width, height]: Size, ms: number): Point {
  return [pull(x, width) * ms, pull(y, height) * ms]
}

function pull(position: number, length: number): number {
  const low = Math.min(1, Math.max(0, (REACH_PX - position) / REACH_PX))
  const high = Math.min(1, Math.max(0, (position - length + REACH_PX) / REACH_PX))
  return ((low - high) * FASTEST_PX_PER_S) / 1_000
}
