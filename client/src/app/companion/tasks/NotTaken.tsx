import { useTranslation } from 'react-i18next'
import { useProblemText } from '../../../ui/use-problem-text.ts'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import { useCompanion, useOutbox } from '../context.ts'
import { wordsIn } from '../live/outbox-entry.ts'
import classes from '../companion.module.css'
import controls from '../controls.module.css'

/** Words that the server did not take: they stay until their author has decided what becomes of them. */
export function NotTaken() {
  const { t } = useTranslation('companion')
  const problemText = useProblemText()
  const { outbox } = useCompanion()
  const { entries, draft } = useOutbox()
  const refused = entries.filter((entry) => entry.refused !== undefined)
  if (refused.length === 0) return null
  const why = (type: string): string =>
    type === 'phase-over' ? t('notes.tooLate') : problemText(new Problem(type as ProblemType))
  return (
    <section className={classes['card']} data-warns>
      <h3 className={classes['label']}>{t('notes.notTaken')}</h3>
      <ul className={classes['list']}>
        {refused.map((entry) => (
          <li key={entry.key}>
            <p className={classes['words']}>{wordsIn(entry)}</p>
            <p className={classes['small']}>{why(entry.refused ?? 'internal')}</p>
            <div className={controls['row']}>
              <button
                type="button"
                className={controls['second']}
                onClick={() => {
                  outbox.setDraft([draft, wordsIn(entry)].filter(Boolean).join('\n'))
                  outbox.discard(entry.key)
                }}
              >
                {t('notes.takeBack')}
              </button>
              <button type="button" className={controls['second']} onClick={() => outbox.discard(entry.key)}>
                {t('notes.discard')}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
