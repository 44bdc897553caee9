import { Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { JourneyTableRow } from './JourneyTableRow.tsx'
import type { Entry } from './portfolio-entries.ts'
import { type Sort, type SortKey, sortKeys, sortedBy } from './portfolio-order.ts'
import classes from './portfolio.module.css'

type Props = { entries: readonly Entry[]; sort: Sort; onSort: (sort: Sort) => void }

/** All that is known of each journey side by side; on a narrow screen one card a journey. */
export function JourneyTable({ entries, sort, onSort }: Props) {
  const { t } = useTranslation('portfolio')
  return (
    <table className={classes['table']} aria-label={t('table.label')}>
      <thead>
        <tr>
          {sortKeys.map((by) => (
            <Heading key={by} by={by} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <JourneyTableRow key={entry.journey.board} entry={entry} />
        ))}
      </tbody>
    </table>
  )
}

function Heading({ by, sort, onSort }: { by: SortKey; sort: Sort; onSort: (sort: Sort) => void }) {
  const { t } = useTranslation('portfolio')
  const isSorted = sort.by === by
  const Arrow = sort.isDescending ? IconArrowDown : IconArrowUp
  return (
    <th scope="col" aria-sort={isSorted ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton className={classes['heading'] ?? ''} onClick={() => onSort(sortedBy(sort, by))}>
        <Text span size="xs" fw={600} c="dimmed">
          {t(`table.${by}`)}
        </Text>
        {isSorted && <Arrow size={14} stroke={1.75} aria-hidden />}
      </UnstyledButton>
    </th>
  )
}
