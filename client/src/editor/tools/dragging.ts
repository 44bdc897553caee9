import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, boundsOf, minus, movedBy, plus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { carriedBy, dropEdits, hostUnder } from '../belonging/carrying.ts'
import { addCopies, copyOf, landingOf } from '../clipboard/copies.ts'
import { turnedBoundsOf } from '../arranging/grips.ts'
import { placesTogether } from '../arranging/landing.ts'
import { bounded, cellUnder, placeFor, snapped } from '../arranging/placing.ts'
import { type Targets, guidesOf, reachOf, snapOf, targetsAround } from '../arranging/snapping.ts'
import { type Slots, slotsUnder, withSlot } from '../method/slots.ts'
import type { Effect, Guide, Preview, View } from '../tool.ts'

/** What a drag has found out when it began. */
export type Lifted = {
  readonly ids: readonly ElementId[]
  /** What the pointer holds: it lands on the grid, and everything else keeps its distance to it. */
  readonly hit: ElementId
  /** Around everything that is dragged; null for connectors alone. */
  readonly box: Rect | null
  readonly targets: Targets | null
}

export type Drag = Lifted & {
  readonly by: Point
  /** Where the pointer is. */
  readonly at: Point
  readonly copy: boolean
  /** Neither onto the grid nor to anything else. */
  readonly free: boolean
}

export function takeUp(view: View, ids: readonly ElementId[], hit: ElementId): Lifted {
  const placed = ids.filter((id) => view.board.elements.get(id)?.kind !== 'connector')
  const box = boundsOf(placed.flatMap((id) => turnedBoundsOf(view, id) ?? []))
  return { ids, hit, box, targets: box && targetsAround(view, new Set(carriedBy(view.board, ids)), box) }
}

/**
 * What is shown while elements are dragged: they are where they would land. `shift`: how far the cells that they are
 * in have moved away from under the hand.
 */
export function dragPreview(view: View, drag: Drag, shift: Point = [0, 0]): Preview {
  const { by, guides } = landing(view, drag)
  const held = heldRect(view, drag.hit)
  const landed = held && movedBy(held, by)
  const cell = landed ? (hostUnder(view, drag.hit, landed) ?? cellUnder(view.layout, landed)) : undefined
  const slots = slotsOf(view, drag, by)
  return {
    kind: 'move',
    ids: carriedBy(view.board, drag.ids),
    by: minus(by, shift),
    ...(cell && { cell }),
    ...(slots && { slots }),
    ...(drag.copy && { copy: true }),
    ...(guides.length > 0 && { guides }),
  }
}

/** What a drop writes: one commit, or nothing if everything is where it was. */
export function drop(view: View, drag: Drag): Effect[] {
  const { by } = landing(view, drag)
  if (drag.copy) return dropCopies(view, drag.ids, by)
  const landed = new Map(
    drag.ids.flatMap((id) => {
      const rect = heldRect(view, id)
      return rect ? [[id, movedBy(rect, by)] as const] : []
    }),
  )
  const edits = withSlot(
    view,
    slotsOf(view, drag, by),
    { hit: drag.hit, landed },
    dropEdits(view, drag.ids, by),
  )
  return edits.length > 0 ? [{ do: 'commit', edits }] : []
}

// A note alone says where it goes: of a card that is dragged its notes follow.
function slotsOf(view: View, { hit, copy, at }: Drag, by: Point): Slots | null {
  const held = view.board.elements.get(hit)?.kind === 'note' && !copy ? heldRect(view, hit) : null
  return held && slotsUnder(view, movedBy(held, by), at)
}

function dropCopies(view: View, ids: readonly ElementId[], by: Point): Effect[] {
  const copied = copyOf(view, ids)
  const { places } = placesTogether(view.layout, view.layout, landingOf(copied, by))
  const copies = addCopies(copied, {
    board: view.board,
    layout: view.layout,
    index: view.index,
    by,
    place: ({ id, element }) => places.get(id) ?? element,
    hasEnd: (id) => view.board.elements.has(id),
    createId: () => view.createId(),
  })
  if (copies.ids.length === 0) return []
  return [
    { do: 'commit', edits: copies.edits },
    { do: 'select', ids: copies.ids },
  ]
}

type Landing = { readonly by: Point; readonly guides: readonly Guide[] }

// Where something near lies on a line with it, there; else on the grid.
function landing(view: View, { hit, by, free, box, targets }: Drag): Landing {
  const held = heldRect(view, hit)
  if (!held || !box || !targets || free) return { by: bounded(by), guides: [] }
  const kind = view.board.elements.get(hit)?.kind ?? 'note'
  const onGrid = minus(snapped(view.layout, kind, movedBy(held, by)), [held.x, held.y])
  const snap = snapOf(targets, movedBy(box, by), reachOf(view.zoom))
  const wanted: Point = [
    snap.x === null ? onGrid[0] : by[0] + snap.x,
    snap.y === null ? onGrid[1] : by[1] + snap.y,
  ]
  const to = minus(insideCell(view, hit, movedBy(held, wanted)), [held.x, held.y])
  return { by: to, guides: guidesOf(targets, movedBy(box, to)) }
}

// A cell does not let anything stick out on the left and at the top.
function insideCell({ board, layout }: View, id: ElementId, rect: Rect): Point {
  const kind = board.elements.get(id)?.kind ?? 'note'
  const place = placeFor(layout, kind, rect)
  return plus(layout.originOf(place), place.at)
}

function heldRect(view: View, hit: ElementId): Rect | null {
  const element = view.board.elements.get(hit)
  return element && isPlaced(element) ? view.layout.rectOf(element) : null
}
