import { type Rect, centreOf, grownBy } from '@wegpunkt/shared/board/geometry'
import { type Canvas, strokeRounded } from '../paint/brush.ts'

const OUTLINE_PX = 1.5
/** How far outside of what it goes around. */
export const GAP_PX = 2
const CORNER_PX = 4

type Line = { readonly color: string; readonly pixel: number; readonly width?: number }

/** A line around an element, a little outside of it. `pixel` is a pixel of the screen, on the board. */
export function outline(canvas: Canvas, rect: Rect, { color, pixel, width = OUTLINE_PX }: Line): void {
  strokeRounded(canvas, grownBy(rect, GAP_PX * pixel), CORNER_PX * pixel, { color, width: width * pixel })
}

/** Paints in the axes of something that is turned about its middle. */
export function inAxesOf(canvas: Canvas, rect: Rect, degrees: number, paint: () => void): void {
  if (degrees === 0) return paint()
  const [x, y] = centreOf(rect)
  canvas.save()
  canvas.translate(x, y)
  canvas.rotate((degrees * Math.PI) / 180)
  canvas.translate(-x, -y)
  paint()
  canvas.restore()
}
