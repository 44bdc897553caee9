import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { shapeCorners } from '../../ui/shape-corners.ts'
import { type Canvas, roundedPath } from './brush.ts'

/** The outline of a shape in an area. */
export function shapePath(canvas: Canvas, form: ElementOf<'shape'>['form'], area: Rect): void {
  const { x, y, w, h } = area
  if (form === 'rectangle') return roundedPath(canvas, area, 6)
  canvas.beginPath()
  if (form === 'ellipse') return canvas.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI)
  shapeCorners[form].forEach(([px, py], i) => {
    if (i === 0) canvas.moveTo(x + px * w, y + py * h)
    else canvas.lineTo(x + px * w, y + py * h)
  })
  return canvas.closePath()
}
