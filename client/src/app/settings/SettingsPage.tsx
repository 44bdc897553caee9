import { Tabs, Title } from '@mantine/core'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type Action, can } from '@wegpunkt/shared/access/roles'
import { type ComponentType, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { loadPart } from '../../locales/i18n.ts'
import { lazyPart } from '../../ui/lazy-part.ts'
import { useMe } from '../me.ts'
import { Workplace } from '../Workplace.tsx'
import { InvitationsTab } from './InvitationsTab.tsx'
import { LoginsTab } from './LoginsTab.tsx'
import { MembersTab } from './MembersTab.tsx'
import { ProfileTab } from './ProfileTab.tsx'
import { type SettingsTab, isSettingsTab, settingsTabs } from './tabs.ts'

const DepartmentsTab = lazyPart(async () => {
  const [{ DepartmentsTab }] = await Promise.all([import('./DepartmentsTab.tsx'), loadPart('departments')])
  return { default: DepartmentsTab }
})
const PersonasTab = lazyPart(async () => {
  const [{ PersonasTab }] = await Promise.all([import('./PersonasTab.tsx'), loadPart('evidence')])
  return { default: PersonasTab }
})

const DataTab = lazyPart(async () => {
  const [{ DataTab }] = await Promise.all([import('./DataTab.tsx'), loadPart('exports')])
  return { default: DataTab }
})

const route = getRouteApi('/signed-in/settings')

const panels: Record<SettingsTab, ComponentType> = {
  profile: ProfileTab,
  logins: LoginsTab,
  members: MembersTab,
  invitations: InvitationsTab,
  departments: DepartmentsTab,
  personas: PersonasTab,
  data: DataTab,
}

/** What one has to be allowed to do; others do not see the tab. */
const neededFor: Partial<Record<SettingsTab, Action>> = {
  invitations: 'member.invite',
  data: 'workspace.export',
}

export function SettingsPage() {
  const { t } = useTranslation('app')
  const { role } = useMe()
  const navigate = useNavigate()
  const offered = settingsTabs.filter((tab) => {
    const needed = neededFor[tab]
    return needed === undefined || can(role, needed)
  })
  const asked = route.useSearch().tab ?? 'profile'
  const current = offered.includes(asked) ? asked : 'profile'
  const open = (tab: string | null): void => {
    if (isSettingsTab(tab)) void navigate({ to: '/settings', search: { tab }, replace: true })
  }
  return (
    <Workplace title={`${t(`settings.tab.${current}`)} · ${t('settings.title')}`}>
      <Title order={1} mb="md">
        {t('settings.title')}
      </Title>
      <Tabs value={current} onChange={open} keepMounted={false}>
        <Tabs.List mb="lg" aria-label={t('settings.title')}>
          {offered.map((tab) => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`settings.tab.${tab}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {offered.map((tab) => {
          const Panel = panels[tab]
          return (
            <Tabs.Panel key={tab} value={tab}>
              <Suspense>
                <Panel />
              </Suspense>
            </Tabs.Panel>
          )
        })}
      </Tabs>
    </Workplace>
  )
}
