import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import { dotAt, sides, turnGrip } from '../../editor/arranging/grips.ts'
import { type Canvas, fillRounded, strokeRounded } from '../paint/brush.ts'
import { drawIcon } from '../paint/icon.ts'
import type { SceneTheme } from '../theme.ts'
import { GAP_PX } from './outline.ts'

/** Sizes on the screen, whatever the zoom. */
const HANDLE_PX = 8
const TURN_PX = 5
const DOT_PX = 4
const LINE_PX = 1.5
const DOT_OPACITY = 0.55
const LOCK_PX = 20
const LOCK_ICON_PX = 13
/** On a side that is shorter than this, a handle in its middle would touch those at its ends. */
const LEAST_SIDE_PX = 48

/** The eight handles of a box; those of the corners alone where a side is short. */
export function paintHandles(canvas: Canvas, rect: Rect, pixel: number, theme: SceneTheme): void {
  const half = (HANDLE_PX * pixel) / 2
  for (const [x, y] of handlePoints(rect, pixel)) {
    const area = { x: x - half, y: y - half, w: 2 * half, h: 2 * half }
    fillRounded(canvas, area, 2 * pixel, theme.card.fill)
    strokeRounded(canvas, area, 2 * pixel, { color: theme.accent, width: LINE_PX * pixel })
  }
}

function handlePoints({ x, y, w, h }: Rect, pixel: number): Point[] {
  const gap = GAP_PX * pixel
  const [left, top] = [x - gap, y - gap]
  const [right, bottom] = [x + w + gap, y + h + gap]
  const [cx, cy] = [x + w / 2, y + h / 2]
  const points: Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
  if (w >= LEAST_SIDE_PX * pixel) points.push([cx, top], [cx, bottom])
  if (h >= LEAST_SIDE_PX * pixel) points.push([left, cy], [right, cy])
  return points
}

/** The circle that turns an element. */
export function paintTurnGrip(canvas: Canvas, rect: Rect, pixel: number, theme: SceneTheme): void {
  circle(canvas, turnGrip(rect, 1 / pixel), TURN_PX * pixel)
  canvas.fillStyle = theme.card.fill
  canvas.fill()
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = LINE_PX * pixel
  canvas.stroke()
}

/** The dots from which connectors are drawn. */
export function paintDots(canvas: Canvas, rect: Rect, pixel: number, theme: SceneTheme): void {
  canvas.save()
  canvas.globalAlpha = DOT_OPACITY
  canvas.fillStyle = theme.accent
  for (const side of sides) {
    circle(canvas, dotAt(rect, side, 1 / pixel), DOT_PX * pixel)
    canvas.fill()
  }
  canvas.restore()
}

/** The ends of a connector, to be put elsewhere. */
export function paintEnds(canvas: Canvas, ends: readonly Point[], pixel: number, theme: SceneTheme): void {
  for (const end of ends) {
    circle(canvas, end, TURN_PX * pixel)
    canvas.fillStyle = theme.card.fill
    canvas.fill()
    canvas.strokeStyle = theme.accent
    canvas.lineWidth = LINE_PX * pixel
    canvas.stroke()
  }
}

/** Says that an element is locked: on the upper right corner of its outline. */
export function paintLock(canvas: Canvas, { x, y, w }: Rect, pixel: number, theme: SceneTheme): void {
  const size = LOCK_PX * pixel
  const area = { x: x + w - size / 2, y: y - size / 2, w: size, h: size }
  fillRounded(canvas, area, size / 2, theme.card.fill)
  strokeRounded(canvas, area, size / 2, { color: theme.inkSoft, width: pixel })
  const icon = LOCK_ICON_PX * pixel
  const inset = (size - icon) / 2
  canvas.save()
  canvas.translate(area.x + inset, area.y + inset)
  canvas.scale(pixel, pixel)
  drawIcon(canvas, 'lock', { x: 0, y: 0, size: LOCK_ICON_PX, color: theme.ink })
  canvas.restore()
}

function circle(canvas: Canvas, [x, y]: Point, radius: number): void {
  canvas.beginPath()
  canvas.arc(x, y, radius, 0, 2 * Math.PI)
}
