import { IconCheckbox } from '@tabler/icons-react'
import type { Subjects } from '@wegpunkt/shared/http/companion-routes'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanion } from '../context.ts'
import { Message } from '../Message.tsx'
import { votesIn, withVote } from '../own-words.ts'
import type { Now } from '../task-of.ts'
import { useBallot, useSubjects } from '../use-own.ts'
import { Failed } from './Failed.tsx'
import { useSubjectText } from './use-subject-text.ts'
import { VoteRow } from './VoteRow.tsx'
import page from '../companion.module.css'
import classes from './tasks.module.css'

/** More than can be seen at once. */
const SEARCH_FROM = 12

/** A list to give votes to. The whole ballot is saved with each of them. */
export function VotingTask({ now }: { now: Now }) {
  const { t } = useTranslation('companion')
  const subjects = useSubjects(now)
  const { isReady, error } = useBallot(now.run.id)
  if (!subjects.data || !isReady) return <Failed error={subjects.error ?? error} />
  if (subjects.data.subjects.length === 0)
    return <Message Picture={IconCheckbox} title={now.phase.name} text={t('voting.none')} />
  return <Ballot now={now} data={subjects.data} />
}

function Ballot({ now, data }: { now: Now; data: Subjects }) {
  const { t } = useTranslation('companion')
  const { outbox } = useCompanion()
  const { ballot: said } = useBallot(now.run.id)
  // What is gone from the focus gives its votes back, as far as the list is all of it.
  const votable = new Set(data.subjects.map(({ id }) => id))
  const kept = Object.entries(said).filter(([id]) => data.more > 0 || votable.has(id))
  const ballot = Object.fromEntries(kept)
  const textOf = useSubjectText()
  const [search, setSearch] = useState('')
  const { votes, perElement } = now.phase
  const left = votes - votesIn(ballot)
  const run = now.run.id
  const vote = (element: string, by: 1 | -1): void => {
    const command = { do: 'vote', run, ballot: withVote(ballot, element, by) } as const
    outbox.put({ key: `vote ${run}`, run, wish: { to: 'workshop', command } })
  }
  const wanted = search.trim().toLowerCase()
  const shown = data.subjects.filter((subject) => textOf(subject).toLowerCase().includes(wanted))
  return (
    <section className={page['stack']}>
      <div className={classes['left']}>
        <p aria-live="polite">
          {left > 0 ? t('voting.left', { count: left, of: votes }) : t('voting.allGiven')}
        </p>
        {votes <= SEARCH_FROM && <Dots given={votes - left} of={votes} />}
      </div>
      {data.subjects.length > SEARCH_FROM && (
        <input
          type="search"
          className={classes['select']}
          placeholder={t('voting.search')}
          aria-label={t('voting.search')}
          value={search}
          onChange={({ target }) => setSearch(target.value)}
        />
      )}
      <ul className={page['list']}>
        {shown.map((subject) => (
          <VoteRow
            key={subject.id}
            subject={subject}
            votes={ballot[subject.id] ?? 0}
            most={perElement}
            mayGive={left > 0}
            onVote={(by) => vote(subject.id, by)}
          />
        ))}
      </ul>
      {shown.length === 0 && <p>{t('voting.noneFound')}</p>}
      {data.more > 0 && <p className={page['small']}>{t('voting.more', { count: data.more })}</p>}
      <p className={page['small']}>{t('voting.secret')}</p>
    </section>
  )
}

function Dots({ given, of }: { given: number; of: number }) {
  return (
    <span className={classes['dots']} aria-hidden>
      {Array.from({ length: of }, (_, i) => (
        <span key={i} data-given={i < given || undefined} />
      ))}
    </span>
  )
}
