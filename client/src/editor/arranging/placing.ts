import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf, clamp, movedBy, plus } from '@wegpunkt/shared/board/geometry'
import { type Layout, isDrawn, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Connector, Kind, PlacedElement } from '@wegpunkt/shared/board/schema'
import { MAX_COORDINATE } from '@wegpunkt/shared/limits'
import type { LaidOut } from '../place/laid-out.ts'
import { isLocked } from '../belonging/locking.ts'
import { releaseEdits } from '../belonging/releasing.ts'

export const GRID_PX = 8
export const onGrid = (value: number): number => Math.round(value / GRID_PX) * GRID_PX

/** Cells grow only to the right and to the bottom, so nothing may stick out on the other two sides. */
export const CELL_MARGIN_PX = 8

export type Place = { readonly at: Point; readonly stage: ElementId | null; readonly lane: ElementId | null }

/** Where something lies that is dropped on this rectangle (board pixels): in the cell under its centre. */
export function placeOf(layout: Layout, rect: Rect): Place {
  const cell = layout.cellAt(centreOf(rect))
  const origin = cell && layout.cellRect(cell)
  if (!origin) return { at: bounded([rect.x, rect.y]), stage: null, lane: null }
  const at: Point = [Math.max(CELL_MARGIN_PX, rect.x - origin.x), Math.max(CELL_MARGIN_PX, rect.y - origin.y)]
  return { at: bounded(at), stage: cell.stage, lane: cell.lane }
}

/**
 * The same for a kind of element: what is drawn over the board stays where it was drawn, though it may reach out of
 * the cell that it belongs to.
 */
export function placeFor(layout: Layout, kind: Kind, rect: Rect): Place {
  const cell = layout.cellAt(centreOf(rect))
  if (!cell || !isDrawn(kind)) return placeOf(layout, rect)
  const [x, y] = layout.originOf(cell)
  return { ...cell, at: bounded([rect.x - x, rect.y - y]) }
}

/** The place on the grid of its cell that is nearest to the rectangle of an element, in board pixels. */
export function snapped(layout: Layout, kind: Kind, rect: Rect): Point {
  const place = placeFor(layout, kind, rect)
  return plus(layout.originOf(place), [onGrid(place.at[0]), onGrid(place.at[1])])
}

/** The cell that a rectangle would be dropped into; undefined outside the grid. */
export function cellUnder(layout: Layout, rect: Rect): Rect | undefined {
  const cell = layout.cellAt(centreOf(rect))
  return (cell && layout.cellRect(cell)) ?? undefined
}

/** Moves elements by a distance, as one list of edits. Who is gone is left out. */
export function moveEdits(laid: LaidOut, ids: Iterable<ElementId>, by: Point): Edit[] {
  return [...ids].flatMap((id) => {
    const element = laid.board.elements.get(id)
    if (!element) return []
    if (!isPlaced(element)) return moveConnector(id, element, by)
    const rect = laid.layout.rectOf(element)
    const target = movedBy(rect, by)
    return placeEdits(laid.board, id, element, placeFor(laid.layout, element.kind, target))
  })
}

/** Puts an element into a place. Writes only what changes. */
export function placeEdits(board: Board, id: ElementId, element: PlacedElement, place: Place): Edit[] {
  const moved = element.at[0] !== place.at[0] || element.at[1] !== place.at[1]
  const changed = element.stage !== place.stage || element.lane !== place.lane
  if (!moved && !changed) return []
  const to = {
    at: place.at,
    ...(element.stage !== place.stage && { stage: place.stage }),
    ...(element.lane !== place.lane && { lane: place.lane }),
  }
  const department = changed ? adoptedDepartment(board, element, place.lane) : null
  return [{ do: 'set', in: 'elements', id, to: department === null ? to : { ...to, department } }]
}

/** The department that takes a touchpoint on by having it in its lane; null if it has one, or the lane has none. */
export function adoptedDepartment(
  board: Board,
  element: PlacedElement,
  lane: ElementId | null,
): string | null {
  if (element.kind !== 'touchpoint' || element.department !== null || lane === null) return null
  const { kind, department } = board.lanes.get(lane) ?? {}
  return kind === 'department' ? (department ?? null) : null
}

/**
 * Removes elements that are not locked, and in the same step every connector that ends on one of them; what
 * belonged to them is let go.
 */
export function removeEdits(board: Board, ids: Iterable<ElementId>): Edit[] {
  const gone = new Set([...ids].filter((id) => board.elements.has(id) && !isLocked(board.elements, id)))
  for (const [id, element] of board.elements) {
    if (element.kind === 'connector' && endsOn(element, gone)) gone.add(id)
  }
  return gone.size > 0 ? [{ do: 'remove', in: 'elements', ids: [...gone] }, ...releaseEdits(board, gone)] : []
}

/** Where someone may have meant the whole number; and never so far out that nobody can read it. */
export const bounded = ([x, y]: Point): Point => [coordinate(x), coordinate(y)]

export function moveConnector(id: ElementId, connector: Connector, by: Point): Edit[] {
  // An end on an element moves with that element alone.
  const from = typeof connector.from === 'string' ? undefined : bounded(plus(connector.from, by))
  const to = typeof connector.to === 'string' ? undefined : bounded(plus(connector.to, by))
  if (!from && !to) return []
  return [{ do: 'set', in: 'elements', id, to: { ...(from && { from }), ...(to && { to }) } }]
}

const endsOn = ({ from, to }: Connector, ids: ReadonlySet<ElementId>): boolean =>
  (typeof from === 'string' && ids.has(from)) || (typeof to === 'string' && ids.has(to))

// `+ 0` turns −0 into 0, which the document would keep.
const coordinate = (value: number): number => clamp(Math.round(value), -MAX_COORDINATE, MAX_COORDINATE) + 0
