import { IconMessageQuestion } from '@tabler/icons-react'
import { QUESTION_SHOWN_MS } from '@wegpunkt/shared/limits'
import type { Question } from '@wegpunkt/shared/workshop/attention'
import { useRef } from 'react'
import { useShownFor } from '../../document/use-shown-for.ts'
import { useQuestionText } from '../../ui/use-question-text.ts'
import { type OnCanvas, useLaidOver } from './use-laid-over.ts'
import classes from './attention-layer.module.css'

/** METHOD.md M29: a question thrown at a card, there for ten seconds; heard from the notice, and not twice. */
export function QuestionBubble({ question }: { question: Question }) {
  const textOf = useQuestionText()
  const bubble = useRef<HTMLDivElement>(null)
  const isNew = useShownFor(question.at, QUESTION_SHOWN_MS)
  useLaidOver(bubble, question.touchpoint, lay)
  if (!isNew) return null
  return (
    <div ref={bubble} className={classes['bubble']} aria-hidden>
      <IconMessageQuestion size={18} stroke={1.5} />
      <span dir="auto">{textOf(question)}</span>
    </div>
  )
}

function lay(part: HTMLElement, { left, bottom }: OnCanvas): void {
  part.style.transform = `translate(${left}px, ${bottom + 10}px)`
}
