import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'

/**
 * Why something is not taken, in words; null where it is. What is only missing is not said before somebody tried.
 */
export function useRefusalText(): (checked: unknown, tried: boolean) => string | null {
  const { t } = useTranslation(['overview', 'method'])
  const locale = useLocale()
  return (checked, tried) => {
    if (!isRefused(checked)) return null
    const { refused, values } = checked
    if (refused === 'empty') return tried ? t('overview:refused.empty') : null
    if (refused === 'date-in-past' || refused === 'date-in-future')
      return t(`overview:refused.${refused}`, { day: dayText(locale, String(values['day'])) })
    return t(`method:refused.${refused}`, values)
  }
}
