import { useEffect } from 'react'
import { useBoardRows, useStore } from '../../document/hooks.ts'
import { useBoardInfo } from '../../editor/board-info.ts'
import { useEditor } from '../../editor/context.ts'
import { CommentParts } from './CommentParts.tsx'
import { openBoardDesk } from './desk/board-desk.ts'
import { openFromAddress } from './open-from-address.ts'

/** Opens the comments of the board, for keys, menus and the sheet alike, and shows them on it. */
export function CommentsOnBoard({ isGuest }: { isGuest: boolean }) {
  const editor = useEditor()
  const rows = useBoardRows()
  const { me } = useBoardInfo()
  const desk = useStore(editor.comments)
  useEffect(() => {
    const opened = openBoardDesk({ editor, rows, me: me.id, isGuest })
    editor.comments.set(opened)
    const stop = openFromAddress(opened, editor, window)
    return () => {
      stop()
      editor.comments.set(null)
      opened.close()
    }
  }, [editor, rows, me.id, isGuest])
  return desk && <CommentParts desk={desk} />
}
