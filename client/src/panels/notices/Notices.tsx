import { useEffect } from 'react'
import { useEditor } from '../../editor/context.ts'
import type { Editor, Notice } from '../../editor/editor.ts'
import { loadPart } from '../../locales/i18n.ts'
import { untilItComes } from '../../ui/lazy-part.ts'
import { hideToast, showToast } from '../../ui/toasts.ts'

/** So long one can take back from a message what it is about. */
const UNDO_MS = 8_000

/** Says what the editor has to say. The same thing twice is one message. */
export function Notices() {
  const editor = useEditor()
  const { notices } = editor
  useEffect(
    () =>
      notices.subscribe(() => {
        const notice = notices.get()
        if (notice) void say(notice, editor)
      }),
    [editor, notices],
  )
  return null
}

async function say(notice: Notice, editor: Editor): Promise<void> {
  // Most who open a board are never told anything.
  const [{ NoticeToast }] = await untilItComes(
    async () => await Promise.all([import('./NoticeToast.tsx'), loadPart('panels')]),
  )
  const undo = (): void => {
    hideToast(notice.key)
    editor.undo()
  }
  showToast({
    id: notice.key,
    message: <NoticeToast notice={notice} onUndo={undo} />,
    color: 'indigo',
    ...(notice.offersUndo && { autoClose: UNDO_MS }),
  })
}
