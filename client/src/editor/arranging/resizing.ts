import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, type Size, centreOf, clamp, plus } from '@wegpunkt/shared/board/geometry'
import { type Layout, isDrawn } from '@wegpunkt/shared/board/layout'
import type { ElementOf, Kind, PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_ELEMENT_SIZE, MIN_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import { CELL_MARGIN_PX, GRID_PX, bounded, placeFor } from './placing.ts'
import type { Handle } from '../tool.ts'
import { angleOf, turned } from './turning.ts'

/** Smaller than this, a card cannot show its two rows, and a note not one word. */
const leastSizes: Partial<Record<Kind, Size>> = { touchpoint: [120, 64], note: [64, 64], text: [48, 24] }
const LEAST_FONT_PX = 8
const MOST_FONT_PX = 200
/** Sizes are whole pixels, so that both sides of a box hardly ever grow by exactly the same. */
const SAME_SCALE = 0.02

export type Resizing = {
  readonly handle: Handle
  readonly keepAspect: boolean
  /** The middle stays where it is, instead of the side or corner opposite. */
  readonly fromCentre: boolean
  /** Not onto the grid. */
  readonly free: boolean
  /** Where an edge that would come to lie at a coordinate snaps to; null for nowhere. */
  readonly snap?: (axis: 'x' | 'y', edge: number) => number | null
}

/** What bounds a rectangle that is resized. */
export type Bounds = { readonly least: Size; readonly most: Size }

export const leastSizeOf = ({ kind }: PlacedElement): Size =>
  leastSizes[kind] ?? [MIN_ELEMENT_SIZE, MIN_ELEMENT_SIZE]

export const isCorner = (handle: Handle): boolean => handle.length === 2

/**
 * The rectangle of an element after a handle was dragged by a distance; all in board pixels. A turned
 * element is resized along its own sides, and what does not move stays where it is on the board.
 */
export function resized(layout: Layout, element: PlacedElement, by: Point, how: Resizing): Rect {
  const before = layout.rectOf(element)
  const angle = angleOf(element)
  const bounds = { least: leastSizeOf(element), most: mostSize(element, how) }
  const after = stretched(
    before,
    turned(by, -angle),
    { ...how, keepAspect: keepsAspect(element, how) },
    bounds,
  )
  if (angle === 0) return after
  const [x, y] = centreOf(before)
  const [nx, ny] = centreOf(after)
  const centre = plus([x, y], turned([nx - x, ny - y], angle))
  return { ...after, x: centre[0] - after.w / 2, y: centre[1] - after.h / 2 }
}

// Pictures keep their proportions unless one asks otherwise, and the corners of a text change the size of its letters.
function keepsAspect({ kind }: PlacedElement, { keepAspect, handle }: Resizing): boolean {
  if (kind === 'image') return !keepAspect
  return keepAspect || (kind === 'text' && isCorner(handle))
}

/** A rectangle after a handle of it was dragged by a distance. */
export function stretched(before: Rect, by: Point, how: Resizing, { least, most }: Bounds): Rect {
  const { handle, keepAspect, fromCentre } = how
  const west = handle.includes('w')
  const north = handle.includes('n')
  let w = lengthAfter([before.x, before.w], by[0], west ? -1 : handle.includes('e') ? 1 : 0, 'x', how)
  let h = lengthAfter([before.y, before.h], by[1], north ? -1 : handle.includes('s') ? 1 : 0, 'y', how)
  if (keepAspect) {
    const smallest = Math.max(least[0] / before.w, least[1] / before.h)
    const largest = Math.min(most[0] / before.w, most[1] / before.h)
    const scale = scaleOf(handle, w / before.w, h / before.h)
    const kept = Math.max(Math.min(scale, largest), Math.min(smallest, 1))
    w = before.w * kept
    h = before.h * kept
  } else {
    w = clamp(w, Math.min(least[0], before.w), most[0])
    h = clamp(h, Math.min(least[1], before.h), most[1])
  }
  return {
    x: before.x + (fromCentre ? (before.w - w) / 2 : west ? before.w - w : 0),
    y: before.y + (fromCentre ? (before.h - h) / 2 : north ? before.h - h : 0),
    w,
    h,
  }
}

/** Writes place and size in one step; the element stays in its cell, unless it is drawn over the board. */
export function resizeEdits(
  layout: Layout,
  id: ElementId,
  element: PlacedElement,
  to: Rect,
  handle: Handle,
): Edit[] {
  const { stage, lane } = isDrawn(element.kind) ? placeFor(layout, element.kind, to) : element
  const [x, y] = layout.originOf({ stage, lane })
  const at = bounded([to.x - x, to.y - y])
  const size: Size = [Math.round(to.w), Math.round(to.h)]
  const isElsewhere = stage !== element.stage || lane !== element.lane
  const moved = isElsewhere || at[0] !== element.at[0] || at[1] !== element.at[1]
  const place = { ...(moved && { at }), ...(isElsewhere && { stage, lane }) }
  const changed = size[0] !== element.size[0] || size[1] !== element.size[1]
  if (!changed) return []
  const scaled = contentScaled(element, size, isCorner(handle))
  return [{ do: 'set', in: 'elements', id, to: { ...place, size, ...scaled } }]
}

/** Gives an element another width (axis 0) or height (1), within its bounds; its top left corner stays. */
export function sizeEdits(id: ElementId, element: PlacedElement, axis: 0 | 1, length: number): Edit[] {
  const wanted = clamp(Math.round(length), leastSizeOf(element)[axis], MAX_ELEMENT_SIZE)
  if (!Number.isFinite(wanted) || wanted === element.size[axis]) return []
  const size: Size = axis === 0 ? [wanted, element.size[1]] : [element.size[0], wanted]
  return [{ do: 'set', in: 'elements', id, to: { size, ...contentScaled(element, size, false) } }]
}

/** What is in an element and has to grow with it: the points of a drawing, and letters if that is meant. */
export function contentScaled(
  element: PlacedElement,
  [w, h]: Size,
  letters: boolean,
): { points?: readonly number[]; fontSize?: number } {
  const [byWidth, byHeight] = [w / element.size[0], h / element.size[1]]
  if (element.kind === 'ink') {
    const scales = [byWidth, byHeight, 1]
    return { points: element.points.map((value, i) => value * (scales[i % scales.length] ?? 1)) }
  }
  if (element.kind !== 'text' || !letters) return {}
  return { fontSize: clamp(Math.round(element.fontSize * byHeight), LEAST_FONT_PX, MOST_FONT_PX) }
}

/**
 * A text as it is seen while its corner is in somebody's hand: its letters grow with its box. A side alone, or words
 * that need more room, change only one of width and height.
 */
export function seenAtSize<T extends ElementOf<'text'>>(text: T, size: Size): T {
  const [byWidth, byHeight] = [size[0] / text.size[0], size[1] / text.size[1]]
  const isScaled = byHeight !== 1 && Math.abs(byWidth / byHeight - 1) < SAME_SCALE
  return isScaled ? { ...text, ...contentScaled(text, size, true) } : text
}

// Along one axis: `side` is 1 if the far edge moves, −1 if the near one does, 0 if neither.
function lengthAfter(
  [start, length]: readonly [number, number],
  by: number,
  side: -1 | 0 | 1,
  axis: 'x' | 'y',
  { fromCentre, free, snap }: Resizing,
): number {
  if (side === 0 || by === 0) return length
  const edge = (side > 0 ? start + length : start) + by
  const line = free ? null : (snap?.(axis, edge) ?? null)
  const fixed = fromCentre ? start + length / 2 : side > 0 ? start : start + length
  const times = fromCentre ? 2 : 1
  if (line !== null) return times * side * (line - fixed)
  const grid = free ? 1 : GRID_PX
  return Math.round((length + times * side * by) / grid) * grid
}

// How large an element may become: its cell does not grow towards the left and the top.
function mostSize(element: PlacedElement, { handle, fromCentre }: Resizing): Size {
  const along = (axis: 0 | 1, grows: boolean): number => {
    if (element.stage === null || element.lane === null || isDrawn(element.kind)) return MAX_ELEMENT_SIZE
    if (!grows && !fromCentre) return MAX_ELEMENT_SIZE
    const room = Math.max(0, element.at[axis] - CELL_MARGIN_PX) * (fromCentre ? 2 : 1)
    return Math.min(MAX_ELEMENT_SIZE, element.size[axis] + room)
  }
  return [along(0, handle.includes('w')), along(1, handle.includes('n'))]
}

function scaleOf(handle: Handle, byWidth: number, byHeight: number): number {
  if (handle === 'n' || handle === 's') return byHeight
  if (handle === 'e' || handle === 'w') return byWidth
  return Math.max(byWidth, byHeight)
}
