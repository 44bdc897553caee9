import type { View } from '@wegpunkt/shared/http/link-routes'
import { createContext, useContext, useEffect, useState } from 'react'
import { createValueStore } from '../../document/value-store.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import type { openLinkDesk } from '../../panels/comments/desk/link-desk.ts'

type Open = typeof openLinkDesk
/** The comments of the link, one desk for all who show them: null until one of them brings what opens it. */
type LinkDesk = { readonly desk: CommentDesk | null; readonly bring: (open: Open) => void }

export const LinkDeskContext = createContext<LinkDesk | null>(null)

/** For the page of an open link. `version`: how far the comments have come, as its rows say. */
export function useOneDesk(view: View, version: number): LinkDesk {
  const [open, setOpen] = useState<Open | null>(null)
  const [desk, setDesk] = useState<CommentDesk | null>(null)
  const [told] = useState(() => createValueStore(version))
  useEffect(() => told.set(version), [told, version])
  useEffect(() => {
    // With other settings of the link other comments may be shown, and other names.
    const opened = open?.({ view, version: told }) ?? null
    // What is opened here asks the server: it may not be opened while rendering.
    // oxlint-disable-next-line react/set-state-in-effect
    setDesk(opened)
    return () => opened?.close()
  }, [open, view, told])
  const [bring] = useState(
    () =>
      (given: Open): void =>
        setOpen(() => given),
  )
  return { desk, bring }
}

/** Only inside of the page of an open link. `open` comes with whoever shows comments: nobody else needs it. */
export function useLinkDesk(open: Open): CommentDesk | null {
  const around = useContext(LinkDeskContext)
  if (!around) throw new Error('no link is open around this component')
  const { desk, bring } = around
  useEffect(() => bring(open), [bring, open])
  return desk
}
