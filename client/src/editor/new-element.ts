import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, type Size, rectOf } from '@wegpunkt/shared/board/geometry'
import { CARD_SIZE, type Cell, type Layout, NOTE_SIZE, freePlace } from '@wegpunkt/shared/board/layout'
import { orderLast } from '@wegpunkt/shared/board/order'
import { mustBeElement } from '@wegpunkt/shared/board/entry-readers'
import type { Element } from '@wegpunkt/shared/board/schema'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { belonging } from './belonging/carrying.ts'
import { type Place, adoptedDepartment, bounded, placeOf, snapped } from './arranging/placing.ts'
import type { Indexed } from './place/laid-out.ts'
import type { ToolOptions } from './tool-options.ts'

export type Placeable = 'touchpoint' | 'note' | 'text'

const newSize: Readonly<Record<Placeable, Size>> = {
  touchpoint: CARD_SIZE,
  note: NOTE_SIZE,
  text: [240, 40],
}

/** A new note shows the department of the one who works here, in the colour used last. */
export type Here = Indexed & {
  readonly department: string | null
  readonly options: Pick<ToolOptions, 'noteColor'>
}

/** The rectangle that a new element takes around a point, on the grid of its cell. */
export function ghostRect(layout: Layout, what: Placeable, centre: Point): Rect {
  const [w, h] = newSize[what]
  return rectOf(snapped(layout, what, { x: centre[0] - w / 2, y: centre[1] - h / 2, w, h }), newSize[what])
}

/** Adds an empty element around a point (board pixels), in the cell that lies there. */
export function addAt(here: Here, what: Placeable, id: ElementId, centre: Point): Edit {
  return addIn(here, what, id, placeOf(here.layout, ghostRect(here.layout, what, centre)))
}

/** Adds an empty element where its cell has room, for those who do not point. */
export function addInCell(here: Here, what: Placeable, id: ElementId, cell: Cell): Edit {
  const width = here.layout.cellRect(cell)?.w ?? 0
  const at = bounded(freePlace(here.board, cell, width, newSize[what]))
  return addIn(here, what, id, { ...cell, at })
}

function addIn(here: Here, what: Placeable, id: ElementId, place: Place): Edit {
  const placed = { ...place, size: newSize[what], order: orderLast(here.board.elements.values()) }
  return { do: 'add', in: 'elements', id, value: belonging(here, emptyElement(here, what, placed)) }
}

function emptyElement(here: Here, what: Placeable, placed: object & Place): Element {
  // Through the schema, so that a new element has the same defaults as one that is read.
  switch (what) {
    case 'touchpoint': {
      const touchpoint = mustBeElement({ kind: what, ...placed })
      if (touchpoint.kind !== 'touchpoint') return touchpoint
      return { ...touchpoint, department: adoptedDepartment(here.board, touchpoint, placed.lane) }
    }
    case 'note':
      return mustBeElement({
        kind: what,
        ...placed,
        department: here.department,
        color: here.options.noteColor,
      })
    case 'text':
      return mustBeElement({ kind: what, ...placed })
    default:
      return assertNever(what)
  }
}
