import { Text } from '@mantine/core'
import { IconArrowsDiff } from '@tabler/icons-react'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { DepartmentBadge } from '../../../ui/DepartmentBadge.tsx'
import classes from './figures.module.css'

/** Figures of which one gets worse when the other gets better. */
export function Conflicts({ pairs }: { pairs: readonly (readonly [Kpi, Kpi])[] }) {
  const { t } = useTranslation('overview')
  if (pairs.length === 0) return null
  return (
    <section className={classes['conflicts']} aria-label={t('figures.conflicts', { count: pairs.length })}>
      <Text fw={600} size="sm" className={classes['conflictHead'] ?? ''}>
        <IconArrowsDiff size={16} stroke={1.75} aria-hidden />
        {t('figures.conflicts', { count: pairs.length })}
      </Text>
      <ul className={classes['list']}>
        {pairs.map(([one, other]) => (
          <li key={`${one.id} ${other.id}`}>
            <Side figure={one} />
            <Text span size="xs" c="dimmed">
              {t('figures.against')}
            </Text>
            <Side figure={other} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Side({ figure: { name, department: key } }: { figure: Kpi }) {
  const { departments } = useBoardInfo()
  const department = departments.find((it) => it.key === key)
  return (
    <span className={classes['side']}>
      {department && <DepartmentBadge department={department} nameHidden />}
      <span>{name}</span>
    </span>
  )
}
