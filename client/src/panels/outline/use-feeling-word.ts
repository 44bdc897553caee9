import type { Feeling } from '@wegpunkt/shared/board/schema'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import { feelingSteps } from '../inspector/FeelingSteps.tsx'

/** A rating in words with its grade; for several personas one after the other. */
export function useFeelingWord(): (feelings: readonly (Feeling | null)[]) => string {
  const { t } = useTranslation(['outline', 'editor'])
  const locale = useLocale()
  return useCallback(
    (feelings) => {
      const wordOf = (feeling: Feeling | null): string => {
        const word = feelingSteps.find((step) => step.feeling === feeling)?.word
        if (feeling === null || word === undefined) return t('outline:row.unrated')
        const grade = gradeOf(locale, feeling)
        return t('outline:row.rating', { word: t(`editor:actions.${word}`), grade })
      }
      return feelings.map(wordOf).join(' / ')
    },
    [t, locale],
  )
}
