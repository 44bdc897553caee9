import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { useTexts } from '../speak.ts'
import { dayText } from '../../../locales/format.ts'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'

/** What will be changed at a touchpoint, where the link shows it. */
export function Measures({ id }: { id: ElementId }) {
  const { t, locale } = useTexts()
  const { journey } = useViewing()
  const measures = journey.rows.measures.filter(({ touchpointIds }) => touchpointIds.includes(id))
  if (measures.length === 0) return null
  return (
    <section>
      <h3>{t('details.measures')}</h3>
      <ul className={classes['measures']}>
        {measures.map(({ id, title, status, due }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={classes['dim']}>
              {[t(`details.statuses.${status}`), due && t('details.due', { day: dayText(locale, due) })]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
