import type { Size } from '@wegpunkt/shared/board/geometry'
import type { ElementOf, NoteColor } from '@wegpunkt/shared/board/schema'
import { type Triples, inkWidth, scaleOf } from '../../editor/drawing/ink-geometry.ts'
import type { SceneTheme } from '../theme.ts'
import type { Canvas } from './brush.ts'
import { drawnPoints } from './drawn-points.ts'
import { inkOutliner } from './ink-outliner.ts'
import type { Palette } from './palette.ts'
import { pathFrom } from './path-source.ts'
import { pressedWidth } from './pressed-width.ts'

/** What a stroke is drawn in; without a colour of its own as text is. */
export const inkColor = (color: NoteColor, theme: SceneTheme): string =>
  color === 'grey' ? theme.ink : theme.note[color].strong

/** A stroke of ink: as it was drawn, or as much wider and higher as it was made since. */
export function paintInk(canvas: Canvas, ink: ElementOf<'ink'>, { theme }: Palette, size?: Size): void {
  fillInk(canvas, ink, size ?? ink.size, inkColor(ink.color, theme))
}

/** The stroke in any colour, and so much broader on both sides. */
export function fillInk(canvas: Canvas, ink: ElementOf<'ink'>, size: Size, color: string, edge = 0): void {
  const width = inkWidth(ink)
  const [sx, sy] = scaleOf(ink.points, width, size)
  canvas.save()
  canvas.scale(sx, sy)
  canvas.fillStyle = color
  const path = pathOf(ink.points, width)
  if (!path) {
    paintLine(canvas, ink.points, width, color, edge)
    canvas.restore()
    return
  }
  canvas.fill(path)
  if (edge > 0) {
    canvas.lineWidth = 2 * edge
    canvas.strokeStyle = color
    canvas.stroke(path)
  }
  canvas.restore()
}

/** A stroke under way, in board pixels. */
export function paintStroke(canvas: Canvas, points: Triples, width: number, color: string): void {
  const outliner = inkOutliner()
  if (!outliner) return paintLine(canvas, points, width, color)
  canvas.beginPath()
  outliner.traceOutline(canvas, outliner.inkOutline(points, width))
  canvas.fillStyle = color
  canvas.fill()
}

// For the moment until outlines can be made; as broad as these, or a stroke would shrink when they come.
function paintLine(canvas: Canvas, kept: Triples, width: number, color: string, edge = 0): void {
  const points = drawnPoints(kept)
  let pressure = 0
  canvas.beginPath()
  for (let i = 0; i + 2 < points.length; i += 3) {
    canvas.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
    pressure += points[i + 2] ?? 0
  }
  canvas.strokeStyle = color
  canvas.lineWidth = pressedWidth(width, pressure / Math.max(1, points.length / 3)) + 2 * edge
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  canvas.stroke()
  canvas.lineCap = 'butt'
  canvas.lineJoin = 'miter'
}

// An outline takes far longer than drawing it, and points never change: a stroke is replaced, not edited.
const paths = new WeakMap<Triples, { readonly width: number; readonly path: Path2D }>()

function pathOf(points: Triples, width: number): Path2D | null {
  const kept = paths.get(points)
  if (kept?.width === width) return kept.path
  const outliner = inkOutliner()
  if (!outliner) return null
  const outline = outliner.inkOutline(points, width)
  const path = pathFrom((into) => outliner.traceOutline(into, outline))
  paths.set(points, { width, path })
  return path
}
