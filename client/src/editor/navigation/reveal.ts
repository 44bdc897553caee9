import type { Point, Rect, Size } from '@wegpunkt/shared/board/geometry'
import { TOOLBAR_PX } from '../camera.ts'

/** What floats over the canvas at its borders, in screen pixels: the inspector at the right, the toolbar at the bottom. */
const COVERED = { left: 12, top: 12, right: 348, bottom: TOOLBAR_PX + 8 } as const
/** On a canvas narrower than this the inspector would cover too much to make room for it. */
const LEAST_WIDTH_PX = 720

/** What floats there while one walks through what was found: the search at the left, the heads of stages above. */
const COVERED_BY_SEARCH = { ...COVERED, left: 472, top: 56 } as const
/** With less room than this between search and inspector, what was found is better in the middle. */
const LEAST_ROOM_PX = 240

/**
 * How far the board has to be moved so that an area on the screen can be seen beside search and inspector; null where
 * these leave no room.
 */
export function revealBesideSearch({ x, y, w, h }: Rect, [width, height]: Size): Point | null {
  const { left, top, right, bottom } = COVERED_BY_SEARCH
  if (width - left - right < LEAST_ROOM_PX) return null
  return [shift(x, w, left, width - right), shift(y, h, top, height - bottom)]
}

/** How far the board has to be moved so that an area on the screen can be seen; as little as possible. */
export function revealBy(area: Rect, [width, height]: Size): Point {
  const right = width >= LEAST_WIDTH_PX ? COVERED.right : COVERED.left
  return [
    shift(area.x, area.w, COVERED.left, width - right),
    shift(area.y, area.h, COVERED.top, height - COVERED.bottom),
  ]
}

/** Whether an area on the screen lies under the inspector, at least in part, and would have room beside it. */
export function isCovered({ x, y, w, h }: Rect, [width, height]: Size): boolean {
  const right = width - COVERED.right
  if (width < LEAST_WIDTH_PX || x >= width || y >= height || y + h <= 0) return false
  return x + w > right && w <= right - COVERED.left
}

// What does not fit shows its beginning.
function shift(start: number, length: number, low: number, high: number): number {
  if (start < low || length > high - low) return low - start
  return start + length > high ? high - start - length : 0
}
