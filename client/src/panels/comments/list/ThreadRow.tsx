import { IconCircleCheck, IconHourglass } from '@tabler/icons-react'
import { partsOf } from '@wegpunkt/shared/comments/mentions'
import { type Thread, headOf, isUnread } from '@wegpunkt/shared/comments/threads'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { relativeTime } from '../../../locales/format.ts'
import { useNow } from '../../../ui/use-now.ts'
import { useAboutName } from '../thread/use-about-name.ts'
import { useCommentPeople } from '../thread/use-comment-people.ts'
import classes from './list.module.css'

type Props = { readonly desk: CommentDesk; readonly thread: Thread; readonly onOpen: () => void }

/** A thread as an entry of a list: what it is about, how it begins, and whether there is something new in it. */
export function ThreadRow({ desk, thread, onOpen }: Props) {
  const { t } = useTranslation('comments')
  const { locale } = useBoardInfo()
  const nameOf = useAboutName()
  const people = useCommentPeople(desk)
  const now = useNow()
  const unread = isUnread(thread, useStore(desk.marks))
  const first = headOf(thread)
  if (!first) return null
  const words = partsOf(first.text).map((part) =>
    part.kind === 'mention' ? `@${people.person(part.id)}` : part.text,
  )
  const answers = thread.comments.length - 1
  return (
    <button type="button" className={classes['thread']} data-unread={unread || undefined} onClick={onOpen}>
      <span className={classes['about']}>
        {unread && <span className={classes['dot']} role="img" aria-label={t('unread')} />}
        <span className={classes['name']} dir="auto">
          {nameOf(thread.about)}
        </span>
        {thread.isWaiting && <IconHourglass size={14} stroke={1.5} aria-label={t('filter.waiting')} />}
        {thread.isResolved && <IconCircleCheck size={14} stroke={1.5} aria-label={t('filter.resolved')} />}
      </span>
      <span className={classes['words']} dir="auto">
        {first.state === 'erased' ? t('erased') : words.join('')}
      </span>
      <span className={classes['by']}>
        {people.author(first)} · {relativeTime(locale, thread.lastAt, now)}
        {answers > 0 && ` · ${t('answers', { count: answers })}`}
      </span>
    </button>
  )
}
