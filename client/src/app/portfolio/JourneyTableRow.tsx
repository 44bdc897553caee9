import { Text } from '@mantine/core'
import { IconAlertTriangle, IconHourglassHigh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { freshness } from '@wegpunkt/shared/journey/ageing'
import { useTranslation } from 'react-i18next'
import { ScoreCurve } from '../../ui/ScoreCurve.tsx'
import { ScoreText } from '../../ui/ScoreText.tsx'
import { dayText } from '../../locales/format.ts'
import { useLocale } from '../../locales/use-locale.ts'
import type { Entry, Place } from './portfolio-entries.ts'
import classes from './portfolio.module.css'
import { StageSign } from './StageSign.tsx'
import { TeamCell } from './TeamCell.tsx'
import { usePlaceWords } from './use-place-words.ts'

export function JourneyTableRow({ entry }: { entry: Entry }) {
  const { t } = useTranslation(['portfolio', 'overview'])
  const { journey, places, lacking, trend, months } = entry
  const last = trend.at(-1)
  return (
    <tr className={classes['row']}>
      <th scope="row" data-label={t('table.title')}>
        <Link to="/b/$board" params={{ board: journey.board }} className={classes['title']}>
          {journey.title}
        </Link>
      </th>
      <td data-label={t('table.stage')}>
        {places.map((place) => (
          <PlaceLine key={place.persona?.id ?? ''} place={place} />
        ))}
      </td>
      <td data-label={t('table.status')}>
        <Text>{t(`overview:status.${journey.status}`)}</Text>
      </td>
      <td data-label={t('table.team')}>
        <TeamCell team={journey.team} lacking={lacking} />
      </td>
      <td data-label={t('table.nps')}>
        {last ? (
          <div className={classes['score']}>
            <ScoreText scored={last} />
            <ScoreCurve trend={trend} />
          </div>
        ) : (
          <Text c="dimmed">{t('overview:nps.none')}</Text>
        )}
      </td>
      <td data-label={t('table.review')}>
        <ReviewText entry={entry} />
      </td>
      <td data-label={t('table.age')}>
        <AgeText months={months} />
      </td>
    </tr>
  )
}

function PlaceLine({ place: { persona, placed, missing } }: { place: Place }) {
  const { t } = useTranslation('portfolio')
  const words = usePlaceWords()
  const warning = placed && words.warning(placed)
  return (
    <div className={classes['place']}>
      <StageSign stage={placed?.stage ?? persona?.rolloutStage ?? null} />
      <div>
        <Text>{persona?.name ?? t('open.noPersona')}</Text>
        {placed && (
          <Text size="xs" c="dimmed">
            {words.grades(placed)}
          </Text>
        )}
        {placed && !warning && (
          <Text size="xs" c="dimmed">
            {words.stage(placed)}
          </Text>
        )}
        {!placed && persona && (
          <Text size="xs" c="dimmed">
            {missing.map((what) => t(`open.without_${what}`)).join(' · ')}
          </Text>
        )}
        {warning && (
          <Text size="xs" className={classes['warning'] ?? ''}>
            <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
            <span>{warning}</span>
          </Text>
        )}
      </div>
    </div>
  )
}

function ReviewText({ entry: { journey, review } }: { entry: Entry }) {
  const { t } = useTranslation('portfolio')
  const locale = useLocale()
  if (journey.reviewBy === null || review === null) return <Text c="dimmed">{t('review.none')}</Text>
  const isDue = review === 'due' || review === 'overdue'
  return (
    <div>
      <Text className="tabular">{dayText(locale, journey.reviewBy)}</Text>
      {review !== 'planned' && (
        <Text size="xs" {...(isDue ? { className: classes['warning'] ?? '' } : { c: 'dimmed' })}>
          {isDue && <IconAlertTriangle size={14} stroke={1.75} aria-hidden />}
          <span>{t(`review.${review}`)}</span>
        </Text>
      )}
    </div>
  )
}

function AgeText({ months }: { months: number | null }) {
  const { t } = useTranslation('overview')
  if (months === null) return <Text c="dimmed">{t('age.never')}</Text>
  const isFresh = freshness(months) === 'fresh'
  return (
    <Text {...(!isFresh && { className: classes['warning'] ?? '' })}>
      {!isFresh && <IconHourglassHigh size={14} stroke={1.75} aria-hidden />}
      <span>{t('age.fresh', { count: months })}</span>
    </Text>
  )
}
