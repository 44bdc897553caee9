import type { Question } from '@wegpunkt/shared/workshop/attention'
import { useTranslation } from 'react-i18next'

/** One of the three customer questions in the reader's language, or the moderator's own words (METHOD.md M29). */
export function useQuestionText(): (question: Pick<Question, 'question' | 'text'>) => string {
  const { t } = useTranslation('attention')
  return ({ question, text }) => (question === 'own' ? text : t(`question.${question}`))
}
