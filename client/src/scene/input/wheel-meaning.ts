import type { Point } from '@wegpunkt/shared/board/geometry'

/** One line and one page of a wheel that does not count in pixels. */
const LINE_PX = 32
const PAGE_PX = 600
/** How much one pixel of a wheel or a pinch zooms. */
const ZOOM_PER_PX = 0.01
/** A notch of a mouse wheel is some 100 px at once; it zooms by no more than this many of them. */
const MOST_ZOOM_PX = 24

export type Turn = Pick<WheelEvent, 'deltaX' | 'deltaY' | 'deltaMode' | 'ctrlKey' | 'metaKey' | 'shiftKey'>

/**
 * What a turn of the wheel does: it pans; with Ctrl or Cmd it zooms (a pinch on a trackpad comes as
 * that); with Shift it pans sideways.
 */
export function meaningOf(turn: Turn): { readonly pan: Point } | { readonly zoom: number } {
  const scale = [1, LINE_PX, PAGE_PX][turn.deltaMode] ?? 1
  const [x, y] = [turn.deltaX * scale, turn.deltaY * scale]
  if (turn.ctrlKey || turn.metaKey)
    return { zoom: Math.exp(-Math.max(-MOST_ZOOM_PX, Math.min(MOST_ZOOM_PX, y)) * ZOOM_PER_PX) }
  // `0 -` and not a sign: the camera would keep −0.
  return { pan: turn.shiftKey && x === 0 ? [0 - y, 0] : [0 - x, 0 - y] }
}
