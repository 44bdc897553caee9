import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { createElementId } from '@wegpunkt/shared/board/random-id'
import { type Question, promptFor } from '@wegpunkt/shared/workshop/attention'
import { can } from '@wegpunkt/shared/access/roles'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuestionText } from '../../../ui/use-question-text.ts'
import { useMe } from '../../me.ts'
import { useCompanion, useView } from '../context.ts'
import type { OutboxEntry } from '../live/outbox-entry.ts'
import type { Now } from '../task-of.ts'
import classes from '../companion.module.css'
import controls from '../controls.module.css'

/** What a moderator asks for beside the task of the phase: a question about a touchpoint, and a prompt for ideas. */
export function Asked({ now }: { now: Now }) {
  const { attention } = useView()
  return (
    <>
      {attention.question && (
        <QuestionCard key={attention.question.at} question={attention.question} now={now} />
      )}
      <PromptCard now={now} />
    </>
  )
}

/** METHOD.md M29. */
function QuestionCard({ question, now }: { question: Question; now: Now }) {
  const { t } = useTranslation('attention')
  const { role } = useMe()
  const textOf = useQuestionText()
  // What a phase takes in private is written where it asks for it.
  const isOpen = now.phase.right !== 'view' && now.run.secrecy !== 'hidden'
  return (
    <section className={classes['card']} aria-label={t('now.question')}>
      <p className={classes['small']}>
        {t('notice.question', { name: question.title || t('question.untitled') })}
      </p>
      <p className={classes['prompt']} role="status" dir="auto">
        {textOf(question)}
      </p>
      {isOpen && can(role, 'note.contribute') && <Answer question={question} now={now} />}
    </section>
  )
}

function Answer({ question, now }: { question: Question; now: Now }) {
  const { t } = useTranslation('attention')
  const { outbox } = useCompanion()
  const [text, setText] = useState('')
  const id = useId()
  const words = text.trim()
  const send = (): void => {
    if (words === '') return
    outbox.put(answerTo(question, words, now.run.id))
    setText('')
  }
  return (
    <>
      <label className={classes['label']} htmlFor={id}>
        {t('now.answerLabel')}
      </label>
      <textarea
        id={id}
        className={controls['field']}
        rows={3}
        value={text}
        maxLength={MAX_TEXT_CHARS}
        placeholder={t('now.answerPlaceholder')}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" className={controls['button']} disabled={words === ''} onClick={send}>
        {t('now.send')}
      </button>
    </>
  )
}

/** Where it lies is for the server to find, in the stage of the touchpoint. */
function answerTo({ touchpoint }: Question, text: string, run: string): OutboxEntry {
  const key = createElementId()
  const note = { text, color: 'yellow', stage: null, lane: null, touchpoint } as const
  return { key: `note ${key}`, run, wish: { to: 'board', command: { do: 'add-note', key, ...note } } }
}

/** METHOD.md M38. */
function PromptCard({ now }: { now: Now }) {
  const { t } = useTranslation('attention')
  const view = useView()
  const prompt = promptFor(view, useMe().id)
  if (!prompt) return null
  const title = t(view.attention.dealt?.to === 'groups' ? 'now.promptGroup' : 'now.prompt')
  return (
    <section className={classes['card']} aria-label={title}>
      <p className={classes['small']}>{title}</p>
      <p className={classes['prompt']}>
        <strong>{t(`prompts.${prompt}.name`)}</strong>
      </p>
      <p>{t(`prompts.${prompt}.text`)}</p>
      <p className={classes['small']}>{t(now.run.isAnonymous ? 'now.promptAnonymous' : 'now.promptHint')}</p>
    </section>
  )
}
