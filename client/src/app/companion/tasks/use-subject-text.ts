import type { Subject } from '@wegpunkt/shared/http/companion-routes'
import { useTranslation } from 'react-i18next'

/** What an element is called in a list. */
export function useSubjectText(): (subject: Subject) => string {
  const { t } = useTranslation('companion')
  return ({ text, kind }) => text.trim() || t(`kinds.${kind}`)
}
