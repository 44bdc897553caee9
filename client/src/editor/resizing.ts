import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, type Size, clamp } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Kind, PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_ELEMENT_SIZE, MIN_ELEMENT_SIZE } from '@wegpunkt/shared/limits'
import { CELL_MARGIN_PX, GRID_PX, bounded } from './placing.ts'
import type { Handle } from './tool.ts'

/** Smaller than this, a card cannot show its two rows, and a note not one word. */
const leastSizes: Partial<Record<Kind, Size>> = { touchpoint: [120, 64], note: [64, 64], text: [48, 24] }

export type Resizing = { readonly handle: Handle; readonly keepAspect: boolean; readonly free: boolean }

/** The rectangle of an element after a handle was dragged by a distance; all in board pixels. */
export function resized(
  layout: Layout,
  element: PlacedElement,
  by: Point,
  { handle, keepAspect, free }: Resizing,
): Rect {
  const before = layout.rectOf(element)
  const [leastW, leastH] = leastSizes[element.kind] ?? [MIN_ELEMENT_SIZE, MIN_ELEMENT_SIZE]
  const grid = free ? 1 : GRID_PX
  const west = handle.includes('w')
  const north = handle.includes('n')
  const mostW = west ? room(element, 0) : MAX_ELEMENT_SIZE
  const mostH = north ? room(element, 1) : MAX_ELEMENT_SIZE

  let w = before.w + (west ? -by[0] : handle.includes('e') ? by[0] : 0)
  let h = before.h + (north ? -by[1] : handle.includes('s') ? by[1] : 0)
  if (w !== before.w) w = Math.round(w / grid) * grid
  if (h !== before.h) h = Math.round(h / grid) * grid
  if (keepAspect) {
    const scale = scaleOf(handle, w / before.w, h / before.h)
    const least = Math.max(leastW / before.w, leastH / before.h)
    const most = Math.min(mostW / before.w, mostH / before.h)
    const kept = Math.max(Math.min(scale, most), Math.min(least, 1))
    w = before.w * kept
    h = before.h * kept
  } else {
    w = clamp(w, Math.min(leastW, before.w), mostW)
    h = clamp(h, Math.min(leastH, before.h), mostH)
  }
  return {
    x: west ? before.x + before.w - w : before.x,
    y: north ? before.y + before.h - h : before.y,
    w,
    h,
  }
}

/** Writes place and size in one step; the element stays in its cell. */
export function resizeEdits(layout: Layout, id: ElementId, element: PlacedElement, to: Rect): Edit[] {
  const [x, y] = layout.originOf(element)
  const at = bounded([to.x - x, to.y - y])
  const size: Size = [Math.round(to.w), Math.round(to.h)]
  const moved = at[0] !== element.at[0] || at[1] !== element.at[1]
  const changed = size[0] !== element.size[0] || size[1] !== element.size[1]
  if (!changed) return []
  return [{ do: 'set', in: 'elements', id, to: moved ? { at, size } : { size } }]
}

// How large an element may become towards the left or the top, where its cell does not grow.
function room(element: PlacedElement, axis: 0 | 1): number {
  if (element.stage === null || element.lane === null) return MAX_ELEMENT_SIZE
  const most = element.at[axis] + element.size[axis] - CELL_MARGIN_PX
  return Math.min(MAX_ELEMENT_SIZE, Math.max(element.size[axis], most))
}

function scaleOf(handle: Handle, byWidth: number, byHeight: number): number {
  if (handle === 'n' || handle === 's') return byHeight
  if (handle === 'e' || handle === 'w') return byWidth
  return Math.max(byWidth, byHeight)
}
