import { Menu } from '@mantine/core'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'
import { speak } from '../locales/i18n.ts'
import { locales } from '../locales/language.ts'
import { useLocale } from '../locales/use-locale.ts'

/** The languages, inside of a menu. `onChange` lets an account remember the choice. */
export function LanguageItems({ onChange }: { onChange?: ((locale: Locale) => void) | undefined }) {
  const { t } = useTranslation('app')
  const current = useLocale()
  const choose = (chosen: string): void => {
    const locale = chosen === 'de' ? 'de' : 'en'
    void speak(locale).then(() => onChange?.(locale))
  }
  return (
    <Menu.RadioGroup value={current} onChange={choose}>
      {locales.map((locale) => (
        <Menu.RadioItem key={locale} value={locale} lang={locale} closeMenuOnClick>
          {t(`language.${locale}`)}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}
