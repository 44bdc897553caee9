import { placeOf } from '../../editor/comments/place-of.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import type { Editor } from '../../editor/editor.ts'
import { laidOut } from '../../editor/place/laid-out.ts'

type Page = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly location: Pick<Location, 'hash'>
}

/** Opens the thread that the address names, as a mail does, once it is there. Answers how to stop. */
export function openFromAddress(desk: CommentDesk, editor: Editor, page: Page): () => void {
  let wanted: string | null = null
  const go = (): void => {
    const thread = wanted === null ? undefined : desk.threads.get().find(({ id }) => id === wanted)
    if (!thread || editor.visible().w <= 0) return
    wanted = null
    const place = placeOf(laidOut(editor.document.store), thread.about)
    if (place) editor.reveal({ x: place[0] - 160, y: place[1] - 80, w: 320, h: 320 })
    desk.open.set({ kind: 'thread', id: thread.id })
  }
  const read = (): void => {
    wanted = new URLSearchParams(page.location.hash.replace(/^#/, '')).get('comment')
    go()
  }
  read()
  const stops = [desk.threads, editor].map((source) => source.subscribe(go))
  page.addEventListener('hashchange', read)
  return () => {
    for (const stop of stops) stop()
    page.removeEventListener('hashchange', read)
  }
}
