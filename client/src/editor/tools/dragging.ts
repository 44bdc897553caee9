import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, minus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { carriedBy, dropEdits, hostUnder } from '../carrying.ts'
import { addCopies, copyOf } from '../copies.ts'
import { bounded, cellUnder, placeFor, snapped } from '../placing.ts'
import type { Effect, Preview, View } from '../tool.ts'

export type Drag = {
  readonly ids: readonly ElementId[]
  /** What the pointer holds: it lands on the grid, and everything else keeps its distance to it. */
  readonly hit: ElementId
  readonly by: Point
  readonly copy: boolean
  /** Not onto the grid. */
  readonly free: boolean
}

/** What is shown while elements are dragged: they are where they would land. */
export function dragPreview(view: View, drag: Drag): Preview {
  const by = landing(view, drag)
  const held = heldRect(view, drag.hit)
  const landed = held && moved(held, by)
  const cell = landed ? (hostUnder(view, drag.hit, landed) ?? cellUnder(view.layout, landed)) : undefined
  const ids = carriedBy(view.board, drag.ids)
  return { kind: 'move', ids, by, ...(cell && { cell }), ...(drag.copy && { copy: true }) }
}

/** What a drop writes: one commit, or nothing if everything is where it was. */
export function drop(view: View, drag: Drag): Effect[] {
  const by = landing(view, drag)
  if (drag.copy) return dropCopies(view, drag.ids, by)
  const edits = dropEdits(view, drag.ids, by)
  return edits.length > 0 ? [{ do: 'commit', edits }] : []
}

function dropCopies(view: View, ids: readonly ElementId[], by: Point): Effect[] {
  const copies = addCopies(copyOf(view, ids), {
    board: view.board,
    layout: view.layout,
    by,
    place: ({ element }) => placeFor(view.layout, element.kind, moved(view.layout.rectOf(element), by)),
    hasEnd: (id) => view.board.elements.has(id),
    createId: () => view.createId(),
  })
  if (copies.ids.length === 0) return []
  return [
    { do: 'commit', edits: copies.edits },
    { do: 'select', ids: copies.ids },
  ]
}

function landing(view: View, { hit, by, free }: Drag): Point {
  const held = heldRect(view, hit)
  if (!held || free) return bounded(by)
  return minus(snapped(view.layout, moved(held, by)), [held.x, held.y])
}

function heldRect(view: View, hit: ElementId): Rect | null {
  const element = view.board.elements.get(hit)
  return element && isPlaced(element) ? view.layout.rectOf(element) : null
}

const moved = (rect: Rect, [x, y]: Point): Rect => ({ ...rect, x: rect.x + x, y: rect.y + y })
