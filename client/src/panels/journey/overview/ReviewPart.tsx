import { ActionIcon, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { Role } from '@wegpunkt/shared/access/roles'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { ageing, reviewState } from '@wegpunkt/shared/journey/ageing'
import type { RowOf } from '@wegpunkt/shared/journey/row-fields'
import type { Day } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { TouchpointLinkIn } from '../TouchpointLink.tsx'
import { useJourney } from '../use-journey.ts'
import { useTitleIn } from '../use-title.ts'
import { AddReview } from './AddReview.tsx'
import classes from './overview.module.css'
import { Part } from './Part.tsx'
import { useEraseRow } from '../use-erase-row.tsx'

type Review = {
  readonly key: string
  readonly reviewBy: Day
  readonly element: ElementId | null
  readonly note: string
  /** The row that says so; null: the board does. */
  readonly row: RowOf<'review'> | null
}

/** When the journey, and what is expected at a touchpoint, is looked at again: expectations change (METHOD.md M32). */
export function ReviewPart({ role }: { role: Role }) {
  const { t } = useTranslation('overview')
  const reviews = useReviews()
  return (
    <Part title={t('review.title')} about={t('review.about')}>
      <ul className={classes['lines']}>
        {reviews.map((review) => (
          <ReviewLine key={review.key} review={review} role={role} />
        ))}
      </ul>
      {mayRow(role, 'review', 'add') && <AddReview />}
    </Part>
  )
}

/** All of the rows, and the expectations on the board that are due; the first day first. */
function useReviews(): Review[] {
  const journey = useJourney()
  const { rowState } = useBoardInfo()
  const rows = [...rowState.byKind.review.values()].map((row): Review => ({
    key: row.id,
    reviewBy: row.reviewBy,
    element: row.element,
    note: row.note,
    row,
  }))
  const due = ageing(journey).dueExpectations.flatMap(({ touchpoint, persona, reviewBy }): Review[] =>
    persona === null
      ? []
      : [{ key: `${touchpoint} ${persona}`, reviewBy, element: touchpoint, note: '', row: null }],
  )
  return [...rows, ...due].toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
}

function ReviewLine({ review: { reviewBy, element, note, row }, role }: { review: Review; role: Role }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { board, today } = useJourney()
  const { me } = useBoardInfo()
  const titleOf = useTitleIn(board)
  const eraseRow = useEraseRow()
  const there = element === null ? undefined : board.elements.get(element)
  const about = element === null ? t('review.whole') : titleOf(element)
  const state = reviewState(reviewBy, today)
  return (
    <li className={classes['member']}>
      <span className={classes['memberWords']}>
        {there ? <TouchpointLinkIn board={board} id={element ?? ''} /> : <Text span>{about}</Text>}
        <Text span size="sm" {...(state === 'planned' || state === 'soon' ? { c: 'dimmed' } : { fw: 600 })}>
          {[dayText(locale, reviewBy), ...(state === 'planned' ? [] : [t(`review.${state}`)])].join(' · ')}
        </Text>
        {note && (
          <Text span size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </span>
      {row && mayRow(role, 'review', 'erase', row.author === me.id) && (
        <ActionIcon
          size={28}
          variant="subtle"
          color="gray"
          aria-label={t('review.remove', { about })}
          onClick={() => void eraseRow(row, t('review.erased', { about }))}
        >
          <IconTrash size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      )}
    </li>
  )
}
