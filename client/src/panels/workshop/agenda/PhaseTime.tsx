import { timeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useNow } from '../../../ui/use-now.ts'
import classes from './agenda.module.css'
import type { TimedPhase } from './agenda-times.ts'

/** When a phase begins or began, by the clock of whoever reads it; of another day the day. */
export function PhaseTime({ timed: { from } }: { timed: Pick<TimedPhase, 'from'> }) {
  const locale = useLocale()
  const now = useNow()
  if (from === null) return <span className={classes['time']} />
  const at = new Date(from)
  const isToday = at.toDateString() === now.toDateString()
  return (
    <time className={classes['time']} dateTime={at.toISOString()}>
      {isToday
        ? timeOf(locale, at.toISOString())
        : new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit' }).format(at)}
    </time>
  )
}
