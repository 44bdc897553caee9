import { isRefused } from '@wegpunkt/shared/journey/checks/refusal'
import { useTranslation } from 'react-i18next'
import { refusalValues } from '../../locales/refusal-values.ts'
import { useLocale } from '../../locales/use-locale.ts'

/**
 * Why something is not taken, in words; null where it is. What is only missing is not said before somebody tried.
 */
export function useRefusalText(): (checked: unknown, tried: boolean) => string | null {
  const { t } = useTranslation(['overview', 'method'])
  const locale = useLocale()
  return (checked, tried) => {
    if (!isRefused(checked)) return null
    const { refused } = checked
    const values = refusalValues(locale, checked)
    if (refused === 'empty') return tried ? t('overview:refused.empty') : null
    if (refused === 'date-in-past' || refused === 'date-in-future')
      return t(`overview:refused.${refused}`, values)
    return t(`method:refused.${refused}`, values)
  }
}
