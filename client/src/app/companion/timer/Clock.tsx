import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanion, useView } from '../context.ts'
import { type TimeLeft, clockText, daysAndHours, minutesToSay, timeLeft } from './time-left.ts'
import classes from '../companion.module.css'

/** What is left of the phase, by the server's clock. Its end ends nothing. */
export function Clock({ isLarge = false, isSilent = false }: { isLarge?: boolean; isSilent?: boolean }) {
  const { t } = useTranslation('companion')
  const left = useTimeLeft()
  if (!left) return null
  // A second clock on a page is for the eyes alone.
  if (isSilent)
    return (
      <span aria-hidden className="tabular">
        {clockText(left.seconds)}
      </span>
    )
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

function useTimeLeft(): TimeLeft | null {
  const { feed } = useCompanion()
  const view = useView()
  const [, tick] = useState(0)
  const left = timeLeft(view, feed.serverNow())
  const nextIn = left?.nextIn ?? null
  useEffect(() => {
    if (nextIn === null) return undefined
    const timer = setTimeout(() => tick((count) => count + 1), nextIn)
    return () => clearTimeout(timer)
  })
  return left
}
