import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { feelingSteps } from '../inspector/FeelingSteps.tsx'

/** A rating in words with its grade. */
export function useFeelingWord(): (feeling: Feeling | null | 'mixed') => string {
  const { t } = useTranslation(['outline', 'editor'])
  const locale = useLocale()
  return (feeling) => {
    if (feeling === null) return t('outline:row.unrated')
    if (feeling === 'mixed') return t('outline:row.mixed')
    const word = feelingSteps.find((step) => step.feeling === feeling)?.word ?? 'feeling-okay'
    return t('outline:row.rating', { word: t(`editor:actions.${word}`), grade: gradeOf(locale, feeling) })
  }
}
