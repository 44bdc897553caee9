import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { useTranslation } from 'react-i18next'
import { useElement } from '../../../document/hooks.ts'

const LONGEST_CHARS = 60

/** What an element says of itself, in a few words; null where it is gone. */
export function useTitleOf(id: ElementId): string | null {
  const { t } = useTranslation('attention')
  const { t: kinds } = useTranslation('editor')
  const element = useElement(id)
  if (!element) return null
  const words = wordsOf(element).replaceAll(/\s+/g, ' ').trim()
  if (words === '')
    return element.kind === 'touchpoint' ? t('question.untitled') : kinds(`kinds.${element.kind}`)
  return words.length > LONGEST_CHARS ? `${words.slice(0, LONGEST_CHARS)}…` : words
}
