import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import { useTranslation } from 'react-i18next'
import page from '../companion.module.css'
import { SubjectPlace } from './SubjectPlace.tsx'
import { useSubjectText } from './use-subject-text.ts'

/** What was written in private and is on the board now, to be read without looking for it there. */
export function RevealedNotes({ data: { subjects, more } }: { data: Subjects }) {
  const { t } = useTranslation('companion')
  const textOf = useSubjectText()
  if (subjects.length === 0) return null
  return (
    <section className={page['stack']} aria-label={t('results.notesTitle')}>
      <ul className={page['list']}>
        {subjects.map((subject) => (
          <li key={subject.id} className={page['note']}>
            <p className={page['words']} dir="auto">
              {textOf(subject)}
            </p>
            <SubjectPlace subject={subject} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className={page['small']}>{t('results.moreNotes', { count: more })}</p>}
    </section>
  )
}
