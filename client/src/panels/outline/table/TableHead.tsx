import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './table.module.css'
import { type Sorting, columns, nextSorting } from './table-rows.ts'

type Props = { readonly sorting: Sorting; readonly onSort: (sorting: Sorting) => void }

/** The names of the columns; a press sorts by one, the third press in the customer's order again. */
export function TableHead({ sorting, onSort }: Props) {
  const { t } = useTranslation('outline')
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const isOwn = sorting?.by === column
          const Arrow = isOwn && sorting.down ? IconArrowDown : IconArrowUp
          return (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={isOwn ? (sorting.down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className={classes['sort']}
                title={t('table.sort', { column: t(`table.columns.${column}`) })}
                onClick={() => onSort(nextSorting(sorting, column))}
              >
                {t(`table.columns.${column}`)}
                <Arrow size={14} stroke={1.5} data-shown={isOwn || undefined} aria-hidden />
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
