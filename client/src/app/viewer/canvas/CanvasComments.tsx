import { useEffect, useMemo } from 'react'
import { aboutHere } from '../../../editor/comments/about-here.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { useEditor } from '../../../editor/context.ts'
import { openLinkDesk } from '../../../panels/comments/desk/link-desk.ts'
import { ViewerComments } from '../../../panels/comments/ViewerComments.tsx'
import { useLinkDesk } from '../link-desk.ts'

/** The comments of the link on its canvas, where they are begun at what is selected or under the pointer as well. */
export function CanvasComments() {
  const editor = useEditor()
  const desk = useLinkDesk(openLinkDesk)
  const here = useMemo(() => desk && beginningOn(desk, () => aboutHere(editor)), [desk, editor])
  useEffect(() => {
    editor.comments.set(here)
    return () => editor.comments.set(null)
  }, [editor, here])
  return here && <ViewerComments desk={here} />
}

const beginningOn = (desk: CommentDesk, where: () => ReturnType<typeof aboutHere>): CommentDesk => ({
  ...desk,
  beginHere() {
    if (desk.rights.get().say) desk.open.set({ kind: 'new', about: where() })
  },
})
