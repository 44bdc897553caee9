import { useTranslation } from 'react-i18next'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { fullDate } from '../../../locales/format.ts'
import type { Measure } from './measure-list.ts'
import classes from './details.module.css'
import { usePeople } from './use-people.ts'

/** Who made it and when, when it last changed, and what the log of decisions says of it. */
export function MeasureHistory({ measure }: { measure: Measure }) {
  const { t } = useTranslation('measures')
  const { locale, rowState } = useBoardInfo()
  const { nameOf } = usePeople()
  const who = (author: string | null): string => (author === null ? t('person.nobody') : nameOf(author))
  const about = [...rowState.byKind.decision.values()]
    .filter((entry) => entry.about?.kind === 'measure' && entry.about.id === measure.id)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  return (
    <ol className={classes['history']}>
      <li>{t('history.made', { name: who(measure.author), day: fullDate(locale, measure.createdAt) })}</li>
      {measure.owner !== null && measure.ownership !== null && (
        <li>{t(`owner.theirs.${measure.ownership}`, { name: nameOf(measure.owner) })}</li>
      )}
      {about.map((entry) => (
        <li key={entry.id}>
          {t(entry.event === 'dropped' ? 'history.dropped' : 'history.said', {
            name: who(entry.author),
            day: fullDate(locale, entry.createdAt),
            text: entry.text,
          })}
        </li>
      ))}
      {measure.changedAt !== measure.createdAt && (
        <li>{t('history.changed', { day: fullDate(locale, measure.changedAt) })}</li>
      )}
    </ol>
  )
}
