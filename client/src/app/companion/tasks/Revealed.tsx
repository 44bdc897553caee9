import { useQuery } from '@tanstack/react-query'
import { IconNotes } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { resultsQuery } from '../../../api/workshops.ts'
import { useCompanion } from '../context.ts'
import { Message } from '../Message.tsx'
import type { Now } from '../task-of.ts'
import { useSubjects } from '../use-own.ts'
import { Failed } from './Failed.tsx'
import { RevealedNotes } from './RevealedNotes.tsx'
import { RevealedRatings } from './RevealedRatings.tsx'
import { RevealedVotes } from './RevealedVotes.tsx'
import { ToBoard } from './ToBoard.tsx'

/** What the reveal of this phase has shown to everybody. */
export function Revealed({ now, of }: { now: Now; of: 'notes' | 'rating' | 'voting' }) {
  const { t } = useTranslation('companion')
  const { id } = useCompanion()
  // Asked for anew by whoever sees a reveal.
  const results = useQuery({ ...resultsQuery(id), refetchOnMount: 'always' })
  const subjects = useSubjects(now)
  if (of === 'notes')
    return (
      <>
        <Message Picture={IconNotes} title={t('results.notesTitle')} text={t('results.notes')}>
          <ToBoard />
        </Message>
        {subjects.data && <RevealedNotes data={subjects.data} />}
      </>
    )
  const result = results.data?.find(({ run }) => run === now.run.id)
  if (!result || !subjects.data)
    return <Failed error={results.isFetching ? null : (results.error ?? subjects.error)} />
  return of === 'rating' ? (
    <RevealedRatings result={result} data={subjects.data} />
  ) : (
    <RevealedVotes result={result} data={subjects.data} />
  )
}
