import { IconClock, IconPlayerPause } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useWorkshop } from '../../../document/hooks.ts'
import classes from './bar.module.css'
import { urgency } from './time-left.ts'
import { useTimeText } from './use-time-text.ts'
import { useTimeLeft } from './use-time-left.ts'

/** How much time the phase has left. Told aloud at a minute and at the end, and not at each second. */
export function PhaseClock() {
  const { t } = useTranslation('contributing')
  const left = useTimeLeft()
  const textOf = useTimeText()
  const isPaused = useWorkshop()?.status === 'paused'
  if (left === null && !isPaused) return null
  const now = left === null ? 'calm' : urgency(left)
  const Picture = isPaused ? IconPlayerPause : IconClock
  const text = left === null ? '' : textOf(left)
  return (
    <span className={classes['clock']} data-urgency={isPaused ? 'paused' : now}>
      <Picture size={16} stroke={1.5} aria-hidden />
      <span role="timer" aria-live="off" aria-label={t('time.label')}>
        {isPaused ? t('time.paused', { left: text }) : text}
      </span>
      <span className={classes['aloud']} role="status">
        {isPaused ? t('time.pausedAloud') : now === 'calm' ? '' : t(`time.${now}Aloud`)}
      </span>
    </span>
  )
}
