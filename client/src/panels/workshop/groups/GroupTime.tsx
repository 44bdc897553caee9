import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { Group } from '@wegpunkt/shared/workshop/group'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../../../locales/use-locale.ts'
import { timeLeft } from '@wegpunkt/shared/workshop/workshop-now'
import { timerText } from '../duration.ts'
import { FOR_A_TIMER_MS, useServerNow } from '../use-server-now.ts'
import classes from './groups.module.css'

type Props = { readonly workshop: WorkshopView; readonly group: Group; readonly label: string }

/** The time of one group, by the server's clock; its end ends nothing. Nothing where it has none of its own. */
export function GroupTime({ workshop, group: { endsAt }, label }: Props) {
  const { t } = useTranslation('groups')
  const locale = useLocale()
  const left = timeLeft({ ...workshop, endsAt }, useServerNow(FOR_A_TIMER_MS))
  if (left === null) return null
  const time = timerText(locale, left)
  return (
    <span className={classes['time']} role="timer" aria-label={label} data-over={left <= 0 || undefined}>
      {t(left > 0 ? 'left' : 'over', { time })}
    </span>
  )
}
