import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, centreOf } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import type { Preview } from '../../editor/tool.ts'
import type { Triples } from '../../editor/drawing/ink-geometry.ts'
import { EVEN_PRESSURE } from '../../editor/drawing/stroke.ts'
import type { Canvas } from '../paint/brush.ts'
import { fillInk, inkColor, paintStroke } from '../paint/ink.ts'
import { type SceneTheme, faded } from '../theme.ts'
import type { DrawGesture } from '../together/strokes.ts'

/** How much of a stroke under the eraser is hidden. */
const VEIL = 0.8
/** The soft edge of a stroke reaches a little beyond it. */
const VEIL_EDGE_PX = 0.75

/** The stroke under one's own pen. */
export function paintOwnStroke(
  canvas: Canvas,
  { color, width, points, stroke }: Extract<Preview, { kind: 'draw' }>,
  theme: SceneTheme,
): void {
  paintStroke(canvas, stroke ?? evenly(points), width, inkColor(color, theme))
}

/** A stroke that somebody else is drawing: its points have no pressure on the way. */
export function paintPeersStroke(
  canvas: Canvas,
  { color, width, points }: DrawGesture,
  theme: SceneTheme,
): void {
  paintStroke(canvas, evenly(points), width, inkColor(color, theme))
}

/** What the eraser has touched fades, and where the eraser is. */
export function paintErasing(
  canvas: Canvas,
  { ids, at, reach }: Extract<Preview, { kind: 'erase' }>,
  { elements, layout, pixel }: { elements: Elements; layout: Layout; pixel: number },
  theme: SceneTheme,
): void {
  for (const id of ids) {
    const ink = inkOf(elements, id)
    if (ink) veil(canvas, ink, layout.rectOf(ink), theme)
  }
  canvas.beginPath()
  canvas.arc(at[0], at[1], reach, 0, 2 * Math.PI)
  canvas.fillStyle = faded(theme.card.fill, 0.6)
  canvas.fill()
  canvas.lineWidth = 1.5 * pixel
  canvas.strokeStyle = theme.inkSoft
  canvas.stroke()
}

function veil(canvas: Canvas, ink: ElementOf<'ink'>, rect: Rect, theme: SceneTheme): void {
  const [cx, cy] = centreOf(rect)
  canvas.save()
  canvas.translate(cx, cy)
  canvas.rotate(((ink.angle ?? 0) * Math.PI) / 180)
  canvas.translate(-rect.w / 2, -rect.h / 2)
  fillInk(canvas, ink, [rect.w, rect.h], faded(theme.grid.surface, VEIL), VEIL_EDGE_PX)
  canvas.restore()
}

function inkOf(elements: Elements, id: ElementId): ElementOf<'ink'> | null {
  const element = elements.get(id)
  return element?.kind === 'ink' ? element : null
}

const evenly = (points: DrawGesture['points']): Triples => points.flatMap(([x, y]) => [x, y, EVEN_PRESSURE])
