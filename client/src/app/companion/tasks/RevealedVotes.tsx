import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import type { RunResult } from '@wegpunkt/shared/http/workshop-routes'
import { toldVotes } from '@wegpunkt/shared/workshop/told-votes'
import { useTranslation } from 'react-i18next'
import { useSubjectText } from './use-subject-text.ts'
import page from '../companion.module.css'
import classes from './tasks.module.css'

/** The votes as places; what has as many shares one. */
export function RevealedVotes({ result, data }: { result: RunResult; data: Subjects }) {
  const { t } = useTranslation('companion')
  const textOf = useSubjectText()
  const subjects = new Map(data.subjects.map((subject) => [subject.id, subject]))
  const { quorum, places } = toldVotes(result)
  const most = places[0]?.votes ?? 1
  return (
    <section className={page['stack']}>
      <div>
        <h3 className={page['title']}>{t('results.votingTitle')}</h3>
        <p className={page['small']}>
          {quorum ? t('results.voters', { count: quorum.voted }) : t('results.few')}
        </p>
      </div>
      {places.length === 0 && <p>{t('results.none')}</p>}
      <ol className={page['list']}>
        {places.flatMap(({ place, votes, elements, isTie }) =>
          elements.map((element) => {
            const subject = subjects.get(element)
            return (
              <li key={element} className={page['note']}>
                <p className={page['small']}>
                  {t('results.place', { place })}
                  {isTie && ` · ${t('results.tied')}`}
                </p>
                <p className={page['words']}>{subject ? textOf(subject) : t('results.gone')}</p>
                {votes !== null && (
                  <>
                    <div
                      className={classes['bar']}
                      style={{ width: `${(100 * votes) / most}%` }}
                      aria-hidden
                    />
                    <p>{t('results.votes', { count: votes })}</p>
                  </>
                )}
              </li>
            )
          }),
        )}
      </ol>
    </section>
  )
}
