import { useTranslation } from 'react-i18next'
import { useView } from '../context.ts'
import { clockText, daysAndHours, minutesToSay } from './time-left.ts'
import { useClockLeft } from './use-clock-left.ts'
import classes from '../companion.module.css'

/** What is left of the phase, by the server's clock. Its end ends nothing. */
export function Clock({ isLarge = false }: { isLarge?: boolean }) {
  const { t } = useTranslation('companion')
  const view = useView()
  const left = useClockLeft(view.endsAt)
  if (!left) return null
  const { days, hours } = daysAndHours(left.seconds)
  const text = clockText(left.seconds) ?? t('clock.days', { count: days, hours })
  const minutes = minutesToSay(left)
  const hint = left.isOver ? t('clock.overHint') : left.isPaused ? t('clock.paused') : null
  return (
    <div className={classes['clock']} data-large={isLarge || undefined}>
      <span role="timer" aria-label={t('clock.left')} className={classes['time']} data-over={left.isOver}>
        {left.isOver ? t('clock.over') : text}
      </span>
      {hint && <span className={classes['small']}>{hint}</span>}
      <span className={classes['spoken']} aria-live="polite">
        {left.isOver ? t('clock.over') : minutes !== null && t('clock.minutes', { count: minutes })}
      </span>
    </div>
  )
}
