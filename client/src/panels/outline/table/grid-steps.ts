import { type Column, columns } from './table-rows.ts'
import type { ElementId } from '@wegpunkt/shared/board/element-id'

export type CellPlace = { readonly id: ElementId; readonly column: Column }

const PAGE_ROWS = 10

/** Where a key leads from a cell of the grid (APG, data grid); null for another key, or where it ends. */
export function cellBeside(
  ids: readonly ElementId[],
  { id, column }: CellPlace,
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
): CellPlace | null {
  const row = ids.indexOf(id)
  const at = columns.indexOf(column)
  const cell = (nextRow: number, nextAt: number): CellPlace | null => {
    const to = { id: ids[Math.max(0, Math.min(nextRow, ids.length - 1))], column: columns[nextAt] }
    if (to.id === undefined || to.column === undefined) return null
    return to.id === id && to.column === column ? null : { id: to.id, column: to.column }
  }
  const last = columns.length - 1
  switch (key) {
    case 'ArrowDown':
      return cell(row + 1, at)
    case 'ArrowUp':
      return cell(row - 1, at)
    case 'ArrowRight':
      return cell(row, at + 1)
    case 'ArrowLeft':
      return at === 0 ? null : cell(row, at - 1)
    case 'PageDown':
      return cell(row + PAGE_ROWS, at)
    case 'PageUp':
      return cell(row - PAGE_ROWS, at)
    case 'Home':
      return cell(ctrlKey ? 0 : row, 0)
    case 'End':
      return cell(ctrlKey ? ids.length - 1 : row, last)
    default:
      return null
  }
}
