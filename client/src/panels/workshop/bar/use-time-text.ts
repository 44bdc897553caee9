import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { timerText } from '../duration.ts'
import { minutesOver } from './time-left.ts'

/** How much time there is, or by how much it is over, in the reader's language. */
export function useTimeText(): (leftMs: number) => string {
  const { t } = useTranslation('contributing')
  const locale = useLocale()
  return (leftMs) => {
    const over = minutesOver(leftMs)
    if (over === null) return timerText(locale, leftMs)
    return over === 0 ? t('time.over') : t('time.overBy', { count: over })
  }
}
