import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconLogout, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../ui/PersonAvatar.tsx'
import { useMe } from './me.ts'
import { useDepartments } from './use-departments.ts'
import { useSignOut } from './use-sign-out.tsx'
import { MenuDropdown } from '../ui/MenuDropdown.tsx'

export function AccountMenu() {
  const { t } = useTranslation('app')
  const me = useMe()
  const department = useDepartments().byKey.get(me.department)
  const signOut = useSignOut()
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={36}
            radius="xl"
            aria-label={t('nav.account', { name: me.name })}
          >
            <PersonAvatar decorative name={me.name} department={department} />
          </ActionIcon>
        </Menu.Target>
        <MenuDropdown>
          <Menu.Label>
            <Text fw={600} c="var(--mantine-color-text)">
              {me.name}
            </Text>
            {me.workspace.name}
          </Menu.Label>
          <Menu.Item
            component={Link}
            to="/settings"
            leftSection={<IconSettings size={16} stroke={1.5} aria-hidden />}
          >
            {t('nav.settings')}
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} aria-hidden />} onClick={signOut.begin}>
            {t('nav.signOut')}
          </Menu.Item>
        </MenuDropdown>
      </Menu>
      {signOut.dialog}
    </>
  )
}
