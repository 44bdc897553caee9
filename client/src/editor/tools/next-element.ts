import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, intersects, movedBy } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, isPlaced } from '@wegpunkt/shared/board/layout'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import type { Connector, PlacedElement } from '@wegpunkt/shared/board/schema'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { belonging } from '../belonging/carrying.ts'
import { adoptedDepartment, placeOf } from '../arranging/placing.ts'
import type { Effect, Side, View } from '../tool.ts'

/** So far from what it follows, for an arrow to be seen between them. */
const DISTANCE_PX = 64

/**
 * Adds an element of the same kind and look beside another one, connected with it, and edits its text: a journey
 * is written down as fast as it is told. Where something lies already, the next one goes further on.
 */
export function followEffects(view: View, from: ElementId, side: Side): Effect[] {
  const element = view.board.elements.get(from)
  if (!element || !isPlaced(element)) return []
  const [id, connector] = [view.createId(), view.createId()]
  const first = orderLast(view.board.elements.values())
  const [second = first] = ordersBetween(first, null, 1)
  const rect = freeRect(view, view.layout.rectOf(element), side)
  const empty = following(view, element, rect, first)
  if (!empty) return []
  const line: Connector = { kind: 'connector', order: second, from, to: id, route: 'curved', text: '' }
  return [
    {
      do: 'commit',
      edits: [
        { do: 'add', in: 'elements', id, value: belonging(view, empty) },
        { do: 'add', in: 'elements', id: connector, value: line },
      ],
    },
    { do: 'select', ids: [id] },
    { do: 'edit-text', id },
  ]
}

// Null for a kind of which a second one says nothing, such as an image.
function following(view: View, element: PlacedElement, rect: Rect, order: string): PlacedElement | null {
  const { at, stage, lane } = placeOf(view.layout, rect)
  const { size } = element
  const placed = { at, stage, lane, size, order }
  switch (element.kind) {
    case 'touchpoint': {
      const { kind, contact } = element
      const blank = { kind, contact, title: '', channel: '', department: null, supporting: [], ...placed }
      return { ...blank, department: adoptedDepartment(view.board, blank, lane) }
    }
    case 'note':
      return { kind: 'note', text: '', color: element.color, department: view.department, ...placed }
    case 'text': {
      const { kind, color, fontSize } = element
      return { kind, text: '', fontSize, ...(color && { color }), ...placed }
    }
    case 'shape': {
      const { kind, form, color, fill } = element
      return { kind, form, text: '', ...(color && { color }), ...(fill && { fill }), ...placed }
    }
    case 'ink':
    case 'image':
    case 'frame':
      return null
    default:
      return assertNever(element)
  }
}

function freeRect(view: View, rect: Rect, side: Side): Rect {
  const there = (candidate: Rect): boolean =>
    view.within(candidate).some((id) => {
      const other = view.board.elements.get(id)
      return other !== undefined && isPlaced(other) && intersects(view.layout.rectOf(other), candidate)
    })
  let next = movedBy(rect, stepTo(rect, side, DISTANCE_PX))
  for (let tries = 0; tries < MOST_TRIES && there(next); tries++)
    next = movedBy(next, stepTo(rect, side, CELL_GAP))
  return next
}

const MOST_TRIES = 50

function stepTo({ w, h }: Rect, side: Side, gap: number): Point {
  switch (side) {
    case 'left':
      return [-w - gap, 0]
    case 'right':
      return [w + gap, 0]
    case 'top':
      return [0, -h - gap]
    case 'bottom':
      return [0, h + gap]
    default:
      return assertNever(side)
  }
}
