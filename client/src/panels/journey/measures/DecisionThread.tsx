import { Button } from '@mantine/core'
import { mayRow } from '@wegpunkt/shared/access/row-rights'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { fullDate } from '../../../locales/format.ts'
import { ConfirmDialog } from '../../../ui/ConfirmDialog.tsx'
import { useRowChanges } from '../use-row-changes.ts'
import type { Decision, Thread } from './decision-threads.ts'
import { DecisionForm } from './DecisionForm.tsx'
import classes from './measures.module.css'
import log from './log.module.css'
import { useDesk } from './use-desk.ts'
import { usePeople } from './use-people.ts'

/** An entry of the log with its answers. */
export function DecisionThread({ thread, mayAnswer }: { thread: Thread; mayAnswer: boolean }) {
  const { t } = useTranslation('measures')
  const { locale } = useBoardInfo()
  const [answering, setAnswering] = useState(false)
  return (
    <li className={classes['row']}>
      {thread.entry ? (
        <Entry entry={thread.entry} />
      ) : (
        <p className={log['erased']}>{t('log.erased', { day: fullDate(locale, thread.at) })}</p>
      )}
      {thread.answers.length > 0 && (
        <ol className={log['answers']}>
          {thread.answers.map((entry) => (
            <li key={entry.id}>
              <Entry entry={entry} />
            </li>
          ))}
        </ol>
      )}
      {mayAnswer && thread.entry && !answering && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={log['answer'] ?? ''}
          onClick={() => setAnswering(true)}
        >
          {t('log.answer')}
        </Button>
      )}
      {answering && <DecisionForm answers={thread.id} onDone={() => setAnswering(false)} />}
    </li>
  )
}

function Entry({ entry }: { entry: Decision }) {
  const { t } = useTranslation('measures')
  const { locale } = useBoardInfo()
  const { nameOf } = usePeople()
  const name = entry.author === null ? t('person.nobody') : nameOf(entry.author)
  return (
    <>
      {entry.event === 'dropped' && <Dropped entry={entry} />}
      <p className={log['words']} dir="auto">
        {entry.text}
      </p>
      <div className={classes['facts']}>
        <span>{name}</span>
        <span>{fullDate(locale, entry.createdAt)}</span>
        <EraseEntry entry={entry} />
      </div>
    </>
  )
}

/** Which measure was dropped, while it can still be looked at. */
function Dropped({ entry: { about } }: { entry: Decision }) {
  const { t } = useTranslation('measures')
  const { rowState } = useBoardInfo()
  const [, show] = useDesk()
  const measure = about?.kind === 'measure' ? rowState.byKind.measure.get(about.id) : undefined
  if (!measure) return <p className={classes['what']}>{t('log.droppedGone')}</p>
  return (
    <button
      type="button"
      className={classes['what']}
      onClick={() => show({ tab: 'measures', open: measure.id })}
    >
      {t('log.dropped', { title: measure.title })}
    </button>
  )
}

function EraseEntry({ entry: { id } }: { entry: Decision }) {
  const { t } = useTranslation('measures')
  const rows = useRowChanges()
  const [asking, setAsking] = useState(false)
  if (!mayRow(useRole(), 'decision', 'erase')) return null
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        className={log['erase'] ?? ''}
        onClick={() => setAsking(true)}
      >
        {t('log.erase')}
      </Button>
      {asking && (
        <ConfirmDialog
          title={t('log.eraseTitle')}
          text={t('log.eraseText')}
          submit={t('log.erase')}
          onClose={() => setAsking(false)}
          onConfirm={() => rows.erase('decision', id)}
        />
      )}
    </>
  )
}
