import { Button, CloseButton, Paper } from '@mantine/core'
import { IconMessages } from '@tabler/icons-react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../document/hooks.ts'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import { useEditor } from '../../editor/context.ts'
import { ChoosePlace } from './ChoosePlace.tsx'
import { CommentParts } from './CommentParts.tsx'
import { CommentList } from './list/CommentList.tsx'
import classes from './viewer-comments.module.css'

const NARROW = '(max-width: 599px)'

/**
 * Comments on the canvas of a link: pins, threads and the list. Inside of `EditorContext` and `BoardInfoContext`, over
 * the canvas (`over` of `BoardScene`); the texts are the later part `comments`.
 */
export function ViewerComments({ desk }: { desk: CommentDesk }) {
  const [client] = useState(() => new QueryClient())
  return (
    <QueryClientProvider client={client}>
      <CommentParts desk={desk} />
      <ChoosePlace desk={desk} />
      <ListOverCanvas desk={desk} />
    </QueryClientProvider>
  )
}

/** A button at the edge of the canvas, and the list that it opens. */
function ListOverCanvas({ desk }: { desk: CommentDesk }) {
  const { t } = useTranslation('comments')
  const editor = useEditor()
  const [isOpen, setOpen] = useState(false)
  const isChoosing = useStore(desk.open)?.kind === 'choosing'
  useEffect(
    () =>
      editor.subscribe(() => {
        // There is no room for both: what one presses opens over it.
        if (editor.get().selection.size > 0 && window.matchMedia(NARROW).matches) setOpen(false)
      }),
    [editor],
  )
  const begin = (): void => {
    setOpen(false)
    if (editor.get().selection.size > 0) desk.beginHere()
    else desk.open.set({ kind: 'choosing' })
  }
  const open = useStore(desk.threads).filter(({ isResolved }) => !isResolved)
  if (isChoosing) return null
  if (!isOpen)
    return (
      <Button
        data-own-pointer=""
        className={classes['button'] ?? ''}
        variant="default"
        size="sm"
        leftSection={<IconMessages size={18} stroke={1.5} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('visit.comments')} {open.length > 0 && open.length}
      </Button>
    )
  // The wheel moves the canvas, wherever in it.
  return createPortal(
    <Paper
      component="aside"
      className={classes['list'] ?? ''}
      shadow="md"
      aria-label={t('visit.comments')}
      onKeyDown={({ key }) => key === 'Escape' && setOpen(false)}
    >
      <div className={classes['head']}>
        <h2>{t('visit.comments')}</h2>
        <CloseButton aria-label={t('close')} onClick={() => setOpen(false)} />
      </div>
      <div className={classes['scroll']}>
        <CommentList desk={desk} onBegin={begin} />
      </div>
    </Paper>,
    document.body,
  )
}
