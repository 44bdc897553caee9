import { Button } from '@mantine/core'
import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import classes from './list.module.css'
import { ThreadRow } from './ThreadRow.tsx'

/** A board may have thousands of threads; whoever reads on gets more of them. */
const SHOWN_AT_FIRST = 100

type Props = {
  readonly desk: CommentDesk
  readonly threads: readonly Thread[]
  readonly onOpen: (thread: Thread) => void
}

export function ThreadList({ desk, threads, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const [most, setMost] = useState(SHOWN_AT_FIRST)
  return (
    <>
      {/* What is not shown yet belongs to it, too. */}
      <ul className={classes['threads']}>
        {threads.slice(0, most).map((thread, i) => (
          <li key={thread.id} aria-setsize={threads.length} aria-posinset={i + 1}>
            <ThreadRow desk={desk} thread={thread} onOpen={() => onOpen(thread)} />
          </li>
        ))}
      </ul>
      {threads.length > most && (
        <Button variant="subtle" color="gray" size="xs" m={8} onClick={() => setMost(most + SHOWN_AT_FIRST)}>
          {t('showMore', { count: threads.length - most })}
        </Button>
      )}
    </>
  )
}
