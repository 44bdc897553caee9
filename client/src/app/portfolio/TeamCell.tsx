import { Text } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { listOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { DepartmentBadge } from '../../ui/DepartmentBadge.tsx'
import { departmentName } from '../../ui/department-name.ts'
import { useDepartments } from '../use-departments.ts'
import classes from './portfolio.module.css'

type Props = { team: readonly (string | null)[]; lacking: readonly string[] }

/** From which departments a team comes, and from which nobody does though the journey needs them (METHOD.md M48). */
export function TeamCell({ team, lacking }: Props) {
  const { t } = useTranslation('portfolio')
  const locale = useLocale()
  const { byKey } = useDepartments()
  if (team.length === 0) return <Text c="dimmed">{t('team.none')}</Text>
  const counts = [...Map.groupBy(team, (key) => key)].map(([key, people]) => [key, people.length] as const)
  const names = lacking.flatMap((key) => {
    const department = byKey.get(key)
    return department ? [departmentName(department, locale)] : []
  })
  return (
    <div>
      <div className={classes['team']}>
        {counts.map(([key, count]) => {
          const department = byKey.get(key ?? '')
          return (
            <span key={key} className={classes['member']}>
              {department ? <DepartmentBadge department={department} nameHidden /> : t('team.other')}
              {count > 1 && <span className="tabular">{`× ${count}`}</span>}
            </span>
          )
        })}
      </div>
      {names.length > 0 && (
        <Text size="xs" className={classes['warning'] ?? ''}>
          <IconUserQuestion size={14} stroke={1.75} aria-hidden />
          <span>{t('team.lacking', { departments: listOf(locale, names) })}</span>
        </Text>
      )}
    </div>
  )
}
