import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import { IconArrowLeft, IconLogout, IconMenu2, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceItems } from '../../ui/AppearanceItems.tsx'
import { LanguageItems } from '../../ui/LanguageItems.tsx'
import { useAccountLanguage } from '../use-account-language.ts'
import { useSignOut } from '../use-sign-out.tsx'

/** The way out of the board, language, appearance and account. */
export function MainMenu() {
  const { t } = useTranslation('app')
  const rememberLanguage = useAccountLanguage()
  const signOut = useSignOut()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Menu position="bottom-start" width={240} opened={opened} onChange={setOpened}>
        <Tooltip label={t('board.menu')} disabled={opened}>
          <span>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('board.menu')}>
                <IconMenu2 size={20} stroke={1.5} />
              </ActionIcon>
            </Menu.Target>
          </span>
        </Tooltip>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to="/"
            leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}
          >
            {t('board.toBoards')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Label>{t('language.label')}</Menu.Label>
          <LanguageItems onChange={rememberLanguage} />
          <Menu.Divider />
          <Menu.Label>{t('appearance.label')}</Menu.Label>
          <AppearanceItems />
          <Menu.Divider />
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
        </Menu.Dropdown>
      </Menu>
      {signOut.dialog}
    </>
  )
}
