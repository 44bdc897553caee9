import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { useTranslation } from 'react-i18next'

/** The language the page speaks now; numbers and dates follow it. */
export function useLocale(): Locale {
  const { i18n } = useTranslation()
  return i18n.language === 'de' ? 'de' : 'en'
}
