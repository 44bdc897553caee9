import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { useTranslation } from 'react-i18next'
import { fullDate, relativeTime, timeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import classes from './snapshots.module.css'

type Props = { snapshot: SnapshotSummary; now: Date; tellsPersona: boolean }

/** When, by whom and for whom. The day stands above it, and all of it in the tooltip. */
export function TakenLine({ snapshot: { takenAt, takenBy, persona }, now, tellsPersona }: Props) {
  const { t } = useTranslation('snapshots')
  const locale = useLocale()
  const whose = tellsPersona && persona.id !== ANY_PERSONA ? (persona.name ?? t('gone.persona')) : null
  const parts = [relativeTime(locale, takenAt, now), takenBy.name ?? t('gone.person'), whose]
  const text = parts.filter((part) => part !== null).join(' · ')
  return (
    <div className={classes['taken']} title={`${fullDate(locale, takenAt)} · ${text}`}>
      <time dateTime={takenAt}>{timeOf(locale, takenAt)}</time> · {text}
    </div>
  )
}
