import { useTranslation } from 'react-i18next'
import { useOwnNotes, useSubjects } from '../use-own.ts'
import type { Now } from '../task-of.ts'
import { OwnNote } from './OwnNote.tsx'
import classes from '../companion.module.css'

/** What one has written in this phase, to be changed and removed by oneself alone. */
export function OwnNotes({ now, way }: { now: Now; way: 'private' | 'open' }) {
  const { t } = useTranslation('companion')
  const subjects = useSubjects(now).data
  const notes = useOwnNotes(now.run.id, way, subjects).toReversed()
  return (
    <section>
      <h3 className={classes['label']}>
        {t('notes.mine')} {notes.length > 0 && <span className={classes['count']}>{notes.length}</span>}
      </h3>
      {notes.length === 0 ? (
        <p className={classes['small']}>{t('notes.none')}</p>
      ) : (
        <ul className={classes['list']}>
          {notes.map((note) => (
            <OwnNote key={note.id} note={note} run={now.run.id} way={way} />
          ))}
        </ul>
      )}
    </section>
  )
}
