import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Evidence } from '@wegpunkt/shared/journey/rows'
import { useTexts } from '../speak.ts'
import { dayText } from '../../../locales/format.ts'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'

/** What customers said of a touchpoint, where the link shows it. */
export function Quotes({ id }: { id: ElementId }) {
  const { t, locale } = useTexts()
  const { journey } = useViewing()
  const quotes = journey.rows.evidence.filter((evidence) => evidence.quote.trim() && isAbout(evidence, id))
  if (quotes.length === 0) return null
  return (
    <section>
      <h3>{t('details.quotes')}</h3>
      <ul className={classes['quotes']}>
        {quotes.map(({ id, quote, source, date }) => (
          <li key={id}>
            <blockquote>{quote}</blockquote>
            <p className={classes['dim']}>
              {[source, date && dayText(locale, date)].filter(Boolean).join(', ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const isAbout = ({ touchpointIds, ratings }: Evidence, id: ElementId): boolean =>
  touchpointIds.includes(id) || ratings.some(({ touchpoint }) => touchpoint === id)
