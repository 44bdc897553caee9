import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

const LONGEST_CHARS = 140

/** What an element says of itself, in one line. */
export function nameIn(
  elements: Elements,
  id: ElementId,
  words: { readonly untitled: string; readonly gone: string },
): string {
  const element = elements.get(id)
  if (!element) return words.gone
  const text = wordsOf(element).replaceAll(/\s+/g, ' ').trim()
  return (text.length > LONGEST_CHARS ? `${text.slice(0, LONGEST_CHARS)}…` : text) || words.untitled
}

/** The same in the reader's language. */
export function useNameIn(elements: Elements): (id: ElementId) => string {
  const { t } = useTranslation('rounds')
  return useCallback(
    (id) => nameIn(elements, id, { untitled: t('untitled'), gone: t('gone') }),
    [elements, t],
  )
}
