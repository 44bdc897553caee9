import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import { IconMoodSmile } from '@tabler/icons-react'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanion } from '../context.ts'
import { Message } from '../Message.tsx'
import { ratingKey } from '../own-words.ts'
import type { Now } from '../task-of.ts'
import { useRatings, useSubjects } from '../use-own.ts'
import { Failed } from './Failed.tsx'
import { RatingDone } from './RatingDone.tsx'
import { Scale } from './Scale.tsx'
import { SubjectPlace } from './SubjectPlace.tsx'
import { firstOpen, isRated, withGrade } from './rating-walk.ts'
import page from '../companion.module.css'
import controls from '../controls.module.css'
import classes from './tasks.module.css'

/** One touchpoint after the other, each saved at once. */
export function RatingTask({ now }: { now: Now }) {
  const { t } = useTranslation('companion')
  const subjects = useSubjects(now)
  const { isReady, error } = useRatings(now.run.id)
  if (!subjects.data || !isReady) return <Failed error={subjects.error ?? error} />
  if (subjects.data.subjects.length === 0)
    return <Message Picture={IconMoodSmile} title={now.phase.name} text={t('rating.none')} />
  return <Walk now={now} data={subjects.data} />
}

function Walk({ now, data }: { now: Now; data: Subjects }) {
  const { t } = useTranslation('companion')
  const { outbox } = useCompanion()
  const { ratings } = useRatings(now.run.id)
  const [persona, setPersona] = useState(data.personas[0]?.id ?? ANY_PERSONA)
  const [at, setAt] = useState(() => firstOpen(data.subjects, ratings, persona))
  const title = useMovedFocus(at)
  const subject = data.subjects[at]
  const run = now.run.id
  const rated = data.subjects.filter(({ id }) => isRated(ratings, id, persona)).length
  const of = data.subjects.length
  const choosePersona = (id: string): void => {
    setPersona(id)
    setAt(firstOpen(data.subjects, ratings, id))
  }
  const own = subject && ratings.get(ratingKey(subject.id, persona))
  const rate = (grade: Parameters<typeof withGrade>[2]): void => {
    if (!subject) return
    const rating = withGrade(ratings, { touchpoint: subject.id, persona }, grade)
    const key = `rate ${run} ${subject.id} ${persona}`
    outbox.put({ key, run, wish: { to: 'workshop', command: { do: 'rate', run, ratings: [rating] } } })
  }
  return (
    <section className={page['stack']}>
      {data.personas.length > 1 && (
        <PersonaChoice personas={data.personas} value={persona} onPick={choosePersona} />
      )}
      <div>
        <div className={classes['progress']} aria-hidden>
          <span style={{ width: `${(100 * rated) / of}%` }} />
        </div>
        <p className={page['small']}>{t('rating.rated', { count: rated, of })}</p>
      </div>
      {subject ? (
        <div className={page['card']}>
          <p className={page['small']}>{t('rating.progress', { index: at + 1, of })}</p>
          <h3 className={page['title']} ref={title} tabIndex={-1}>
            {subject.text}
          </h3>
          <SubjectPlace subject={subject} />
          <Scale
            label={t('rating.experience')}
            value={own?.experience ?? null}
            onPick={(experience) => rate({ experience })}
          />
          <Scale
            label={t('rating.expectation')}
            value={own?.expectation ?? null}
            onPick={(expectation) => rate({ expectation })}
          />
          <div className={controls['row']}>
            <button
              type="button"
              className={controls['second']}
              disabled={at === 0}
              onClick={() => setAt(at - 1)}
            >
              {t('rating.back')}
            </button>
            <button type="button" className={controls['button']} onClick={() => setAt(at + 1)}>
              {t(
                at === of - 1
                  ? 'rating.finish'
                  : isRated(ratings, subject.id, persona)
                    ? 'rating.next'
                    : 'rating.skip',
              )}
            </button>
          </div>
        </div>
      ) : (
        <RatingDone
          isAll={rated === of}
          onOpenOnes={() => setAt(firstOpen(data.subjects, ratings, persona))}
          onAgain={() => setAt(0)}
        />
      )}
      <p className={page['small']}>{t('rating.private')}</p>
    </section>
  )
}

type ChoiceProps = { personas: Subjects['personas']; value: string; onPick: (id: string) => void }

function PersonaChoice({ personas, value, onPick }: ChoiceProps) {
  const { t } = useTranslation('companion')
  const id = useId()
  return (
    <div>
      <label className={page['small']} htmlFor={id}>
        {t('rating.persona')}
      </label>
      <select
        id={id}
        className={classes['select']}
        value={value}
        onChange={({ target }) => onPick(target.value)}
      >
        {personas.map((persona) => (
          <option key={persona.id} value={persona.id}>
            {persona.name}
          </option>
        ))}
      </select>
    </div>
  )
}

/** The title of what comes next is read out, and where one is. */
function useMovedFocus(at: number) {
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(at)
  useEffect(() => {
    if (before.current !== at) title.current?.focus()
    before.current = at
  }, [at])
  return title
}
