import { Paper } from '@mantine/core'
import { useCallback, useEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { CommentDesk, OpenComments } from '../../editor/comments/comment-desk.ts'
import { useEditor } from '../../editor/context.ts'
import { goBackTo, placeInOutline } from '../navigation/use-way-back.ts'
import { isInList } from '../sheet/is-in-list.ts'
import { ThreadList } from './list/ThreadList.tsx'
import classes from './popover.module.css'
import { stayBeside } from './stay-beside.ts'
import { NewThread } from './thread/NewThread.tsx'
import { CloseButton, ThreadCard } from './thread/ThreadCard.tsx'
import top from './thread/thread.module.css'

/** What is open of the comments, at its place on the board. */
export function CommentPopover({ desk }: { desk: CommentDesk }) {
  const open = useStore(desk.open)
  const threads = useStore(desk.threads)
  const goBack = useWayOutOfComments(desk)
  if (!open || open.kind === 'choosing') return null
  // What was erased meanwhile has nothing to show.
  if (open.kind === 'thread' && !threads.some(({ id }) => id === open.id)) return null
  return <Shown key={keyOf(open)} desk={desk} open={open} goBack={goBack} />
}

/** What stands at a place. */
type Placed = Exclude<OpenComments, { kind: 'choosing' }>

const keyOf = (open: Placed): string =>
  open.kind === 'thread' ? open.id : `${open.kind} ${JSON.stringify(open.about)}`

type ShownProps = { readonly desk: CommentDesk; readonly open: Placed; readonly goBack: () => void }

function Shown({ desk, open, goBack }: ShownProps) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const box = useRef<HTMLDivElement>(null)
  const threads = useStore(desk.threads)
  const thread = open.kind === 'thread' ? threads.find(({ id }) => id === open.id) : undefined
  const about = open.kind === 'thread' ? thread?.about : open.about
  const place = JSON.stringify(about)
  // A press on the board brings it elsewhere then, and does not close it.
  const staysOpen = open.kind === 'new' && open.isChosen === true
  const close = (): void => {
    desk.open.set(null)
    goBack()
  }
  useEffect(() => {
    if (!box.current) return undefined
    // A field in it has taken it already.
    if (!box.current.contains(document.activeElement)) box.current.focus({ preventScroll: true })
    return stayBeside(box.current, editor, JSON.parse(place), () => {
      if (!staysOpen) desk.open.set(null)
    })
  }, [editor, place, desk, staysOpen])
  return createPortal(
    <Paper
      ref={box}
      className={classes['popover'] ?? ''}
      shadow="md"
      role="dialog"
      aria-label={t('dialog')}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || isInList(event)) return
        event.preventDefault()
        close()
      }}
    >
      {thread && <ThreadCard desk={desk} thread={thread} onClose={close} />}
      {open.kind === 'new' && <NewThread desk={desk} about={open.about} onClose={close} />}
      {open.kind === 'several' && (
        <>
          <div className={top['top']}>
            <h2 className={top['about']}>{t('several', { count: open.ids.length })}</h2>
            <CloseButton onClose={close} />
          </div>
          <div className={classes['several']}>
            <ThreadList
              desk={desk}
              threads={threads.filter(({ id }) => open.ids.includes(id))}
              onOpen={({ id }) => desk.open.set({ kind: 'thread', id })}
            />
          </div>
        </>
      )}
    </Paper>,
    document.body,
  )
}

/** Back to where one was before anything was open: what is begun becomes a thread, which is shown anew. */
function useWayOutOfComments(desk: CommentDesk): () => void {
  const before = useRef<HTMLElement | null>(null)
  useEffect(() => {
    let wasOpen = desk.open.get() !== null
    return desk.open.subscribe(() => {
      const isOpen = desk.open.get() !== null
      // What opens takes the focus only once it is there.
      if (isOpen && !wasOpen) before.current = placeInOutline()
      wasOpen = isOpen
    })
  }, [desk])
  return useCallback(() => goBackTo(before.current), [])
}
