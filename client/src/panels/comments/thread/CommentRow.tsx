import { ActionIcon, Button } from '@mantine/core'
import { IconDots, IconUserQuestion } from '@tabler/icons-react'
import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { fullDate, relativeTime } from '../../../locales/format.ts'
import { lazyPart } from '../../../ui/lazy-part.ts'
import { MenuButton } from '../../../ui/MenuButton.tsx'
import { PersonAvatar } from '../../../ui/PersonAvatar.tsx'
import { useNow } from '../../../ui/use-now.ts'
import { ChangeComment } from './ChangeComment.tsx'
import { CommentText } from './CommentText.tsx'
import { EraseComment } from './EraseComment.tsx'
import classes from './thread.module.css'
import { useCommentPeople } from './use-comment-people.ts'
import { useTold } from './use-told.ts'

const CommentItems = lazyPart(async () => ({ default: (await import('./CommentItems.tsx')).CommentItems }))

type Props = { readonly desk: CommentDesk; readonly comment: Comment }

/** One comment with who said it and when, and what one may do with it. */
export function CommentRow({ desk, comment }: Props) {
  const { t } = useTranslation('comments')
  const { departments, locale } = useBoardInfo()
  const people = useCommentPeople(desk)
  const now = useNow()
  const rights = useStore(desk.rights)
  const [doing, setDoing] = useState<'change' | 'erase' | null>(null)
  const { state, isMine, text, createdAt, changedAt, visitor } = comment
  if (state === 'erased') return <p className={classes['erased']}>{t('erased')}</p>
  const name = people.author(comment)
  const key = people.department(comment)
  const mayChange = isMine && rights.say && rights.change
  const done = (): void => setDoing(null)
  return (
    <article
      className={classes['comment']}
      aria-label={t('by', { name })}
      data-waiting={state === 'waiting' || undefined}
    >
      <header className={classes['head']}>
        <PersonAvatar
          name={name}
          department={departments.find((one) => one.key === key)}
          size={24}
          decorative
        />
        <span className={classes['author']}>{name}</span>
        {visitor !== null && (
          <span className={classes['visitor']} data-hint={t('people.byLink')}>
            <IconUserQuestion size={14} stroke={1.5} aria-label={t('people.byLink')} />
          </span>
        )}
        <time className={classes['time']} dateTime={createdAt} data-hint={fullDate(locale, createdAt)}>
          {relativeTime(locale, createdAt, now)}
          {changedAt !== null && ` · ${t('changed')}`}
        </time>
        {(mayChange || isMine || rights.moderate) && (
          <MenuButton
            position="bottom-end"
            returnFocus
            target={
              <ActionIcon variant="subtle" color="gray" size={24} aria-label={t('more', { name })}>
                <IconDots size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            }
            items={
              <CommentItems
                onChange={mayChange ? () => setDoing('change') : null}
                onErase={() => setDoing('erase')}
              />
            }
          />
        )}
      </header>
      {doing === 'change' ? (
        <ChangeComment desk={desk} comment={comment} onDone={done} />
      ) : (
        <CommentText desk={desk} text={text} />
      )}
      {state === 'waiting' && <Waiting desk={desk} comment={comment} onRefuse={() => setDoing('erase')} />}
      {doing === 'erase' && <EraseComment desk={desk} comment={comment} onDone={done} />}
    </article>
  )
}

/** Seen by who said it and by moderators, until one of them has answered. */
function Waiting({ desk, comment, onRefuse }: Props & { readonly onRefuse: () => void }) {
  const { t } = useTranslation('comments')
  const { moderate } = useStore(desk.rights)
  const told = useTold()
  return (
    <div className={classes['waiting']}>
      <span>{t(moderate ? 'waiting.forYou' : 'waiting.own')}</span>
      {moderate && (
        <>
          <Button size="compact-xs" onClick={() => void told(() => desk.approve(comment.id))}>
            {t('waiting.approve')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={onRefuse}>
            {t('waiting.refuse')}
          </Button>
        </>
      )}
    </div>
  )
}
