import { Button } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { QUESTION_SHOWN_MS } from '@wegpunkt/shared/limits'
import type { Question } from '@wegpunkt/shared/workshop/attention'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { Notice } from './Notice.tsx'
import { useQuestionText } from '../../../ui/use-question-text.ts'
import { useShownFor } from '../../../document/use-shown-for.ts'
import { useTitleOf } from './use-title-of.ts'

/** METHOD.md M29: a question that has just been thrown at a touchpoint, for those who do not see its card. */
export function QuestionNotice({ question }: { question: Question }) {
  const { t } = useTranslation('attention')
  const editor = useEditor()
  const textOf = useQuestionText()
  const name = useTitleOf(question.touchpoint)
  const isNew = useShownFor(question.at, QUESTION_SHOWN_MS)
  if (!isNew || name === null) return null
  return (
    <Notice Picture={IconMessageQuestion} text={textOf(question)} more={t('notice.question', { name })}>
      <Button size="compact-md" onClick={() => editor.showWorkshop('now')}>
        {t('notice.answer')}
      </Button>
      <Button
        size="compact-md"
        variant="subtle"
        color="gray"
        onClick={() => editor.navigation.goTo({ at: 'element', id: question.touchpoint })}
      >
        {t('notice.toCard')}
      </Button>
    </Notice>
  )
}
