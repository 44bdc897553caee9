import { Button, Textarea } from '@mantine/core'
import { IconBulb, IconMessageQuestion } from '@tabler/icons-react'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_TEXT_CHARS } from '@wegpunkt/shared/limits'
import { type Question, promptFor } from '@wegpunkt/shared/workshop/attention'
import { currentRun } from '@wegpunkt/shared/workshop/workshop-now'
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useRole } from '../../../document/hooks.ts'
import { useBoardInfo } from '../../../editor/board-info.ts'
import { useEditor } from '../../../editor/context.ts'
import { answerQuestion } from './answer-question.ts'
import classes from './attention.module.css'
import { useQuestionText } from '../../../ui/use-question-text.ts'
import { useTitleOf } from './use-title-of.ts'

/** What one is asked for beside the task of the phase: a question about a touchpoint, and a prompt for ideas. */
export function AskedNow({ workshop }: { workshop: WorkshopView }) {
  const { question } = workshop.attention
  return (
    <>
      {question && <QuestionCard key={question.at} question={question} />}
      <PromptCard workshop={workshop} />
    </>
  )
}

/** METHOD.md M29. */
function QuestionCard({ question }: { question: Question }) {
  const { t } = useTranslation('attention')
  const { navigation, mayAdd } = useEditor()
  const textOf = useQuestionText()
  const name = useTitleOf(question.touchpoint)
  useRole()
  if (name === null) return null
  return (
    <section className={classes['asked']} aria-label={t('now.question')}>
      <span className={classes['label']}>
        <IconMessageQuestion size={16} stroke={1.5} aria-hidden />
        {t('notice.question', { name })}
      </span>
      <p className={classes['question']} dir="auto">
        {textOf(question)}
      </p>
      {mayAdd('note') && <Answer question={question} />}
      <Button
        size="compact-sm"
        variant="subtle"
        w="max-content"
        onClick={() => navigation.goTo({ at: 'element', id: question.touchpoint })}
      >
        {t('now.show')}
      </Button>
    </section>
  )
}

function Answer({ question: { touchpoint } }: { question: Question }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const [text, setText] = useState('')
  const [isSent, setSent] = useState(false)
  const words = text.trim()
  const send = (): void => {
    if (words === '' || !answerQuestion(editor, touchpoint, words)) return
    setText('')
    setSent(true)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <>
      <Textarea
        label={t('now.answerLabel')}
        placeholder={t('now.answerPlaceholder')}
        value={text}
        maxLength={MAX_TEXT_CHARS}
        autosize
        minRows={2}
        maxRows={6}
        dir="auto"
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={press}
      />
      <div className={classes['row']}>
        <Button size="sm" disabled={words === ''} onClick={send}>
          {t('now.send')}
        </Button>
        <span className={classes['label']} role="status">
          {isSent && words === '' && t('now.sent')}
        </span>
      </div>
    </>
  )
}

/** METHOD.md M38. */
function PromptCard({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  const { me } = useBoardInfo()
  const prompt = promptFor(workshop, me.id)
  if (!prompt) return null
  const isAnonymous = currentRun(workshop)?.isAnonymous ?? false
  const title = t(workshop.attention.dealt?.to === 'groups' ? 'now.promptGroup' : 'now.prompt')
  return (
    <section className={classes['asked']} aria-label={title}>
      <span className={classes['label']}>
        <IconBulb size={16} stroke={1.5} aria-hidden />
        {title}
      </span>
      <p className={classes['question']}>{t(`prompts.${prompt}.name`)}</p>
      <p>{t(`prompts.${prompt}.text`)}</p>
      <span className={classes['label']}>{t(isAnonymous ? 'now.promptAnonymous' : 'now.promptHint')}</span>
    </section>
  )
}
