import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import {
  IconArrowLeft,
  IconChecklist,
  IconCommand,
  IconDownload,
  IconFileImport,
  IconHistory,
  IconKeyboard,
  IconLogout,
  IconRoute,
  IconSettings,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { can } from '@wegpunkt/shared/access/roles'
import { useTranslation } from 'react-i18next'
import type { ActionId } from '../../editor/actions/actions.ts'
import { MenuAction } from '../../panels/context/MenuAction.tsx'
import { AppearanceItems } from '../../ui/AppearanceItems.tsx'
import { LanguageItems } from '../../ui/LanguageItems.tsx'
import { useMe } from '../me.ts'
import { useAccountLanguage } from '../use-account-language.ts'

/** Where the top bar has no room for these (`board.module.css`), the menu has them. */
const NARROW = '(max-width: 767px)'
const withoutButton = [
  'search',
  'customer-view',
  'bookmarks',
  'present',
] as const satisfies readonly ActionId[]

type Props = { readonly onSignOut: () => void; readonly onImport: () => void }

/** The way out of the board; what it is seen as; files; help; language, appearance and account. */
export function MainMenuItems({ onSignOut, onImport }: Props) {
  const { t } = useTranslation('app')
  const rememberLanguage = useAccountLanguage()
  const me = useMe()
  const isGuest = me.guest !== null
  const mayImport = !isGuest && can(me.role, 'board.create')
  const isNarrow = useMediaQuery(NARROW)
  return (
    <>
      {!isGuest && <ToOtherPages />}
      {isNarrow && (
        <>
          {!isGuest && <Menu.Divider />}
          {withoutButton.map((id) => (
            <MenuAction key={id} id={id} />
          ))}
        </>
      )}
      {!isGuest && <Menu.Divider />}
      {!isNarrow && <MenuAction id="search" />}
      <MenuAction id="outline" />
      <MenuAction id="journey" icon={IconRoute} />
      {!isGuest && <MenuAction id="journey-snapshots" icon={IconHistory} />}
      <Menu.Divider />
      {mayImport && (
        <Menu.Item leftSection={<IconFileImport size={16} stroke={1.5} aria-hidden />} onClick={onImport}>
          {t('board.import')}
        </Menu.Item>
      )}
      <MenuAction id="export" icon={IconDownload} />
      <Menu.Divider />
      <MenuAction id="palette" icon={IconCommand} />
      <MenuAction id="shortcuts" icon={IconKeyboard} />
      <Menu.Divider />
      <Menu.Label>{t('language.label')}</Menu.Label>
      <LanguageItems onChange={rememberLanguage} />
      <Menu.Divider />
      <Menu.Label>{t('appearance.label')}</Menu.Label>
      <AppearanceItems />
      <Menu.Divider />
      {!isGuest && (
        <Menu.Item
          component={Link}
          to="/settings"
          leftSection={<IconSettings size={16} stroke={1.5} aria-hidden />}
        >
          {t('nav.settings')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} aria-hidden />} onClick={onSignOut}>
        {t(isGuest ? 'nav.leaveWorkshop' : 'nav.signOut')}
      </Menu.Item>
    </>
  )
}

/** What a guest of a workshop has nothing of. */
function ToOtherPages() {
  const { t } = useTranslation('app')
  return (
    <>
      <Menu.Item component={Link} to="/" leftSection={<IconArrowLeft size={16} stroke={1.5} aria-hidden />}>
        {t('board.toBoards')}
      </Menu.Item>
      <Menu.Item
        component={Link}
        to="/measures"
        leftSection={<IconChecklist size={16} stroke={1.5} aria-hidden />}
      >
        {t('nav.measures')}
      </Menu.Item>
    </>
  )
}
