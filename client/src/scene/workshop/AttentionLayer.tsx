import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { QuestionBubble } from './QuestionBubble.tsx'
import { Spotlight } from './Spotlight.tsx'

/** Where on the board moderators ask everybody to look. */
export function AttentionLayer({ attention: { spotlight, question } }: Pick<WorkshopView, 'attention'>) {
  return (
    <>
      {spotlight && <Spotlight key={spotlight.element} id={spotlight.element} />}
      {question && <QuestionBubble key={question.at} question={question} />}
    </>
  )
}
