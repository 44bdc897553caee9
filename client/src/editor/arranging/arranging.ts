import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, boundsOf } from '@wegpunkt/shared/board/geometry'
import { CELL_GAP, isPlaced } from '@wegpunkt/shared/board/layout'
import { assertNever } from '@wegpunkt/shared/assert-never'
import { landEdits, settled } from '../belonging/carrying.ts'
import { turnedBoundsOf } from './grips.ts'
import { unitsOf } from '../belonging/grouping.ts'
import type { Indexed, LaidOut } from '../place/laid-out.ts'
import { isLocked } from '../belonging/locking.ts'
import { bounded, placeEdits } from './placing.ts'

export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom'

/** Elements that are arranged as one: a group, or one element. */
export type Unit = { readonly ids: readonly ElementId[]; readonly rect: Rect }

/**
 * What of a selection can be arranged: not what is locked, nor connectors, which follow. A group counts as one
 * among others; where it is all that is selected, its own elements are meant.
 */
function unitsIn(laid: LaidOut, selection: ReadonlySet<ElementId>): Unit[] {
  const { elements } = laid.board
  const whole = unitsOf(laid.board, selection)
  const units = whole.length === 1 ? [...selection].map((id) => [id]) : whole
  return units.flatMap((unit) => {
    const ids = unit.filter((id) => {
      const element = elements.get(id)
      return element && isPlaced(element) && !isLocked(elements, id)
    })
    const rect = boundsOf(ids.flatMap((id) => turnedBoundsOf(laid, id) ?? []))
    return rect ? [{ ids, rect }] : []
  })
}

/** Puts everything onto one line with the outermost of them. */
export function alignEdits(laid: Indexed, selection: ReadonlySet<ElementId>, how: Alignment): Edit[] {
  const units = unitsIn(laid, selection)
  const box = boundsOf(units.map(({ rect }) => rect))
  if (!box || units.length < 2) return []
  return landEdits(
    laid,
    movesOf(units, (unit) => toLine(unit.rect, box, how)),
  )
}

function toLine({ x, y, w, h }: Rect, box: Rect, how: Alignment): Point {
  switch (how) {
    case 'left':
      return [box.x - x, 0]
    case 'centre':
      return [box.x + box.w / 2 - x - w / 2, 0]
    case 'right':
      return [box.x + box.w - x - w, 0]
    case 'top':
      return [0, box.y - y]
    case 'middle':
      return [0, box.y + box.h / 2 - y - h / 2]
    case 'bottom':
      return [0, box.y + box.h - y - h]
    default:
      return assertNever(how)
  }
}

/** Equal gaps between the first and the last, which stay; in the order in which they lie. */
export function distributeEdits(laid: Indexed, selection: ReadonlySet<ElementId>, axis: 'x' | 'y'): Edit[] {
  const [start, length] = axis === 'x' ? (['x', 'w'] as const) : (['y', 'h'] as const)
  const units = unitsIn(laid, selection).toSorted((a, b) => a.rect[start] - b.rect[start])
  const [first, last] = [units[0], units.at(-1)]
  if (!first || !last || units.length < 3) return []
  const taken = units.reduce((sum, { rect }) => sum + rect[length], 0)
  const gap = (last.rect[start] + last.rect[length] - first.rect[start] - taken) / (units.length - 1)
  let at = first.rect[start]
  const moves = movesOf(units, (unit): Point => {
    const by = unit === first || unit === last ? 0 : at - unit.rect[start]
    at += unit.rect[length] + gap
    return axis === 'x' ? [by, 0] : [0, by]
  })
  return landEdits(laid, moves)
}

/**
 * Puts everything into rows and columns with equal gaps, in reading order, from where its top left corner is.
 * What lies in one cell stays in it, which grows downwards.
 */
export function tidyEdits(laid: Indexed, selection: ReadonlySet<ElementId>): Edit[] {
  const units = unitsIn(laid, selection)
  const box = boundsOf(units.map(({ rect }) => rect))
  if (!box || units.length < 2) return []
  const cell = commonCell(laid, units)
  const rows = rowsOf(units)
  const widest = Math.max(...rows.map((row) => row.length))
  const ordered = rows.flat()
  // A single row or column is meant as one; a heap becomes as wide as its widest row.
  const { columns, widths } = columnsFor(ordered, widest, cell?.w ?? Infinity)
  const width = widths.reduce((sum, w) => sum + w + CELL_GAP, -CELL_GAP)
  const left = cell ? Math.max(cell.x + CELL_GAP, Math.min(box.x, cell.x + cell.w - CELL_GAP - width)) : box.x
  let top = cell ? Math.max(cell.y + CELL_GAP, box.y) : box.y
  const moves = new Map<ElementId, Point>()
  for (let i = 0; i < ordered.length; i += columns) {
    const row = ordered.slice(i, i + columns)
    let x = left
    for (const [column, unit] of row.entries()) {
      for (const id of unit.ids) moves.set(id, [x - unit.rect.x, top - unit.rect.y])
      x += (widths[column] ?? 0) + CELL_GAP
    }
    top += Math.max(...row.map(({ rect }) => rect.h)) + CELL_GAP
  }
  if (!cell) return landEdits(laid, moves)
  return settled(
    laid,
    [...moves].flatMap(([id, by]) => moveInCell(laid, id, by)),
  )
}

/** As many columns as the widest row has, and as the room (board pixels) is wide enough for; how wide each is. */
export function columnsFor(
  ordered: readonly Pick<Unit, 'rect'>[],
  widest: number,
  room: number,
): { columns: number; widths: readonly number[] } {
  const sizes = ordered.map(({ rect }) => rect.w)
  const least = sizes.reduce((narrowest, w) => Math.min(narrowest, w), Infinity)
  // More than this has no room even if all were as narrow as the narrowest.
  let columns = Math.max(1, Math.min(widest, Math.floor((room - CELL_GAP) / (least + CELL_GAP))))
  for (; ; columns--) {
    const widths = Array.from({ length: columns }, () => 0)
    for (const [i, w] of sizes.entries()) widths[i % columns] = Math.max(widths[i % columns] ?? 0, w)
    const needed = widths.reduce((sum, w) => sum + w + CELL_GAP, CELL_GAP)
    if (columns === 1 || needed <= room) return { columns, widths }
  }
}

// As one reads: whose middle lies within the height of the first of a row belongs to that row.
function rowsOf(units: readonly Unit[]): Unit[][] {
  const rows: Unit[][] = []
  let bottom = -Infinity
  for (const unit of units.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x)) {
    const row = rows.at(-1)
    if (row && unit.rect.y + unit.rect.h / 2 < bottom) {
      row.push(unit)
      continue
    }
    rows.push([unit])
    bottom = unit.rect.y + unit.rect.h
  }
  return rows.map((row) => row.toSorted((a, b) => a.rect.x - b.rect.x))
}

// The cell in which all of them lie; null if they lie in several, or beside the grid.
function commonCell(laid: LaidOut, units: readonly Unit[]): Rect | null {
  let cell: Rect | null | undefined
  let key: string | undefined
  for (const { ids } of units) {
    for (const id of ids) {
      const element = laid.board.elements.get(id)
      if (!element || !isPlaced(element) || element.stage === null || element.lane === null) return null
      const here = `${element.stage} ${element.lane}`
      if (key !== undefined && key !== here) return null
      key = here
      cell ??= laid.layout.cellRect({ stage: element.stage, lane: element.lane })
    }
  }
  return cell ?? null
}

function moveInCell({ board }: LaidOut, id: ElementId, by: Point): Edit[] {
  const element = board.elements.get(id)
  if (!element || !isPlaced(element)) return []
  const { at, stage, lane } = element
  return placeEdits(board, id, element, { at: bounded([at[0] + by[0], at[1] + by[1]]), stage, lane })
}

const movesOf = (units: readonly Unit[], by: (unit: Unit) => Point): Map<ElementId, Point> =>
  new Map(
    units.flatMap((unit) => {
      const distance = by(unit)
      return unit.ids.map((id) => [id, distance] as const)
    }),
  )
