import type { View } from '@wegpunkt/shared/http/link-routes'
import { useEffect, useState } from 'react'
import { useStore } from '../../../document/hooks.ts'
import { createValueStore } from '../../../document/value-store.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { useEditor } from '../../../editor/context.ts'
import { openLinkDesk } from './link-desk.ts'

export type LinkComments = {
  readonly view: Pick<View, 'link' | 'allows' | 'approval'>
  /** How far the comments have come, as the rows of the link say. */
  readonly version: number
}

/** The comments of a link for as long as this is shown, at hand by the editor around it. */
export function useLinkDesk({ view, version }: LinkComments): CommentDesk | null {
  const editor = useEditor()
  const desk = useStore(editor.comments)
  const [told] = useState(() => createValueStore(version))
  useEffect(() => told.set(version), [told, version])
  const { link, allows, approval } = view
  useEffect(() => {
    const opened = openLinkDesk({ editor, view: { link, allows, approval }, version: told })
    editor.comments.set(opened)
    return () => {
      editor.comments.set(null)
      opened.close()
    }
  }, [editor, link, allows, approval, told])
  return desk
}
