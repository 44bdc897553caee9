import { Button } from '@mantine/core'
import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useTranslation } from 'react-i18next'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { CommentRow } from '../thread/CommentRow.tsx'
import { useAboutName } from '../thread/use-about-name.ts'
import { waitingIn } from '../waiting-shown.ts'
import classes from './list.module.css'

type Props = {
  readonly desk: CommentDesk
  readonly threads: readonly Thread[]
  readonly onOpen: (thread: Thread) => void
}

/** What waits in these threads, to be let in or refused where it stands. */
export function WaitingList({ desk, threads, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const nameOf = useAboutName()
  return (
    <ul className={classes['threads']}>
      {waitingIn(threads).map((comment) => {
        const thread = threads.find(({ id }) => id === comment.thread)
        return (
          <li key={comment.id} className={classes['waits']}>
            {thread && (
              <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onOpen(thread)}>
                {t('waiting.at', { name: nameOf(thread.about) })}
              </Button>
            )}
            <CommentRow desk={desk} comment={comment} />
          </li>
        )
      })}
    </ul>
  )
}
