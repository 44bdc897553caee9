import { Menu } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { speak } from '../locales/i18n.ts'
import { locales } from '../locales/language.ts'
import { useLocale } from '../locales/use-locale.ts'

/** The languages, inside of a menu. `onChange` lets an account remember the choice. */
export function LanguageItems({ onChange }: { onChange?: ((locale: Locale) => void) | undefined }) {
  const { t } = useTranslation('app')
  const current = useLocale()
  const choose = (locale: Locale): void => {
    void speak(locale).then(() => onChange?.(locale))
  }
  return locales.map((locale) => (
    <Menu.Item
      key={locale}
      lang={locale}
      role="menuitemradio"
      aria-checked={locale === current}
      rightSection={locale === current && <IconCheck size={16} aria-hidden />}
      onClick={() => choose(locale)}
    >
      {t(`language.${locale}`)}
    </Menu.Item>
  ))
}
