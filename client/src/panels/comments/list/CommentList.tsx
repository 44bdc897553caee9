import { Button } from '@mantine/core'
import {
  type CommentFilter,
  type Thread,
  commentFilters,
  isAmong,
  isUnread,
} from '@wegpunkt/shared/comments/threads'
import { useTranslation } from 'react-i18next'
import { useStore } from '../../../document/hooks.ts'
import type { CommentDesk } from '../../../editor/comments/comment-desk.ts'
import { useIsTouched } from '../../../ui/use-is-touched.ts'
import { SheetLoading } from '../../sheet/SheetLoading.tsx'
import classes from './list.module.css'
import { ThreadList } from './ThreadList.tsx'
import { WaitingList } from './WaitingList.tsx'
import { useGoToThread } from './use-go-to-thread.ts'

type Props = {
  readonly desk: CommentDesk
  /** How one begins a comment from here. */
  readonly onBegin?: () => void
}

/** The threads of a board by what one looks for, the last talked about first. */
export function CommentList({ desk, onBegin }: Props) {
  const { t } = useTranslation('comments')
  const threads = useStore(desk.threads)
  const rights = useStore(desk.rights)
  const isLoaded = useStore(desk.isLoaded)
  const marks = useStore(desk.marks)
  const areShown = useStore(desk.areShown)
  const filter = useStore(desk.filter)
  const isTouched = useIsTouched()
  const goTo = useGoToThread(desk)
  const among = (one: CommentFilter): Thread[] => threads.filter((thread) => isAmong(thread, one, desk.me))
  const offered = commentFilters.filter((one) => isOffered(one, rights.moderate, desk.me !== ''))
  const shown = among(filter)
  // Whoever has no keys is told of none.
  const byHand = onBegin && rights.say ? 'openTouched' : 'openSilent'
  const openEmpty = rights.say && !isTouched ? 'open' : byHand
  const List = filter === 'waiting' ? WaitingList : ThreadList
  const unread = threads.some((thread) => isUnread(thread, marks))
  if (!isLoaded) return <SheetLoading />
  return (
    <div>
      <div className={classes['chips']} role="group" aria-label={t('filter.label')}>
        {offered.map((one) => (
          <button
            key={one}
            type="button"
            className={classes['chip']}
            aria-pressed={one === filter}
            onClick={() => desk.filter.set(one)}
          >
            {t(`filter.${one}`)} <b>{among(one).length}</b>
          </button>
        ))}
      </div>
      <div className={classes['tools']}>
        {rights.say && (
          <Button size="xs" variant="light" onClick={onBegin ?? (() => desk.beginHere())}>
            {t('add')}
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          aria-pressed={!areShown}
          onClick={() => desk.toggleShown()}
        >
          {t(areShown ? 'pins.hide' : 'pins.show')}
        </Button>
        {unread && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => desk.markRead(null)}>
            {t('readAll')}
          </Button>
        )}
      </div>
      {shown.length === 0 ? (
        <p className={classes['empty']}>{t(`empty.${filter === 'open' ? openEmpty : filter}`)}</p>
      ) : (
        <List desk={desk} threads={shown} onOpen={goTo} />
      )}
    </div>
  )
}

const isOffered = (filter: CommentFilter, moderates: boolean, isKnown: boolean): boolean => {
  if (filter === 'waiting') return moderates
  return filter !== 'mentions' || isKnown
}
