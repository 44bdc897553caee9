import { Menu } from '@mantine/core'
import { IconArrowLeft, IconLogout, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AppearanceItems } from '../../ui/AppearanceItems.tsx'
import { LanguageItems } from '../../ui/LanguageItems.tsx'
import { useAccountLanguage } from '../use-account-language.ts'

/** The way out of the board, language, appearance and account. */
export function MainMenuItems({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('app')
  const rememberLanguage = useAccountLanguage()
  return (
    <>
      <Menu.Item component={Link} to="/" leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}>
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
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} aria-hidden />} onClick={onSignOut}>
        {t('nav.signOut')}
      </Menu.Item>
    </>
  )
}
