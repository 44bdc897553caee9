import { useTranslation } from 'react-i18next'
import type { TimeLeft } from './time-left.ts'

/** How much time there is, in the reader's language. */
export function useTimeText(): (left: TimeLeft) => string {
  const { t } = useTranslation('contributing')
  return (left) => {
    switch (left.kind) {
      case 'clock':
        return `${left.minutes}:${String(left.seconds).padStart(2, '0')}`
      case 'hours':
        return t('time.hours', { hours: left.hours, minutes: left.minutes })
      case 'days':
        return t('time.days', { count: left.days })
      case 'over':
        return left.minutes === 0 ? t('time.over') : t('time.overBy', { count: left.minutes })
      default:
        return left satisfies never
    }
  }
}
