import { ActionIcon } from '@mantine/core'
import { IconCircleCheck, IconRotate2, IconX } from '@tabler/icons-react'
import type { Thread } from '@wegpunkt/shared/comments/threads'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { CommentRow } from './CommentRow.tsx'
import { Composer } from './Composer.tsx'
import classes from './thread.module.css'
import { useAboutName } from './use-about-name.ts'
import { useCommentPeople } from './use-comment-people.ts'
import { useTold } from './use-told.ts'

type Props = { readonly desk: CommentDesk; readonly thread: Thread; readonly onClose: () => void }

/** A thread with all that was said in it, and a field to answer. To have it open is to have read it. */
export function ThreadCard({ desk, thread, onClose }: Props) {
  const { t } = useTranslation('comments')
  const { boardId } = useBoardInfo()
  const rights = useStore(desk.rights)
  const list = useRef<HTMLOListElement>(null)
  const { length } = thread.comments
  useEffect(() => desk.markRead(thread.id), [desk, thread])
  useEffect(() => {
    const last = list.current?.children.item(length - 1)
    last?.scrollIntoView({ block: 'nearest' })
  }, [length])
  const answers = rights.say && !thread.isResolved && !thread.comments.some(isFirstWaiting)
  return (
    <>
      <ThreadHead desk={desk} thread={thread} onClose={onClose} />
      <ol ref={list} className={classes['comments']}>
        {thread.comments.map((comment) => (
          <li key={comment.id}>
            <CommentRow desk={desk} comment={comment} />
          </li>
        ))}
      </ol>
      {answers && (
        <Composer
          key={thread.id}
          desk={desk}
          place={`${boardId} ${thread.id}`}
          label={t('answer')}
          takesFocus
          onSend={(text, key) => desk.say({ in: thread.id }, text, key)}
        />
      )}
      {thread.isResolved && <Resolved desk={desk} thread={thread} />}
    </>
  )
}

const isFirstWaiting = ({ id, thread, state }: Thread['comments'][number]): boolean =>
  id === thread && state === 'waiting'

function ThreadHead({ desk, thread, onClose }: Props) {
  const { t } = useTranslation('comments')
  const nameOf = useAboutName()
  const told = useTold()
  const rights = useStore(desk.rights)
  const isMine = thread.comments[0]?.isMine === true
  const maySettle = rights.moderate || (isMine && rights.say && rights.change)
  const { isResolved } = thread
  const settle = async (): Promise<void> => {
    if ((await told(() => desk.resolve(thread.id, !isResolved))) && !isResolved) onClose()
  }
  const label = t(isResolved ? 'reopen' : 'resolve')
  return (
    <div className={classes['top']}>
      <h2 className={classes['about']}>{nameOf(thread.about)}</h2>
      {maySettle && (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          aria-label={label}
          data-hint={label}
          onClick={() => void settle()}
        >
          {isResolved ? (
            <IconRotate2 size={18} stroke={1.5} aria-hidden />
          ) : (
            <IconCircleCheck size={18} stroke={1.5} aria-hidden />
          )}
        </ActionIcon>
      )}
      <CloseButton onClose={onClose} />
    </div>
  )
}

export function CloseButton({ onClose }: Pick<Props, 'onClose'>) {
  const { t } = useTranslation('comments')
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={t('close')}
      data-hint={`${t('close')} · Esc`}
      onClick={onClose}
    >
      <IconX size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  )
}

function Resolved({ desk, thread }: Pick<Props, 'desk' | 'thread'>) {
  const { t } = useTranslation('comments')
  const { person } = useCommentPeople(desk)
  const resolved = thread.comments[0]?.resolved
  return <p className={classes['resolved']}>{t('resolvedBy', { name: person(resolved?.by ?? null) })}</p>
}
