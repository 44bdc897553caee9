import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../editor/context.ts'
import { swallowKeys } from '../../editor/keys/swallow-keys.ts'
import { putBack, watchLostTexts } from '../../editor/text/lost-texts.ts'
import { loadPart } from '../../locales/i18n.ts'
import { untilItComes } from '../../ui/lazy-part.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

const loadNotice = () => Promise.all([import('./LostNotice.tsx'), loadPart('panels')])

/**
 * Says so when somebody else removes what one has just written in, and offers to put it back. It watches from the
 * start, before any field is open: who hears of a removal after the field has closed does not know that one typed.
 */
export function LostTexts() {
  const editor = useEditor()
  const { t } = useTranslation('editor')
  useEffect(
    () =>
      watchLostTexts(editor, (lost) => {
        // What is typed on for a moment was not meant for the board.
        if (lost.typing) swallowKeys(window.document)
        const id = `lost-${lost.id}`
        const back = (): void => {
          hideToast(id)
          putBack(editor, lost)
        }
        void untilItComes(loadNotice).then(([{ LostNotice }]) =>
          showToast({
            id,
            color: 'orange',
            // It is the last copy of what somebody wrote.
            autoClose: false,
            closeButtonProps: { 'aria-label': t('lost.close') },
            message: <LostNotice lost={lost} onBack={back} />,
          }),
        )
      }),
    [editor, t],
  )
  return null
}
