import { ActionIcon, Text } from '@mantine/core'
import { IconTrash, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { Role } from '@wegpunkt/shared/access/roles'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { countsAs } from '@wegpunkt/shared/journey/former-departments'
import { stepsOf } from '@wegpunkt/shared/journey/parts/steps'
import { lackingDepartments } from '@wegpunkt/shared/journey/rollout'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../api/members.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useReplacements } from '../../../editor/counting.ts'
import { listOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { DepartmentBadge } from '../../../ui/DepartmentBadge.tsx'
import { departmentName } from '../../../ui/department-name.ts'
import { useJourney } from '../use-journey.ts'
import { AddMember } from './AddMember.tsx'
import classes from './overview.module.css'
import { Part } from './Part.tsx'
import { useEraseRow } from '../use-erase-row.tsx'

/** Who works on the journey, and from which department nobody does though it needs them (METHOD.md M48). */
export function TeamPart({ role }: { role: Role }) {
  const { t } = useTranslation('overview')
  const { rowState } = useBoardInfo()
  const team = [...rowState.byKind.team.values()]
  return (
    <Part title={t('team.title')} about={t('team.about')}>
      {team.length === 0 && <Text size="sm">{t('team.none')}</Text>}
      <ul className={classes['lines']}>
        {team.map((row) => (
          <Member key={row.id} row={row} role={role} />
        ))}
      </ul>
      <Lacking team={team} />
      {mayRow(role, 'team', 'add') && <AddMember />}
    </Part>
  )
}

function Lacking({ team }: { team: readonly RowOf<'team'>[] }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { departments } = useBoardInfo()
  const { board } = useJourney()
  const by = useReplacements()
  const lacking = lackingDepartments({
    team: team.map(({ department }) => department && countsAs(department, by)),
    departments: stepsOf(board).flatMap(({ touchpoint }) => touchpoint.department ?? []),
  })
  const names = departments.filter(({ key }) => lacking.includes(key)).map((it) => departmentName(it, locale))
  if (names.length === 0 || team.length === 0) return null
  return (
    <Text size="sm" className={classes['notice'] ?? ''}>
      <IconUserQuestion size={16} stroke={1.5} aria-hidden />
      <span>{t('team.lacking', { departments: listOf(locale, names) })}</span>
    </Text>
  )
}

function Member({ row, role }: { row: RowOf<'team'>; role: Role }) {
  const { t } = useTranslation('overview')
  const { departments, me } = useBoardInfo()
  const members = useQuery(membersQuery).data
  const eraseRow = useEraseRow()
  const department = departments.find(({ key }) => key === row.department)
  const name = members?.find(({ id }) => id === row.person)?.name ?? row.name
  return (
    <li className={classes['member']}>
      {department && <DepartmentBadge department={department} nameHidden />}
      <span className={classes['memberWords']}>
        <Text span>{name || t('team.former')}</Text>
        {row.task && (
          <Text span size="sm" c="dimmed">
            {row.task}
          </Text>
        )}
      </span>
      {mayRow(role, 'team', 'erase', row.author === me.id) && (
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('team.remove', { name })}
          onClick={() => void eraseRow(row, t('team.erased', { name }))}
        >
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
