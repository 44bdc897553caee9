import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, boundsOf, centreOf, distance } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element, Kind } from '@wegpunkt/shared/board/schema'
import { pathOf } from '../place/connector-path.ts'
import { boundsOfElement, handleOf, hasHandles } from '../place/hit.ts'
import type { LaidOut } from '../place/laid-out.ts'
import type { Grip, Side } from '../tool.ts'
import { angleOf, isTurnable, turnedAbout } from './turning.ts'
import { turnedBounds } from '../place/painted-area.ts'

/** How far outside of the box they are, and how near a press has to be; on the screen. */
const DOT_DISTANCE_PX = 18
const TURN_DISTANCE_PX = 40
const REACH_PX = 8

const connectable: ReadonlySet<Kind> = new Set(['touchpoint', 'note', 'text', 'shape', 'image'])

export const sides = ['top', 'right', 'bottom', 'left'] as const satisfies readonly Side[]

/** A rectangle turned about its middle by so many degrees. */
export type Box = { readonly rect: Rect; readonly angle: number }

const boxes = new WeakMap<ReadonlySet<ElementId>, { board: Board; box: Box | null }>()

/** Around everything that is selected, in the axes of the one element if it is one; null for none. */
export function selectionBox(laid: LaidOut, selection: ReadonlySet<ElementId>): Box | null {
  const kept = boxes.get(selection)
  if (kept?.board === laid.board) return kept.box
  const box = boxAround(laid, selection)
  boxes.set(selection, { board: laid.board, box })
  return box
}

function boxAround(laid: LaidOut, selection: ReadonlySet<ElementId>): Box | null {
  const element = onlyOne(laid.board, selection)?.[1]
  if (element && isPlaced(element)) return { rect: laid.layout.rectOf(element), angle: angleOf(element) }
  const rect = boundsOf([...selection].flatMap((id) => turnedBoundsOf(laid, id) ?? []))
  return rect && { rect, angle: 0 }
}

/** What an element takes up on the board, turned as it is. */
export function turnedBoundsOf(laid: LaidOut, id: ElementId): Rect | null {
  const rect = boundsOfElement(laid, id)
  const element = laid.board.elements.get(id)
  return rect && element ? turnedBounds(rect, angleOf(element)) : null
}

/** The one element of these; undefined for none or several. */
export function onlyOne(
  { elements }: Pick<Board, 'elements'>,
  ids: Iterable<ElementId>,
): [ElementId, Element] | undefined {
  const [id, another] = ids
  const element = id !== undefined && another === undefined ? elements.get(id) : undefined
  return id !== undefined && element ? [id, element] : undefined
}

/** What of a selection a press at a point takes: ends, then handles, then what lies further out. */
export function gripAt(
  laid: LaidOut,
  selection: ReadonlySet<ElementId>,
  at: Point,
  zoom: number,
): Grip | null {
  const one = onlyOne(laid.board, selection)
  if (one?.[1].kind === 'connector') return endAt(laid, one, at, zoom)
  const box = selectionBox(laid, selection)
  if (!box || !hasHandles(box.rect, zoom) || !isResizable(laid.board, selection)) return null
  const own = turnedAbout(at, centreOf(box.rect), -box.angle)
  const handle = handleOf(box.rect, own, zoom)
  if (handle) return { kind: 'resize', handle }
  if (!one) return null
  if (isTurnable(one[1]) && distance(own, turnGrip(box.rect, zoom)) * zoom <= REACH_PX)
    return { kind: 'turn' }
  if (!hasDots(one[1])) return null
  const side = sides.find((candidate) => distance(own, dotAt(box.rect, candidate, zoom)) * zoom <= REACH_PX)
  return side ? { kind: 'dot', id: one[0], side } : null
}

/** Whether a selection has a box with handles: something in it has a size and may be changed. */
export function isResizable({ elements }: Pick<Board, 'elements'>, selection: Iterable<ElementId>): boolean {
  for (const id of selection) {
    const element = elements.get(id)
    if (element && isPlaced(element) && !element.locked) return true
  }
  return false
}

export const hasDots = (element: Element): boolean => connectable.has(element.kind) && !element.locked

/** Where the circle is that turns an element: in its own axes, above the box. */
export const turnGrip = ({ x, y, w }: Rect, zoom: number): Point => [x + w / 2, y - TURN_DISTANCE_PX / zoom]

/** Where the dot beside a side is, in the element's own axes. */
export function dotAt({ x, y, w, h }: Rect, side: Side, zoom: number): Point {
  const away = DOT_DISTANCE_PX / zoom
  if (side === 'left') return [x - away, y + h / 2]
  if (side === 'right') return [x + w + away, y + h / 2]
  return [x + w / 2, side === 'top' ? y - away : y + h + away]
}

/** Where a connector begins and ends on the board; null if it is not drawn. */
export function endsOf(laid: LaidOut, connector: Element): readonly [from: Point, to: Point] | null {
  if (connector.kind !== 'connector') return null
  const path = pathOf(laid, connector)
  const from = path?.points[0]
  const to = path?.points.at(-1)
  return from && to ? [from, to] : null
}

function endAt(laid: LaidOut, [id, connector]: [ElementId, Element], at: Point, zoom: number): Grip | null {
  const ends = connector.locked ? null : endsOf(laid, connector)
  if (!ends) return null
  if (distance(ends[1], at) * zoom <= REACH_PX) return { kind: 'end', id, end: 'to' }
  return distance(ends[0], at) * zoom <= REACH_PX ? { kind: 'end', id, end: 'from' } : null
}
