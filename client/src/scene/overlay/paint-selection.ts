import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf, movedBy, rectOf } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Element } from '@wegpunkt/shared/board/schema'
import { hasDots, isResizable, onlyOne, selectionBox } from '../../editor/arranging/grips.ts'
import { boundsOfElement, hasHandles } from '../../editor/place/hit.ts'
import { isTurnable } from '../../editor/arranging/turning.ts'
import { turnedBounds } from '../../editor/place/painted-area.ts'
import type { Canvas } from '../paint/brush.ts'
import type { SceneTheme } from '../theme.ts'
import { seenAngle, seenPath, seenRect } from '../together/live.ts'
import { inAxesOf, outline } from './outline.ts'
import type { Overlaid } from './paint-overlay.ts'
import { paintDots, paintEnds, paintHandles, paintLock, paintTurnGrip } from './paint-handles.ts'

/** More members than this are told by the box around them alone. */
const MOST_OUTLINES = 200
const MEMBER_OPACITY = 0.45
const MEMBER_PX = 1

/** One element with its outline and handles, or several lightly with one box around them. */
export function paintSelection(canvas: Canvas, overlaid: Overlaid, theme: SceneTheme): void {
  const { selection } = overlaid.state
  if (selection.size === 0) return
  const one = onlyOne(overlaid.board, selection)
  if (one) return paintOne(canvas, one, overlaid, theme)
  const box = selection.size > MOST_OUTLINES ? boxOfMany(overlaid) : paintMembers(canvas, overlaid, theme)
  if (!box) return
  const pixel = 1 / overlaid.state.camera.zoom
  const free = isResizable(overlaid.board, selection)
  outline(canvas, box, { color: free ? theme.accent : theme.inkSoft, pixel })
  if (!free) return paintLock(canvas, box, pixel, theme)
  if (isAtRest(overlaid) && hasHandles(box, 1 / pixel)) paintHandles(canvas, box, pixel, theme)
}

function paintOne(
  canvas: Canvas,
  [id, element]: [ElementId, Element],
  overlaid: Overlaid,
  theme: SceneTheme,
): void {
  const pixel = 1 / overlaid.state.camera.zoom
  if (!isPlaced(element)) return paintConnectorOf(canvas, [id, element], overlaid, theme)
  const seen = seenAt(id, element, overlaid)
  if (!seen) return
  const { rect, angle } = seen
  inAxesOf(canvas, rect, angle, () => {
    outline(canvas, rect, { color: element.locked ? theme.inkSoft : theme.accent, pixel })
    if (element.locked) return paintLock(canvas, rect, pixel, theme)
    if (!isAtRest(overlaid) || !hasHandles(rect, 1 / pixel)) return
    paintHandles(canvas, rect, pixel, theme)
    if (isTurnable(element)) paintTurnGrip(canvas, rect, pixel, theme)
    if (hasDots(element)) paintDots(canvas, rect, pixel, theme)
  })
}

function paintConnectorOf(
  canvas: Canvas,
  [id, connector]: [ElementId, Element],
  overlaid: Overlaid,
  theme: SceneTheme,
): void {
  if (connector.kind !== 'connector') return
  const pixel = 1 / overlaid.state.camera.zoom
  const path = seenPath(connector, { ...overlaid, elements: overlaid.board.elements })
  if (!path) return
  if (connector.locked) {
    const bounds = boundsOfElement(overlaid, id)
    return bounds ? paintLock(canvas, bounds, pixel, theme) : undefined
  }
  if (isAtRest(overlaid))
    paintEnds(
      canvas,
      [path.points[0], path.points.at(-1)].flatMap((p) => (p ? [p] : [])),
      pixel,
      theme,
    )
}

// Each of several, lightly; answers the box around them.
function paintMembers(canvas: Canvas, overlaid: Overlaid, theme: SceneTheme): Rect | null {
  const pixel = 1 / overlaid.state.camera.zoom
  const rects: Rect[] = []
  canvas.save()
  canvas.globalAlpha = MEMBER_OPACITY
  for (const id of overlaid.state.selection) {
    const element = overlaid.board.elements.get(id)
    const seen = element && seenAt(id, element, overlaid)
    if (!seen) {
      const bounds = element ? boundsOfElement(overlaid, id) : null
      if (bounds) rects.push(bounds)
      continue
    }
    rects.push(turnedBounds(seen.rect, seen.angle))
    const line = { color: theme.accent, pixel, width: MEMBER_PX }
    inAxesOf(canvas, seen.rect, seen.angle, () => outline(canvas, seen.rect, line))
  }
  canvas.restore()
  return boundsOf(rects)
}

// Without a look at each of them: where the box is at rest, moved or scaled as they are.
function boxOfMany(overlaid: Overlaid): Rect | null {
  const { preview, selection } = overlaid.state
  if (preview?.kind === 'place') return boundsOf(preview.places.map(({ at, size }) => rectOf(at, size)))
  const rest = selectionBox(overlaid, selection)?.rect
  if (!rest) return null
  return preview?.kind === 'move' && !preview.copy ? movedBy(rest, preview.by) : rest
}

function seenAt(
  id: ElementId,
  element: Element,
  { layout, live }: Overlaid,
): { rect: Rect; angle: number } | null {
  const here = live.get(id) ?? null
  const rect = seenRect(element, here, layout)
  return rect && { rect, angle: seenAngle(element, here) }
}

/** Whether handles help: not while something is in hand, is typed, or may not be changed. */
const isAtRest = ({ state: { preview, editing }, canEdit }: Overlaid): boolean =>
  canEdit && editing === null && (preview === null || preview.kind === 'ghost')
