import { Text } from '@mantine/core'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { phaseOn, timeLeft } from '@wegpunkt/shared/workshop/workshop-now'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../../locales/use-locale.ts'
import { MINUTE_MS } from '../../agenda/agenda-times.ts'
import { timerText } from '../../duration.ts'
import { FOR_A_TIMER_MS, useServerNow } from '../../use-server-now.ts'
import classes from '../lead.module.css'

/** Counts down to nothing, then on: the end of the time is soft. */
export function Timer({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('workshop')
  const locale = useLocale()
  const left = timeLeft(workshop, useServerNow(FOR_A_TIMER_MS))
  if (left === null) return null
  const isOver = left <= 0
  return (
    <>
      <div
        className={classes['timer']}
        role="timer"
        aria-label={t('run.left')}
        data-over={isOver || undefined}
      >
        {isOver && '+'}
        {timerText(locale, left)}
        {isOver && <span className={classes['over']}>{t('run.over')}</span>}
      </div>
      <Passed workshop={workshop} left={left} />
      {/* Heard once, when the time is over. */}
      <Text size="xs" c="dimmed" role="status" className={classes['overHint'] ?? ''}>
        {isOver && t('run.overHint')}
      </Text>
    </>
  )
}

function Passed({ workshop, left }: { workshop: WorkshopView; left: number }) {
  const minutes = phaseOn(workshop)?.phase.minutes ?? 1
  // Extended, it is longer than it was planned.
  const whole = Math.max(minutes * MINUTE_MS, left)
  const share = Math.min(1, Math.max(0, 1 - left / whole))
  return (
    <div className={classes['passed']} aria-hidden>
      <div style={{ inlineSize: `${share * 100}%` }} />
    </div>
  )
}
