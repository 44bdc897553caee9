import type { LaneKind } from '@wegpunkt/shared/board/schema'
import type { Canvas } from '../../paint/canvas.ts'
import { pathFrom } from '../../paint/path-source.ts'

/** Outlines of Tabler Icons (MIT) on a square of 24: what stands for a kind of lane beside the canvas. */
const outlines: Partial<Record<LaneKind, string>> = {
  doing: 'M11.007 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M4 17l5 1l.75 -1.5M15 21v-4l-4 -3l1 -6M7 12v-3l5 -1l3 3l3 1',
  thinking:
    'M3 20l1.3 -3.9c-2.324 -3.437 -1.426 -7.872 2.1 -10.374c3.526 -2.501 8.59 -2.296 11.845 .48c3.255 2.777 3.695 7.266 1.029 10.501c-2.666 3.235 -7.615 4.215 -11.574 2.293l-4.7 1',
  feeling: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M9 10l.01 0M15 10l.01 0M9.5 15a3.5 3.5 0 0 0 5 0',
  curve: 'M4 19l16 0M4 15l4 -6l4 2l4 -5l4 4',
  backstage:
    'M10.325 4.317c.426 -1.756 2.924 -1.756 3.35 0a1.724 1.724 0 0 0 2.573 1.066c1.543 -.94 3.31 .826 2.37 2.37a1.724 1.724 0 0 0 1.065 2.572c1.756 .426 1.756 2.924 0 3.35a1.724 1.724 0 0 0 -1.066 2.573c.94 1.543 -.826 3.31 -2.37 2.37a1.724 1.724 0 0 0 -2.572 1.065c-.426 1.756 -2.924 1.756 -3.35 0a1.724 1.724 0 0 0 -2.573 -1.066c-1.543 .94 -3.31 -.826 -2.37 -2.37a1.724 1.724 0 0 0 -1.065 -2.572c-1.756 -.426 -1.756 -2.924 0 -3.35a1.724 1.724 0 0 0 1.066 -2.573c-.94 -1.543 .826 -3.31 2.37 -2.37c1 .608 2.296 .07 2.572 -1.065M9 12a3 3 0 1 0 6 0a3 3 0 0 0 -6 0',
  ideas:
    'M3 12h1m8 -9v1m8 8h1m-15.4 -6.4l.7 .7m12.1 -.7l-.7 .7M9 16a5 5 0 1 1 6 0a3.5 3.5 0 0 0 -1 3a2 2 0 0 1 -4 0a3.5 3.5 0 0 0 -1 -3M9.7 17l4.6 0',
}

const VIEW_BOX = 24
const STROKE = 1.5

/** The sign of a kind of lane in a square of `size`; false if it has none. */
export function drawLaneSign(
  canvas: Canvas,
  kind: LaneKind,
  { x, y, size, color }: { x: number; y: number; size: number; color: string },
): boolean {
  const outline = outlines[kind]
  if (!outline) return false
  canvas.save()
  canvas.translate(x, y)
  canvas.scale(size / VIEW_BOX, size / VIEW_BOX)
  canvas.lineWidth = STROKE
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.strokeStyle = color
  canvas.stroke(pathFrom(outline))
  canvas.restore()
  return true
}
