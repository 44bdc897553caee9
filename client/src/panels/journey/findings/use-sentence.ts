import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { sentenceOf } from './finding-sentence.ts'

export function useSentence(journey: Journey): (finding: Finding) => string {
  const { t } = useTranslation('insights')
  const { departments, locale } = useBoardInfo()
  return (finding) => sentenceOf(finding, t, { journey, departments, locale })
}
