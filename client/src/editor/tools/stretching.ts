import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, minus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { framingEdits } from '../belonging/frames.ts'
import { onlyOne, selectionBox } from '../arranging/grips.ts'
import { unlockedOf } from '../belonging/locking.ts'
import { type Resizing, isCorner, resizeEdits, resized, stretched } from '../arranging/resizing.ts'
import { boundsOfBox, scaleEdits, scaledIn } from '../arranging/scaling.ts'
import { type Targets, linesOf, reachOf, snapEdge, targetsAround } from '../arranging/snapping.ts'
import type { Effect, Guide, Handle, Modifiers, Preview, View } from '../tool.ts'
import { angleAfter, angleOf } from '../arranging/turning.ts'

/** What a resize has found out when it began. */
export type Stretch = {
  readonly ids: readonly ElementId[]
  readonly handle: Handle
  readonly from: Point
  /** Around everything that is selected. */
  readonly box: Rect
  readonly targets: Targets
}

export type Pulled = { readonly at: Point } & Modifiers

export function takeHandle(view: View, handle: Handle, from: Point): Stretch | null {
  const box = selectionBox(view, view.selection)?.rect
  if (!box) return null
  const ids = unlockedOf(view.board.elements, view.selection)
  return { ids, handle, from, box, targets: targetsAround(view, new Set(ids), box) }
}

/** What is shown while a handle is dragged; null if someone else removed what it belongs to. */
export function stretchPreview(view: View, stretch: Stretch, pulled: Pulled): Preview | null {
  const one = oneOf(view, stretch)
  if (one) {
    const rect = resized(view.layout, one.element, minus(pulled.at, stretch.from), how(view, stretch, pulled))
    const guides = guidesAround(stretch, rect, pulled, angleOf(one.element))
    const { id } = one
    return { kind: 'resize', id, at: [rect.x, rect.y], size: [rect.w, rect.h], ...guides }
  }
  const box = boxAfter(view, stretch, pulled)
  const places = scaledIn(view, stretch.ids, stretch.box, box)
  return places.length > 0 ? { kind: 'place', places, ...guidesAround(stretch, box, pulled, 0) } : null
}

/** What letting go of a handle writes: one commit, or nothing. */
export function stretchEffects(view: View, stretch: Stretch, pulled: Pulled): Effect[] {
  const one = oneOf(view, stretch)
  const edits = one
    ? resizeOne(view, one, stretch, pulled)
    : scaleEdits(
        view,
        scaledIn(view, stretch.ids, stretch.box, boxAfter(view, stretch, pulled)),
        pulled.shift && isCorner(stretch.handle),
      )
  return edits.length > 0 ? [{ do: 'commit', edits }] : []
}

function resizeOne(
  view: View,
  { id, element }: NonNullable<ReturnType<typeof oneOf>>,
  stretch: Stretch,
  pulled: Pulled,
): Edit[] {
  const by = minus(pulled.at, stretch.from)
  const rect = resized(view.layout, element, by, how(view, stretch, pulled))
  const edits = resizeEdits(view.layout, id, element, rect, stretch.handle)
  return element.kind === 'frame' && edits.length > 0 ? [...edits, ...framingEdits(view, id, rect)] : edits
}

/** What is shown while an element is turned; null if it is gone. */
export function turnPreview(view: View, id: ElementId, from: Point, pulled: Pulled): Preview | null {
  const element = view.board.elements.get(id)
  if (!element || !isPlaced(element)) return null
  const { x, y, w, h } = view.layout.rectOf(element)
  const angle = newAngle(view, id, from, pulled)
  return { kind: 'place', places: [{ id, at: [x, y], size: [w, h], angle }] }
}

/** Writes the angle once; level is no angle at all. */
export function turnEffects(view: View, id: ElementId, from: Point, pulled: Pulled): Effect[] {
  const element = view.board.elements.get(id)
  const angle = newAngle(view, id, from, pulled)
  if (!element || angle === angleOf(element)) return []
  return [{ do: 'commit', edits: [{ do: 'set', in: 'elements', id, to: { angle: angle || undefined } }] }]
}

function newAngle(view: View, id: ElementId, from: Point, { at, shift }: Pulled): number {
  const element = view.board.elements.get(id)
  if (!element || !isPlaced(element)) return 0
  return angleAfter(angleOf(element), centreOf(view.layout.rectOf(element)), [from, at], shift)
}

function oneOf(view: View, { ids }: Stretch) {
  const [id, element] = onlyOne(view.board, ids) ?? []
  return id !== undefined && element && isPlaced(element) ? { id, element } : null
}

const boxAfter = (view: View, stretch: Stretch, pulled: Pulled): Rect =>
  stretched(
    stretch.box,
    minus(pulled.at, stretch.from),
    how(view, stretch, pulled),
    boundsOfBox(view, stretch.ids, stretch.box),
  )

function how(view: View, { handle, box, targets }: Stretch, { shift, alt, mod }: Pulled): Resizing {
  return {
    handle,
    keepAspect: shift,
    fromCentre: alt,
    free: mod,
    snap: (axis, edge) => snapEdge(targets, box, { axis, edge, reach: reachOf(view.zoom) }),
  }
}

function guidesAround(
  { handle, targets }: Stretch,
  rect: Rect,
  { mod }: Pulled,
  angle: number,
): { guides?: readonly Guide[] } {
  // What is turned has no edge that could lie on a line with others.
  if (mod || angle !== 0) return {}
  const xs = handle.includes('w') ? [rect.x] : handle.includes('e') ? [rect.x + rect.w] : []
  const ys = handle.includes('n') ? [rect.y] : handle.includes('s') ? [rect.y + rect.h] : []
  const guides = [...linesOf(targets, rect, 'x', xs), ...linesOf(targets, rect, 'y', ys)]
  return guides.length > 0 ? { guides } : {}
}
