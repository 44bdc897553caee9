import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { eventsOn } from '@wegpunkt/shared/journey/parts/notes-on'
import { useTexts } from '../speak.ts'
import { feelingColor } from '../../../ui/board-colors.ts'
import { useViewing } from '../viewing.ts'
import classes from './details.module.css'

const feelings = { disappointing: -2, okay: 0, delighting: 2 } as const

/** What happens at a touchpoint, disappointing or delighting: also what one would rather not see. */
export function Events({ id }: { id: ElementId }) {
  const { t } = useTexts()
  const { journey } = useViewing()
  const events = eventsOn(journey.board).get(id) ?? []
  if (events.length === 0) return null
  return (
    <section>
      <h3>{t('details.events')}</h3>
      <ul className={classes['events']}>
        {events.map(({ id, note }) => (
          <li key={id} style={{ borderColor: feelingColor(feelings[note.event]) }}>
            <span className={classes['dim']}>{t(`details.eventClasses.${note.event}`)}</span>
            <span>{note.text}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
