import type { Point, Size } from '@wegpunkt/shared/board/geometry'

const GAP_PX = 14
const MARGIN_PX = 8

/**
 * Where a box of this size goes beside a point of the window: right of it where there is room, else left, and never
 * beyond the edges. Without a point it stands in the middle, near the top.
 */
export function placePopover(anchor: Point | null, [w, h]: Size, [width, height]: Size, top: number): Point {
  const within = (at: number, least: number, most: number): number => Math.max(least, Math.min(at, most))
  if (!anchor) return [Math.max(MARGIN_PX, (width - w) / 2), top + MARGIN_PX]
  const [x, y] = anchor
  const isRoomy = x + GAP_PX + w + MARGIN_PX <= width
  return [
    within(isRoomy ? x + GAP_PX : x - GAP_PX - w, MARGIN_PX, width - w - MARGIN_PX),
    within(y - GAP_PX, top + MARGIN_PX, Math.max(top + MARGIN_PX, height - h - MARGIN_PX)),
  ]
}
