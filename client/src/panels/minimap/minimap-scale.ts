import type { Point, Rect, Size } from '@wegpunkt/shared/board/geometry'

/** The most that the minimap takes of the screen. */
export const MOST_WIDTH_PX = 232
export const MOST_HEIGHT_PX = 148
/** What is left free around the board. */
const MARGIN_PX = 4
/** Nothing is drawn smaller, or it could not be seen. */
const LEAST_MARK_PX = 1.5

/** How the board is put into the small picture. */
export type Scale = {
  readonly size: Size
  toMap(rect: Rect): Rect
  /** The board point under a point of the picture. */
  toBoard(point: Point): Point
}

export function scaleFor(area: Rect): Scale {
  const [w, h] = [Math.max(1, area.w), Math.max(1, area.h)]
  const room: Size = [MOST_WIDTH_PX - 2 * MARGIN_PX, MOST_HEIGHT_PX - 2 * MARGIN_PX]
  const zoom = Math.min(room[0] / w, room[1] / h)
  const left = (MOST_WIDTH_PX - w * zoom) / 2
  return {
    size: [MOST_WIDTH_PX, Math.round(Math.max(64, h * zoom + 2 * MARGIN_PX))],
    toMap: (rect) => ({
      x: left + (rect.x - area.x) * zoom,
      y: MARGIN_PX + (rect.y - area.y) * zoom,
      w: rect.w * zoom,
      h: rect.h * zoom,
    }),
    toBoard: ([x, y]) => [(x - left) / zoom + area.x, (y - MARGIN_PX) / zoom + area.y],
  }
}

/** At least so large that it can be seen, around the same middle. */
export function visibleMark({ x, y, w, h }: Rect): Rect {
  const [width, height] = [Math.max(LEAST_MARK_PX, w), Math.max(LEAST_MARK_PX, h)]
  return { x: x - (width - w) / 2, y: y - (height - h) / 2, w: width, h: height }
}

/** The frame of what is on the screen, as far as it lies in the picture, and never too small to be taken. */
export function frameIn(rect: Rect, [width, height]: Size): Rect {
  const least = 8
  const along = (from: number, length: number, room: number): [number, number] => {
    const start = Math.min(Math.max(0, from), room - least)
    const end = Math.max(Math.min(room, from + length), start + least)
    return [start, end - start]
  }
  const [x, w] = along(rect.x, rect.w, width)
  const [y, h] = along(rect.y, rect.h, height)
  return { x, y, w, h }
}
