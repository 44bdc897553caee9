import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useEditor } from '../../../editor/context.ts'

/** What a touchpoint is called; that it is gone where somebody removed it. */
export function useTitle(): (id: ElementId) => string {
  const { t } = useTranslation('method')
  const { t: editorText } = useTranslation('editor')
  const { elements } = useStore(useEditor().document.store)
  return (id) => {
    const element = elements.get(id)
    if (element?.kind !== 'touchpoint') return t('gone')
    return element.title.trim() || editorText('untitled')
  }
}
