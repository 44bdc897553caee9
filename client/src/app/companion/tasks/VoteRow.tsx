import { IconMinus, IconPlus } from '@tabler/icons-react'
import type { Subject } from '@wegpunkt/shared/http/companion-routes'
import { useTranslation } from 'react-i18next'
import { SubjectPlace } from './SubjectPlace.tsx'
import { useSubjectText } from './use-subject-text.ts'
import page from '../companion.module.css'
import controls from '../controls.module.css'
import classes from './tasks.module.css'

type Props = {
  subject: Subject
  votes: number
  /** How many one may give to it. */
  most: number
  mayGive: boolean
  onVote: (by: 1 | -1) => void
}

export function VoteRow({ subject, votes, most, mayGive, onVote }: Props) {
  const { t } = useTranslation('companion')
  const text = useSubjectText()(subject)
  return (
    <li className={classes['vote']} data-chosen={votes > 0 || undefined}>
      <div>
        <p className={page['words']}>{text}</p>
        <SubjectPlace subject={subject} />
      </div>
      <div className={classes['give']}>
        <button
          type="button"
          className={controls['icon']}
          aria-label={t('voting.take', { text })}
          disabled={votes === 0}
          onClick={() => onVote(-1)}
        >
          <IconMinus size={24} stroke={1.75} aria-hidden />
        </button>
        <span className={classes['votes']} aria-label={t('voting.given', { count: votes })} role="status">
          {votes}
        </span>
        <button
          type="button"
          className={controls['icon']}
          aria-label={t('voting.give', { text })}
          disabled={!mayGive || votes >= most}
          onClick={() => onVote(1)}
        >
          <IconPlus size={24} stroke={1.75} aria-hidden />
        </button>
      </div>
    </li>
  )
}
