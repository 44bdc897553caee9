import { Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { WorkshopPeopleList, WorkshopPerson } from '@wegpunkt/shared/http/join-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { DepartmentBadge } from '../../../ui/DepartmentBadge.tsx'
import { useDepartmentName } from '../../../ui/use-department-name.ts'
import { type PeopleGroup, groupsOf } from './people-groups.ts'
import classes from './people.module.css'
import type { Act } from './use-people.ts'
import { PersonRow } from './PersonRow.tsx'
import { PutOutDialog } from './PutOutDialog.tsx'

/** So many are found without a search. */
const FEW = 8

/** Who takes part, by department. `act`: null for those who may only look. */
export function PeopleList({ list, act }: { list: WorkshopPeopleList; act: Act | null }) {
  const { t } = useTranslation('joining')
  const locale = useLocale()
  const { departments } = useBoardInfo()
  const [search, setSearch] = useState('')
  const [leaving, setLeaving] = useState<Leaving | null>(null)
  const inside = list.people.filter(({ state }) => state === 'in').length
  const keys = departments.map(({ key }) => key)
  const groups = groupsOf(list.people, { departments: keys, search, locale })
  return (
    <section aria-label={t('people.list.title')}>
      <div className={classes['head']}>
        <Text fw={600}>{t('people.list.title')}</Text>
        <Text size="sm" c="dimmed">
          {inside > 0 && t('people.list.count', { count: inside, present: list.present })}
        </Text>
      </div>
      {inside > FEW && (
        <TextInput
          mt="xs"
          type="search"
          aria-label={t('people.list.search')}
          placeholder={t('people.list.search')}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      {groups.length === 0 && (
        <Text c="dimmed" size="sm" mt="xs">
          {t(inside > 0 ? 'people.list.noMatch' : 'people.list.empty')}
        </Text>
      )}
      {groups.map((group) => (
        <Group key={group.department ?? ''} group={group} onPutOut={act && setLeaving} />
      ))}
      {leaving && act && <PutOutDialog leaving={leaving} act={act} onClose={() => setLeaving(null)} />}
    </section>
  )
}

export type Leaving = { readonly person: WorkshopPerson; readonly what: 'remove' | 'ban' }

type GroupProps = { group: PeopleGroup; onPutOut: ((leaving: Leaving) => void) | null }

function Group({ group, onPutOut }: GroupProps) {
  const { t } = useTranslation('joining')
  const { departments } = useBoardInfo()
  const nameOf = useDepartmentName(departments)
  const known = departments.find(({ key }) => key === group.department)
  const name = group.department === null ? t('people.list.notSaid') : nameOf(group.department)
  return (
    <>
      <h3 className={classes['group']}>
        {known ? <DepartmentBadge department={known} /> : name}
        <span className={classes['count']}>{group.people.length}</span>
      </h3>
      <ul className={classes['list']} aria-label={name}>
        {group.people.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            onPutOut={onPutOut && ((what) => onPutOut({ person, what }))}
          />
        ))}
      </ul>
    </>
  )
}
