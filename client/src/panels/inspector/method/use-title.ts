import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useCalmBoard } from './use-calm-board.ts'

/** What a touchpoint is called; that it is gone where somebody removed it. */
export function useTitle(): (id: ElementId) => string {
  const { t } = useTranslation('method')
  const { t: editorText } = useTranslation('editor')
  const { elements } = useCalmBoard()
  return (id) => {
    const element = elements.get(id)
    if (element?.kind !== 'touchpoint') return t('gone')
    return element.title.trim() || editorText('untitled')
  }
}
