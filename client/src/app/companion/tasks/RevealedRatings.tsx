import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import type { RunResult } from '@wegpunkt/shared/http/workshop-routes'
import { useTranslation } from 'react-i18next'
import { gradeOf } from '../../../locales/format.ts'
import { useLocale } from '../../../locales/use-locale.ts'
import { useSubjectText } from './use-subject-text.ts'
import page from '../companion.module.css'
import classes from './tasks.module.css'

type Props = { result: RunResult; data: Subjects }
type Rated = RunResult['ratings'][number]

/** Of each touchpoint how it was seen in the middle, in the customer's order. */
export function RevealedRatings({ result, data }: Props) {
  const { t } = useTranslation('companion')
  const textOf = useSubjectText()
  const nameOf = new Map(data.personas.map(({ id, name }) => [id, name]))
  const rows = data.subjects.flatMap((subject) =>
    result.ratings
      .filter(({ touchpoint }) => touchpoint === subject.id)
      .map((rated) => ({ rated, text: textOf(subject) })),
  )
  return (
    <section className={page['stack']}>
      <h3 className={page['title']}>{t('results.ratingTitle')}</h3>
      {rows.length === 0 && <p>{t('results.none')}</p>}
      <ul className={page['list']}>
        {rows.map(({ rated, text }) => (
          <li key={`${rated.touchpoint}:${rated.persona}`} className={page['note']}>
            <p className={page['words']}>{text}</p>
            {data.personas.length > 1 && <p className={page['small']}>{nameOf.get(rated.persona)}</p>}
            <Grade label={t('results.experience')} spread={rated.experience} />
            <Grade label={t('results.expectation')} spread={rated.expectation} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Grade({ label, spread }: { label: string; spread: Rated['experience'] }) {
  const { t } = useTranslation('companion')
  const locale = useLocale()
  if (!spread) return null
  const word = t(`scale.${(Math.sign(spread.median) * Math.floor(Math.abs(spread.median))) as 0}`)
  const at = (grade: number): string => `${((grade + 2) / 4) * 100}%`
  return (
    <div className={classes['grade']}>
      <p>
        {label}: <strong>{gradeOf(locale, spread.median)}</strong> · {word}
        <span className={page['small']}> · {t('results.voices', { count: spread.n })}</span>
      </p>
      <div className={classes['track']} aria-hidden>
        {spread.band && (
          <span style={{ left: at(spread.band[0]), right: `calc(100% - ${at(spread.band[1])})` }} data-band />
        )}
        <span style={{ left: at(spread.median) }} data-median />
      </div>
    </div>
  )
}
