import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, centreOf, distance } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { orderLast } from '@wegpunkt/shared/board/order'
import type { Connector, Endpoint } from '@wegpunkt/shared/board/schema'
import { bounded } from '../arranging/placing.ts'
import { pathOf } from '../place/connector-path.ts'
import type { DrawnLine, Effect, Preview, View } from '../tool.ts'

/** A line between two points that is shorter than this on the screen was a slip of the hand. */
const LEAST_LENGTH_PX = 12

/** Where a connector would end at a point: on the element that is there, or at the point itself. */
export const endUnder = (at: Point, view: View): Endpoint => view.connectableAt(at) ?? bounded(at)

/** Where an end is seen while the other one is drawn; null if its element is gone. */
export function pointOf(end: Endpoint, view: View): Point | null {
  if (typeof end !== 'string') return end
  const element = view.board.elements.get(end)
  return element && isPlaced(element) ? centreOf(view.layout.rectOf(element)) : null
}

/** How a connector looks that is new. */
const newLine = { route: 'curved' } as const

/** A new connector from an end to the pointer, and what it would connect; null if its first end is gone. */
export const newConnectorPreview = (from: Endpoint, at: Point, view: View): Preview | null =>
  connectPreview({ ...newLine, from, to: at }, 'to', at, view)

/** A connector with one end at the pointer, as it would be dropped there; null if its other end is gone. */
export function connectPreview(line: DrawnLine, end: 'from' | 'to', at: Point, view: View): Preview | null {
  const fixed = end === 'from' ? line.to : line.from
  const start = pointOf(fixed, view)
  if (!start) return null
  const target = view.connectableAt(at)
  // Back where it begins there would be none.
  if (target !== null && target === fixed) return { kind: 'connect', from: start, to: at }
  const drawn: DrawnLine = { ...line, [end]: target ?? at }
  const path = pathOf(view, drawn)
  if (!path) return null
  const [from, to] = [path.points[0] ?? start, path.points.at(-1) ?? at]
  const element = target === null ? undefined : view.board.elements.get(target)
  const cell = element && isPlaced(element) ? view.layout.rectOf(element) : undefined
  return { kind: 'connect', from, to, line: drawn, ...(cell && { cell }) }
}

/** A new connector, selected; nothing if it would connect an element with itself, or nearly nothing. */
export function connectEffects(from: Endpoint, to: Endpoint, view: View): Effect[] {
  if (!isConnection(from, to, view)) return []
  const id = view.createId()
  const order = orderLast(view.board.elements.values())
  const value: Connector = { kind: 'connector', order, from, to, ...newLine, text: '' }
  return [
    { do: 'commit', edits: [{ do: 'add', in: 'elements', id, value }] },
    { do: 'use', tool: 'select' },
    { do: 'select', ids: [id] },
  ]
}

/** Moves one end of a connector to what is under a point; nothing if it would then end where it begins. */
export function reconnectEffects(id: ElementId, end: 'from' | 'to', at: Point, view: View): Effect[] {
  const connector = view.board.elements.get(id)
  if (connector?.kind !== 'connector') return []
  const other = end === 'from' ? connector.to : connector.from
  const target = endUnder(at, view)
  if (target === connector[end] || !isConnection(other, target, view)) return []
  return [{ do: 'commit', edits: [{ do: 'set', in: 'elements', id, to: { [end]: target } }] }]
}

function isConnection(from: Endpoint, to: Endpoint, { zoom }: View): boolean {
  if (typeof from === 'string' || typeof to === 'string') return from !== to
  return distance(from, to) * zoom >= LEAST_LENGTH_PX
}
