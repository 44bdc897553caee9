import { type Point, type Rect, type Size, clamp } from '@wegpunkt/shared/board/geometry'
import type { Camera } from './editor.ts'

export const MIN_ZOOM = 0.05
export const MAX_ZOOM = 4
/** One step of the zoom keys and buttons. */
export const ZOOM_STEP = 1.25

/** What the toolbar covers at the bottom of the canvas, on the screen. */
export const TOOLBAR_PX = 68
/** What is kept free around an area that is fitted, on the screen. */
const FIT_MARGIN_PX = 24
/** At least so much of the board stays on the screen, so that nobody can lose it. */
const KEEP_IN_SIGHT_PX = 96
/** A board opens from its beginning, and never so small that its cards cannot be read. */
const LEAST_OPENING_ZOOM = 0.75

export const toBoard = ({ at, zoom }: Camera, [x, y]: Point): Point => [x / zoom + at[0], y / zoom + at[1]]
export const toScreen = ({ at, zoom }: Camera, [x, y]: Point): Point => [
  (x - at[0]) * zoom,
  (y - at[1]) * zoom,
]

/** Moves the board with a drag of so many screen pixels. */
export const panned = ({ at, zoom }: Camera, [x, y]: Point): Camera => ({
  at: [at[0] - x / zoom, at[1] - y / zoom],
  zoom,
})

/** The board point under `around` (screen pixels) stays where it is. */
export function zoomed(camera: Camera, factor: number, around: Point): Camera {
  const zoom = clamp(camera.zoom * factor, MIN_ZOOM, MAX_ZOOM)
  const [x, y] = toBoard(camera, around)
  return { at: [x - around[0] / zoom, y - around[1] / zoom], zoom }
}

/** Shows the whole area in the middle, at most at 100 % or what is given. */
export function fitted(area: Rect, [width, height]: Size, mostZoom = 1): Camera {
  const zoom = Math.max(
    MIN_ZOOM,
    Math.min(mostZoom, (width - 2 * FIT_MARGIN_PX) / area.w, (height - 2 * FIT_MARGIN_PX) / area.h),
  )
  return {
    at: [area.x + area.w / 2 - width / 2 / zoom, area.y + area.h / 2 - height / 2 / zoom],
    zoom,
  }
}

/** How a board opens: from its first stage and lane, as much of it as can still be read. */
export function opening(board: Rect, [width, height]: Size): Camera {
  const whole = Math.min(1, width / (board.w + 2 * FIT_MARGIN_PX), height / (board.h + 2 * FIT_MARGIN_PX))
  return { at: [0, 0], zoom: Math.max(LEAST_OPENING_ZOOM, whole) }
}

/** The nearest camera that still shows a part of the board. */
export function clamped(camera: Camera, [width, height]: Size, board: Rect): Camera {
  const keep = (length: number, size: number): number =>
    Math.min(KEEP_IN_SIGHT_PX, length / 2, size * camera.zoom) / camera.zoom
  const x = keep(width, board.w)
  const y = keep(height, board.h)
  const at: Point = [
    clamp(camera.at[0], board.x + x - width / camera.zoom, board.x + board.w - x),
    clamp(camera.at[1], board.y + y - height / camera.zoom, board.y + board.h - y),
  ]
  return at[0] === camera.at[0] && at[1] === camera.at[1] ? camera : { at, zoom: camera.zoom }
}

/** The nearest camera of the same zoom that shows the area, or its beginning if there is no room for it all. */
export function revealing(camera: Camera, area: Rect, viewport: Size): Camera {
  const { x, y, w, h } = visibleArea(camera, viewport)
  const margin = FIT_MARGIN_PX / camera.zoom
  const along = (from: number, length: number, start: number, size: number): number => {
    if (start >= from && start + size <= from + length) return from
    const goesBack = start < from || size + 2 * margin > length
    return goesBack ? start - margin : start + size + margin - length
  }
  const at: Point = [along(x, w, area.x, area.w), along(y, h, area.y, area.h)]
  return at[0] === x && at[1] === y ? camera : { at, zoom: camera.zoom }
}

/** The part of the board on the screen. */
export const visibleArea = ({ at, zoom }: Camera, [width, height]: Size): Rect => ({
  x: at[0],
  y: at[1],
  w: width / zoom,
  h: height / zoom,
})
