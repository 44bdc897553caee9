import { useMantineColorScheme } from '@mantine/core'
import {
  type Icon,
  IconDeviceDesktop,
  IconLanguage,
  IconLayoutBoard,
  IconMoon,
  IconSettings,
  IconSun,
  IconUserPlus,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { can } from '@wegpunkt/shared/access/roles'
import type { ParseKeys } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { speak } from '../../locales/i18n.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { otherWordsFor } from '../../panels/palette/palette-words.ts'
import { Palette } from '../../panels/palette/Palette.tsx'
import type { PaletteEntry } from '../../panels/palette/use-entries.ts'
import { useMe } from '../me.ts'
import { useAccountLanguage } from '../use-account-language.ts'

type Setting = {
  readonly id: string
  readonly label: ParseKeys<'palette'>
  readonly picture: Icon
  /** Whether it would change nothing. */
  readonly isSo?: boolean
  readonly run: () => void
}

/** The command palette with what the page around the board offers: appearance, language, invitations, the way out. */
export function BoardPalette({ onInvite }: { onInvite: () => void }) {
  const navigate = useNavigate()
  const settings = useSettings(onInvite)
  return (
    <Palette onBoard={(board) => void navigate({ to: '/b/$board', params: { board } })} settings={settings} />
  )
}

function useSettings(onInvite: () => void): readonly PaletteEntry[] {
  const { t } = useTranslation('palette')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const locale = useLocale()
  const rememberLanguage = useAccountLanguage()
  const navigate = useNavigate()
  const { role } = useMe()
  return useMemo(() => {
    const appearance = (choice: 'light' | 'dark' | 'auto', picture: Icon): Setting => ({
      id: `appearance-${choice}`,
      label: `settings.appearance-${choice}`,
      picture,
      isSo: colorScheme === choice,
      run: () => setColorScheme(choice),
    })
    const language = (choice: 'de' | 'en'): Setting => ({
      id: `language-${choice}`,
      label: `settings.language-${choice}`,
      picture: IconLanguage,
      isSo: locale === choice,
      run: () => void speak(choice).then(() => rememberLanguage(choice)),
    })
    const page = (id: 'boards' | 'settings', to: '/' | '/settings', picture: Icon): Setting => ({
      id,
      label: `settings.${id}`,
      picture,
      run: () => void navigate({ to }),
    })
    const invite: Setting = { id: 'invite', label: 'settings.invite', picture: IconUserPlus, run: onInvite }
    const all = [
      appearance('light', IconSun),
      appearance('dark', IconMoon),
      appearance('auto', IconDeviceDesktop),
      language('de'),
      language('en'),
      ...(can(role, 'member.invite') ? [invite] : []),
      page('settings', '/settings', IconSettings),
      page('boards', '/', IconLayoutBoard),
    ]
    return all
      .filter(({ isSo = false }) => !isSo)
      .map(({ id, label, picture, run }): PaletteEntry => ({
        id: `setting ${id}`,
        group: 'actions',
        label: t(label),
        also: otherWordsFor(id),
        picture,
        enabled: true,
        run,
      }))
  }, [t, colorScheme, setColorScheme, locale, rememberLanguage, navigate, role, onInvite])
}
