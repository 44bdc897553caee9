import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import { smoothLine } from './smooth-line.ts'

/** What lies between two lines over the same places, which go from left to right; nothing between single points. */
export function fillBetween(canvas: Canvas, there: readonly Point[], back: readonly Point[]): void {
  const [first] = there
  const last = back.at(-1)
  if (!first || !last || there.length < 2) return
  canvas.beginPath()
  canvas.moveTo(...first)
  for (const [a, b, end] of smoothLine(there)) canvas.bezierCurveTo(...a, ...b, ...end)
  canvas.lineTo(...last)
  for (const [start, a, b] of backwards(back)) canvas.bezierCurveTo(...b, ...a, ...start)
  canvas.closePath()
  canvas.fill()
}

/** The pieces of a line from its end to its start: start, and the two control points. */
function backwards(points: readonly Point[]): (readonly [Point, Point, Point])[] {
  const pieces = smoothLine(points)
  return pieces.map(([a, b], i) => [points[i] ?? a, a, b] as const).toReversed()
}
