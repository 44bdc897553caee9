import type { ElementId } from '@wegpunkt/shared/board/element-id'
import {
  type Point,
  type Rect,
  boundsOf,
  centreOf,
  contains,
  intersects,
  rectOf,
} from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { byOrder } from '@wegpunkt/shared/board/order'
import type { Connector, Element, PlacedElement } from '@wegpunkt/shared/board/schema'
import { pathOf, pointsAlong } from './connector-path.ts'
import { backToFront } from './depth.ts'
import { isOnFrame, isWithin } from '../belonging/frames.ts'
import { distanceToPiece, isOnInk } from '../drawing/ink-geometry.ts'
import type { Handle } from '../tool.ts'
import type { Indexed, LaidOut } from './laid-out.ts'
import { angleOf, turnedAbout } from '../arranging/turning.ts'
import { turnedBounds } from './painted-area.ts'

/** How near, on the screen, a press has to be to a thin line and to a handle. */
const CONNECTOR_REACH_PX = 8
const HANDLE_REACH_PX = 8
const EDGE_REACH_PX = 5
/** The same for what a connector ends on, in board pixels. */
const LINE_REACH_PX = 6
/** Below this side length on the screen, handles would cover the element: it can only be moved. */
const LEAST_SIDE_FOR_HANDLES_PX = 32

/** The topmost element at a point: what bears text lies in front of lines, and lines in front of surfaces. */
export function hitAt(laid: Indexed, at: Point, zoom: number): ElementId | null {
  const reach = CONNECTOR_REACH_PX / zoom
  return frontmost(laid, around(at, reach), ({ element }) =>
    element.kind === 'connector'
      ? isNear(connectorPoints(laid, element), at, reach)
      : covers(laid, element, at, { reach, zoom }),
  )
}

/** The topmost element at a point that has a place of its own. */
export function placedAt(laid: Indexed, at: Point): ElementId | null {
  return frontmost(
    laid,
    around(at, LINE_REACH_PX),
    ({ element }) => isPlaced(element) && covers(laid, element, at, { reach: LINE_REACH_PX, zoom: 1 }),
  )
}

/** Everything that an area touches, from back to front; connectors and frames only if they lie in it as a whole. */
export function elementsWithin(laid: Indexed, area: Rect): ElementId[] {
  const found: ElementId[] = []
  for (const [id, element] of entriesAt(laid, area).toSorted(byOrder)) {
    if (isPlaced(element)) {
      const bounds = turnedBounds(laid.layout.rectOf(element), angleOf(element))
      // Who brushes over what is in a frame does not mean the frame.
      if (element.kind === 'frame' ? isWithin(bounds, area) : intersects(bounds, area)) found.push(id)
      continue
    }
    const points = connectorPoints(laid, element)
    if (points.length > 0 && points.every((point) => contains(area, point))) found.push(id)
  }
  return found
}

/** The rectangle around an element, in board pixels; null if it is gone or has no way to be drawn. */
export function boundsOfElement(laid: LaidOut, id: ElementId): Rect | null {
  const element = laid.board.elements.get(id)
  if (!element) return null
  if (isPlaced(element)) return laid.layout.rectOf(element)
  return boundsOf(connectorPoints(laid, element).map((point) => rectOf(point, [1, 1])))
}

/** Whether a rectangle is large enough on the screen to be resized by its handles. */
export const hasHandles = ({ w, h }: Rect, zoom: number): boolean =>
  Math.min(w, h) * zoom >= LEAST_SIDE_FOR_HANDLES_PX

/** The handle of a rectangle at a point: its corners, then its edges. */
export function handleOf(rect: Rect, [x, y]: Point, zoom: number): Handle | null {
  if (!hasHandles(rect, zoom)) return null
  const corner = HANDLE_REACH_PX / zoom
  const edge = EDGE_REACH_PX / zoom
  const [left, right] = [Math.abs(x - rect.x), Math.abs(x - rect.x - rect.w)]
  const [top, bottom] = [Math.abs(y - rect.y), Math.abs(y - rect.y - rect.h)]
  if (top <= corner && left <= corner) return 'nw'
  if (top <= corner && right <= corner) return 'ne'
  if (bottom <= corner && right <= corner) return 'se'
  if (bottom <= corner && left <= corner) return 'sw'
  const beside = x >= rect.x && x <= rect.x + rect.w
  const level = y >= rect.y && y <= rect.y + rect.h
  if (beside && top <= edge) return 'n'
  if (beside && bottom <= edge) return 's'
  if (level && left <= edge) return 'w'
  if (level && right <= edge) return 'e'
  return null
}

// Ink is hit on its line, and a frame at its border. What is turned is hit where it is seen, not in the rectangle
// that it would have upright.
function covers(
  { layout }: LaidOut,
  element: PlacedElement,
  at: Point,
  near: { reach: number; zoom: number },
): boolean {
  const rect = layout.rectOf(element)
  if (element.kind === 'ink') return isOnInk(element, rect, at, near.reach)
  if (element.kind === 'frame') return isOnFrame(element, rect, at, near)
  return contains(rect, turnedAbout(at, centreOf(rect), -angleOf(element)))
}

function connectorPoints(laid: LaidOut, connector: Connector): readonly Point[] {
  const path = pathOf(laid, connector)
  return path ? pointsAlong(path) : []
}

const around = ([x, y]: Point, reach: number): Rect => ({
  x: x - reach,
  y: y - reach,
  w: 2 * reach,
  h: 2 * reach,
})

const entriesAt = ({ board, index }: Indexed, area: Rect): [ElementId, Element][] =>
  index.within(area).flatMap((id): [ElementId, Element][] => {
    const element = board.elements.get(id)
    return element ? [[id, element]] : []
  })

function frontmost(
  laid: Indexed,
  area: Rect,
  isHit: (candidate: { id: ElementId; element: Element }) => boolean,
): ElementId | null {
  let front: [ElementId, Element] | null = null
  for (const [id, element] of entriesAt(laid, area)) {
    if (front && backToFront([id, element], front) <= 0) continue
    if (isHit({ id, element })) front = [id, element]
  }
  return front?.[0] ?? null
}

function isNear(points: readonly Point[], at: Point, reach: number): boolean {
  return points.slice(1).some((end, i) => distanceToPiece(at, points[i] ?? end, end) <= reach)
}
