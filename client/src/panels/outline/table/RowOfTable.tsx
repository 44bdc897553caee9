import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { FeelingMark } from '../FeelingMark.tsx'
import { CellField } from './CellField.tsx'
import classes from './table.module.css'
import { type Column, type TableRow, columns } from './table-rows.ts'
import type { CellTexts } from './use-cell-texts.ts'

type Props = {
  readonly row: TableRow
  /** From 1, without the head. */
  readonly index: number
  readonly texts: CellTexts
  readonly active: Column | null
  readonly isSelected: boolean
  readonly isEditing: boolean
  readonly onArrive: (id: string, column: Column) => void
  readonly onEdit: (id: string, column: Column) => void
  readonly onCommit: (row: TableRow, column: Column, value: string) => void
  readonly onClose: (byKey: boolean) => void
}

/** A touchpoint with its columns. */
export const RowOfTable = memo(function RowOfTable({ row, index, texts, ...rest }: Props) {
  const { active, isSelected, isEditing, onArrive, onEdit, onCommit, onClose } = rest
  const { t } = useTranslation('outline')
  const title = row.touchpoint.title.trim() || t('row.untitled')
  return (
    <tr aria-rowindex={index + 1} aria-selected={isSelected} className={classes['row']}>
      {columns.map((column) => {
        const isActive = column === active
        const Cell = column === 'title' ? 'th' : 'td'
        const text = texts.textOf(row, column)
        return (
          <Cell
            key={column}
            {...(column === 'title' ? { scope: 'row' } : { role: 'gridcell' })}
            tabIndex={isActive ? 0 : -1}
            className={classes['cell']}
            data-column={column}
            data-outline-key={`${row.id} ${column}`}
            onFocus={({ target, currentTarget }) => target === currentTarget && onArrive(row.id, column)}
            onDoubleClick={() => onEdit(row.id, column)}
          >
            {isActive && isEditing ? (
              <CellField
                column={column}
                label={t('table.cell', { column: t(`table.columns.${column}`), title })}
                value={texts.valueOf(row, column)}
                options={texts.optionsOf(row, column)}
                onCommit={(value) => onCommit(row, column, value)}
                onClose={onClose}
              />
            ) : (
              <CellText row={row} column={column} text={column === 'title' ? title : text} />
            )}
          </Cell>
        )
      })}
    </tr>
  )
})

function CellText({ row, column, text }: { row: TableRow; column: Column; text: string }) {
  const { t } = useTranslation('outline')
  if (column === 'experience' || column === 'expectation') {
    return (
      <>
        <span aria-hidden>
          <FeelingMark feelings={row[column]} />
        </span>
        <span className={classes['heard']}>{text}</span>
      </>
    )
  }
  return <span dir="auto">{text || t('table.none')}</span>
}
