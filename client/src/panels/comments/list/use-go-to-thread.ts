import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useCallback } from 'react'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { placeOf } from '../../../editor/comments/place-of.ts'
import { useEditor } from '../../../editor/context.ts'
import { laidOut } from '../../../editor/place/laid-out.ts'
import { makeRoom } from '../../sheet/sheet-width.ts'

/** So much of the board around a pin is brought into sight with it (board pixels). */
const AROUND_PX = 160

/** Opens a thread, and shows on the board what it is about, if that is still there. */
export function useGoToThread(desk: CommentDesk): (thread: Thread) => void {
  const editor = useEditor()
  return useCallback(
    ({ id, about }) => {
      const place = placeOf(laidOut(editor.document.store), about)
      if (place) {
        makeRoom()
        const [x, y] = place
        editor.reveal({ x: x - AROUND_PX, y: y - AROUND_PX / 2, w: 2 * AROUND_PX, h: 2 * AROUND_PX })
      }
      desk.open.set({ kind: 'thread', id })
    },
    [desk, editor],
  )
}
