import { ActionIcon, Text, UnstyledButton } from '@mantine/core'
import { IconPencil, IconTarget, IconTrash } from '@tabler/icons-react'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import type { Locale } from '@wegpunkt/shared/http/account-routes'
import { isStale } from '@wegpunkt/shared/journey/kpis'
import type { Kpi } from '@wegpunkt/shared/journey/rows'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { calendarDay } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useJourney } from '../use-journey.ts'
import { useJump } from '../use-jump.ts'
import { useEraseRow } from '../overview/use-erase-row.tsx'
import { useRowChanges } from '../use-row-changes.ts'
import { isScoreOfPart } from './figure-fields.ts'
import { FigureForm } from './FigureForm.tsx'
import classes from './figures.module.css'

/** One key figure: what it says, of when and where, and whether it is still to be trusted. */
export function FigureRow({ figure }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const { rowState, me } = useBoardInfo()
  const role = useRole()
  const changes = useRowChanges()
  const [isEdited, setEdited] = useState(false)
  const { today, rows } = useJourney()
  const row = rowState.byKind.kpi.get(figure.id)
  const isOwn = row?.author === me.id
  const eraseRow = useEraseRow()
  const { id, name, unit, value, date, isTarget } = figure
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 })
  if (isEdited)
    return (
      <li>
        <FigureForm
          label={t('figures.edit', { name })}
          self={id}
          first={{ ...figure, value: typedNumber(locale, value) }}
          onSend={(fields) => changes.change('kpi', id, fields)}
          onClose={() => setEdited(false)}
        />
      </li>
    )
  const stale = isStale(figure, today)
  const against = rows.kpis.filter(
    (it) => it.id !== id && (figure.conflictsWith.includes(it.id) || it.conflictsWith.includes(id)),
  )
  return (
    <li className={classes['figure']} data-stale={stale || undefined}>
      <span className={classes['value']}>
        <Text span fw={650} size="lg" className="tabular">
          {number.format(value)}
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
      <span className={classes['words']}>
        <Text span>{name}</Text>
        <Text span size="xs" c="dimmed">
          {t(isTarget ? 'figures.until' : 'figures.of', { day: calendarDay(locale, date) })}
          {' · '}
          <Place figure={figure} />
        </Text>
        {stale && <Note text={t('figures.stale')} />}
        {against.map((other) => (
          <Note key={other.id} text={t('figures.conflictsWith', { name: other.name })} />
        ))}
        {isScoreOfPart(figure) && <Note text={t('figures.scoreOfPart')} />}
      </span>
      <span className={classes['actions']}>
        {mayRow(role, 'kpi', 'change', isOwn) && (
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('figures.edit', { name })}
            onClick={() => setEdited(true)}
          >
            <IconPencil size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
        {mayRow(role, 'kpi', 'erase', isOwn) && (
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={t('figures.remove', { name })}
            onClick={() => row && void eraseRow(row, t('figures.erased', { name }))}
          >
            <IconTrash size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </span>
    </li>
  )
}

/** As one would type it: without signs between the thousands. */
const typedNumber = (locale: Locale, value: number): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(value)

function Note({ text }: { text: string }) {
  return (
    <Text span size="xs" fw={500}>
      {text}
    </Text>
  )
}

/** Where it was measured; leads there. */
function Place({ figure: { element } }: { figure: Kpi }) {
  const { t } = useTranslation('overview')
  const { board } = useJourney()
  const jump = useJump()
  if (element === null) return <>{t('figures.whole')}</>
  const stage = board.stages.get(element)
  if (stage) return <>{t('figures.stage', { name: stage.name })}</>
  const there = board.elements.get(element)
  if (there?.kind !== 'touchpoint') return <>{t('review.gone')}</>
  return (
    <UnstyledButton className={classes['jump'] ?? ''} onClick={() => jump(element)}>
      {there.title}
    </UnstyledButton>
  )
}
