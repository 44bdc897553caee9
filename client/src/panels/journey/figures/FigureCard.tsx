import { Text } from '@mantine/core'
import { IconTarget } from '@tabler/icons-react'
import { isStale } from '@wegpunkt/shared/journey/kpis'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useTranslation } from 'react-i18next'
import { dayText } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { TouchpointLinkIn } from '../TouchpointLink.tsx'
import { useJourney } from '../use-journey.ts'
import { useTitleIn } from '../use-title.ts'
import { isScoreOfPart } from './figure-fields.ts'
import { FigureActions } from './FigureActions.tsx'
import classes from './figures.module.css'

/** What a key figure says, of when and where, and whether it is still to be trusted. */
export function FigureCard({ figure, onEdit }: { figure: Kpi; onEdit: () => void }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { today } = useJourney()
  const { name, date, isTarget } = figure
  return (
    <li className={classes['figure']} data-stale={isStale(figure, today) || undefined}>
      <Value figure={figure} />
      <span className={classes['words']}>
        <Text span>{name}</Text>
        <Text span size="xs" c="dimmed">
          {t(isTarget ? 'figures.until' : 'figures.of', { day: dayText(locale, date) })}
        </Text>
        <Text span size="xs" c="dimmed">
          <Place figure={figure} />
        </Text>
        <Notes figure={figure} />
      </span>
      <FigureActions figure={figure} onEdit={onEdit} />
    </li>
  )
}

function Value({ figure: { value, unit, isTarget } }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  return (
    <span className={classes['value']}>
      <Text span fw={650} size="lg" className="tabular">
        {new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value)}
      </Text>
      {unit && (
        <Text span size="sm">
          {unit}
        </Text>
      )}
      {isTarget && (
        <span className={classes['target']}>
          <IconTarget size={14} stroke={1.75} aria-hidden />
          {t('figures.target')}
        </span>
      )}
    </span>
  )
}

/** What to know before relying on it. */
function Notes({ figure }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const { today, rows } = useJourney()
  const { id, conflictsWith } = figure
  const against = rows.kpis.filter(
    (it) => it.id !== id && (conflictsWith.includes(it.id) || it.conflictsWith.includes(id)),
  )
  const notes = [
    ...(isStale(figure, today) ? [t('figures.stale')] : []),
    ...against.map(({ name }) => t('figures.conflictsWith', { name })),
    ...(isScoreOfPart(figure) ? [t('figures.scoreOfPart')] : []),
  ]
  return notes.map((note) => (
    <Text key={note} span size="xs" fw={500}>
      {note}
    </Text>
  ))
}

/** Where it was measured; leads there. */
function Place({ figure: { element } }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const { board } = useJourney()
  const titleOf = useTitleIn(board)
  if (element === null) return t('figures.whole')
  const stage = board.stages.get(element)
  if (stage) return t('figures.stage', { name: stage.name })
  const there = board.elements.get(element)
  if (there?.kind !== 'touchpoint') return titleOf(element)
  return <TouchpointLinkIn board={board} id={element} />
}
