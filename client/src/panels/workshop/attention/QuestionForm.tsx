import { Button, Select, Text, TextInput } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { MAX_QUESTION_CHARS, MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { type Question, thrownQuestions } from '@wegpunkt/shared/workshop/attention'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useBoardDocument } from '../../../document/hooks.ts'
import { useEditorState } from '../../../editor/context.ts'
import { useDo } from '../use-desk.ts'
import classes from './attention.module.css'
import { useQuestionText } from '../../../ui/use-question-text.ts'
import { useTitleOf } from './use-title-of.ts'

/** METHOD.md M29: throws a question at the touchpoint that is selected. */
export function QuestionForm({ workshop }: { workshop: WorkshopView }) {
  const { t } = useTranslation('attention')
  const { store } = useBoardDocument()
  const { question } = workshop.attention
  const selected = useEditorState(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined))
  const touchpoint =
    selected !== undefined && store.get().elements.get(selected)?.kind === 'touchpoint' ? selected : null
  return (
    <div className={classes['form']} role="group" aria-label={t('question.title')}>
      <Text size="sm" fw={600}>
        {t('question.title')}
      </Text>
      {question && <Asked workshop={workshop.id} question={question} />}
      {touchpoint === null ? (
        <Text size="sm" c="dimmed">
          {t('question.none')}
        </Text>
      ) : (
        <Ask workshop={workshop.id} touchpoint={touchpoint} />
      )}
    </div>
  )
}

function Asked({ workshop, question }: { workshop: string; question: Question }) {
  const { t } = useTranslation('attention')
  const act = useDo(workshop)
  const textOf = useQuestionText()
  const name = useTitleOf(question.touchpoint) ?? question.title
  return (
    <div className={classes['asked']}>
      <span className={classes['label']}>{t('question.isOn', { name })}</span>
      <p dir="auto">{textOf(question)}</p>
      <Button
        size="compact-sm"
        variant="subtle"
        w="max-content"
        onClick={() => void act({ do: 'end-question' })}
      >
        {t('question.end')}
      </Button>
    </div>
  )
}

function Ask({ workshop, touchpoint }: { workshop: string; touchpoint: ElementId }) {
  const { t } = useTranslation('attention')
  const act = useDo(workshop)
  const [which, setWhich] = useState<Question['question']>('view')
  const [text, setText] = useState('')
  const name = useTitleOf(touchpoint) ?? ''
  const isEmpty = which === 'own' && text.trim() === ''
  const send = async (): Promise<void> => {
    const title = name.slice(0, MAX_TITLE_CHARS)
    const words = which === 'own' ? text.trim() : ''
    if (await act({ do: 'ask', touchpoint, title, question: which, text: words })) setText('')
  }
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isEmpty) void send()
      }}
    >
      <Text size="sm" c="dimmed">
        {t('question.to', { name })}
      </Text>
      <Select
        aria-label={t('question.which')}
        size="sm"
        allowDeselect={false}
        value={which}
        data={thrownQuestions.map((value) => ({ value, label: t(`question.${value}`) }))}
        onChange={(value) => setWhich(thrownQuestions.find((one) => one === value) ?? 'view')}
      />
      {which === 'own' && (
        <TextInput
          size="sm"
          aria-label={t('question.ownLabel')}
          placeholder={t('question.ownLabel')}
          value={text}
          maxLength={MAX_QUESTION_CHARS}
          dir="auto"
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
      )}
      <Button
        type="submit"
        size="sm"
        variant="default"
        w="max-content"
        disabled={isEmpty}
        leftSection={<IconMessageQuestion size={16} stroke={1.5} aria-hidden />}
      >
        {t('question.ask')}
      </Button>
    </form>
  )
}
