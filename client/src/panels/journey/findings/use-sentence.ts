import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { namesIn } from './finding-names.ts'

/** What is there and what one could do about it, in a sentence or two. */
export function useSentence(journey: Journey): (finding: Finding) => string {
  const { t } = useTranslation('insights')
  const { departments, locale } = useBoardInfo()
  return (finding) => {
    const words = {
      untitled: t('findings.untitled'),
      unnamedStage: t('findings.unnamedStage'),
      anyone: t('findings.anyone'),
      formerDepartment: t('findings.formerDepartment'),
    }
    const names = namesIn(finding, { journey, departments, locale, words })
    const { rule } = finding
    if (rule !== 'title-from-inside')
      return t(`rules.${rule}.found`, { ...names, count: Number(names['count']) })
    const { why } = finding.values
    return t(`rules.${rule}.${why === 'department' || why === 'system' ? why : 'we'}`, names)
  }
}
