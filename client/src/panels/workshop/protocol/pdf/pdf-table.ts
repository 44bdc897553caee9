import type { TableBlock } from '../blocks/block.ts'
import type { Sheet } from './pdf-sheet.ts'
import { COLOR, GAP, MARGIN, SIZE } from './pdf-style.ts'

type Column = { readonly x: number; readonly width: number; readonly align: 'left' | 'right' }

/** Rows that stay whole where a page has room for them; the head is repeated on each page. */
export function writeTable(sheet: Sheet, { columns, rows }: TableBlock): void {
  const places = placesOf(sheet.width, columns)
  const head = { size: SIZE.small, color: COLOR.quiet, face: 'strong' } as const
  const names = columns.map(({ name }) => name)
  writeRow(sheet, names, places, head)
  for (const row of rows) {
    const isNext = sheet.need(rowHeight(sheet, row, places, {}))
    if (isNext) writeRow(sheet, names, places, head)
    writeRow(sheet, row, places, {})
  }
  sheet.space(GAP.after)
}

function placesOf(width: number, columns: TableBlock['columns']): Column[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const free = width - GAP.column * (columns.length - 1)
  let x = MARGIN.left
  return columns.map(({ share, isNumber }) => {
    const place = { x, width: (free * share) / all, align: isNumber ? ('right' as const) : ('left' as const) }
    x += place.width + GAP.column
    return place
  })
}

type Styled = Parameters<Sheet['write']>[1]

function rowHeight(
  sheet: Sheet,
  cells: readonly string[],
  places: readonly Column[],
  styled: Styled = {},
): number {
  const heights = places.map(({ width }, at) => sheet.heightOf(cells[at] ?? '', styled, width))
  return Math.max(...heights) + 2 * GAP.cell
}

function writeRow(
  sheet: Sheet,
  cells: readonly string[],
  places: readonly Column[],
  styled: Styled = {},
): void {
  const top = sheet.doc.y
  const height = rowHeight(sheet, cells, places, styled)
  for (const [at, place] of places.entries()) sheet.writeAt(top + GAP.cell, cells[at] ?? '', styled, place)
  sheet.rule(top + height)
  sheet.doc.y = top + height
}
