import { useEffect, useMemo } from 'react'
import { aboutHere } from '../../../editor/comments/about-here.ts'
import { useEditor } from '../../../editor/context.ts'
import { atPlace } from '../../../panels/comments/desk/create-comment-desk.ts'
import { openLinkDesk } from '../../../panels/comments/desk/link-desk.ts'
import { ViewerComments } from '../../../panels/comments/ViewerComments.tsx'
import { useLinkDesk } from '../use-link-desk.ts'

/** The comments of the link on its canvas, where they are begun and read at what is selected or pointed at, too. */
export function CanvasComments() {
  const editor = useEditor()
  const desk = useLinkDesk(openLinkDesk)
  const here = useMemo(() => desk && { ...desk, ...atPlace(desk, () => aboutHere(editor)) }, [desk, editor])
  useEffect(() => {
    editor.comments.set(here)
    return () => editor.comments.set(null)
  }, [editor, here])
  return here && <ViewerComments desk={here} />
}
