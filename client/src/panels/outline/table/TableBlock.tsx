import { type RefObject, memo } from 'react'
import { useEditorState } from '../../../editor/context.ts'
import type { ActiveCell } from './OutlineTable.tsx'
import { RowOfTable } from './RowOfTable.tsx'
import { type Column, type TableRow, columns } from './table-rows.ts'
import type { CellTexts } from './use-cell-texts.ts'
import { useNear } from '../use-near.ts'

const ROW_HEIGHT_PX = 40

type Props = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: readonly TableRow[]
  /** The number of its first row, from 1. */
  readonly first: number
  readonly texts: CellTexts
  readonly cell: ActiveCell
  readonly onCommit: (row: TableRow, column: Column, value: string) => void
}

/** Some rows of a long table: while they are far away, only their room is kept. */
export const TableBlock = memo(function TableBlock({ scroller, rows, first, texts, cell, onCommit }: Props) {
  const selection = useEditorState((state) => state.selection)
  const { ref, isNear, height } = useNear<HTMLTableSectionElement>(
    scroller,
    first === 1,
    rows.length * ROW_HEIGHT_PX,
  )
  const isDrawn = isNear || rows.some(({ id }) => id === cell.place?.id)
  return (
    <tbody ref={ref}>
      {!isDrawn && (
        <tr aria-hidden style={{ height }}>
          <td colSpan={columns.length}>{'…'}</td>
        </tr>
      )}
      {isDrawn &&
        rows.map((row, i) => {
          const active = cell.place?.id === row.id ? cell.place.column : null
          return (
            <RowOfTable
              key={row.id}
              row={row}
              index={first + i}
              texts={texts}
              active={active}
              isSelected={selection.has(row.id)}
              isEditing={active !== null && cell.isEditing}
              onArrive={cell.arrive}
              onEdit={cell.edit}
              onCommit={onCommit}
              onClose={cell.close}
            />
          )
        })}
    </tbody>
  )
})
