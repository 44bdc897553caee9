import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { joined, landEdits, settled } from '../belonging/carrying.ts'
import { membersWith } from '../belonging/grouping.ts'
import { CELL_MARGIN_PX, type Place, bounded, moveEdits, placeEdits } from './placing.ts'
import type { Indexed } from '../place/laid-out.ts'

export const NUDGE_PX = 8
export const FAR_NUDGE_PX = 64

type Along = { readonly at: number; readonly to: number | null }

/**
 * Moves elements by keys. At the edge of its cell an element goes on in the next one: a cell would grow
 * with what is pushed against its edge, and nobody would ever get out of it.
 */
export function nudgeEdits(laid: Indexed, ids: Iterable<ElementId>, by: Point): Edit[] {
  const all = [...ids]
  const grouped = new Set(all.filter((id) => membersWith(laid.board, id).length > 1))
  const edits = all.flatMap((id) => {
    if (grouped.has(id)) return []
    const element = laid.board.elements.get(id)
    if (!element) return []
    const place = isPlaced(element) ? nudgedPlace(laid.layout, element, by) : null
    if (!place || !isPlaced(element)) return moveEdits(laid, [id], by)
    return placeEdits(laid.board, id, element, place)
  })
  // A group keeps its distances, so it goes on over the edge as one and not member by member.
  return joined([...settled(laid, edits), ...landEdits(laid, new Map([...grouped].map((id) => [id, by])))])
}

// Null for an element without a cell, which moves freely.
function nudgedPlace({ columns, rows }: Layout, element: PlacedElement, by: Point): Place | null {
  const column = columns.findIndex(({ id }) => id === element.stage)
  const row = rows.findIndex(({ id }) => id === element.lane)
  if (column < 0 || row < 0) return null
  const widths = columns.map(({ w }) => w)
  const heights = rows.map(({ h }) => h)
  const x = along(element.at[0], element.size[0], by[0], widths, column)
  const y = along(element.at[1], element.size[1], by[1], heights, row)
  return {
    at: bounded([x.at, y.at]),
    stage: columns[x.to ?? column]?.id ?? element.stage,
    lane: rows[y.to ?? row]?.id ?? element.lane,
  }
}

function along(at: number, size: number, by: number, cells: readonly number[], index: number): Along {
  const next = at + by
  const last = (cells[index] ?? 0) - size - CELL_GAP
  if (by < 0 && next < CELL_MARGIN_PX) {
    const before = cells[index - 1]
    if (at > CELL_MARGIN_PX || before === undefined) return { at: CELL_MARGIN_PX, to: null }
    return { at: Math.max(CELL_MARGIN_PX, before - size - CELL_GAP), to: index - 1 }
  }
  if (by > 0 && next > last && cells[index + 1] !== undefined) {
    return at < last ? { at: last, to: null } : { at: CELL_MARGIN_PX, to: index + 1 }
  }
  return { at: next, to: null }
}
