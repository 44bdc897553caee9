import type { Finding } from '@wegpunkt/shared/journey/findings/findings'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { useTranslation } from 'react-i18next'
import { useEditor } from '../../../editor/context.ts'
import { useJump } from '../use-jump.ts'
import { goalOf } from './finding-goal.ts'
import classes from './findings.module.css'

type Props = { finding: Finding; journey: Journey; sentence: string }

/** A press leads to what the sentence is about; where there is no such place it is only read. */
export function SentenceButton({ finding, journey, sentence }: Props) {
  const { t } = useTranslation('insights')
  const { t: editorText } = useTranslation('editor')
  const editor = useEditor()
  const jump = useJump()
  const goal = goalOf(finding, journey.board)
  if (goal === null) return <span className={classes['sentence']}>{sentence}</span>
  const go = (): void => {
    if (goal.to === 'view') editor.showJourney(goal.view)
    else if (goal.to === 'element') jump(goal.id)
    else editor.navigation.goTo({ at: 'stage', id: goal.id })
  }
  return (
    <button
      type="button"
      className={classes['sentence']}
      title={
        goal.to === 'view'
          ? t('findings.goTo', { view: editorText(`actions.journey-${goal.view}`) })
          : t('findings.show')
      }
      onClick={go}
    >
      {sentence}
    </button>
  )
}
