import { Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { can } from '@wegpunkt/shared/access/roles'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { membersQuery } from '../../../../api/members.ts'
import { useBoardInfo } from '../../../../editor/board-info.ts'
import { useDo } from '../../use-desk.ts'

/** Whoever may moderate, whether they do so already or not. */
export function HandOverItems({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const { me } = useBoardInfo()
  const act = useDo(workshop.id)
  const { data } = useQuery(membersQuery)
  const able = (data ?? []).filter(
    ({ id, role }) =>
      id !== workshop.lead &&
      (can(role, 'workshop.run') || workshop.moderators.some(({ person }) => person === id)),
  )
  if (data && able.length === 0) return <Menu.Label>{t('people.nobodyElse')}</Menu.Label>
  return (
    <>
      <Menu.Label>{t('people.handOverTo')}</Menu.Label>
      {able.map(({ id, name }) => (
        <Menu.Item key={id} onClick={() => void act({ do: 'hand-over', to: id })}>
          {id === me.id ? t('people.me', { name }) : name}
        </Menu.Item>
      ))}
    </>
  )
}
