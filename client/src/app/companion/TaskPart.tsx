import { useMe } from '../me.ts'
import { useOutbox, useView } from './context.ts'
import { PhaseHead } from './PhaseHead.tsx'
import { Asked } from './tasks/Asked.tsx'
import { NotTaken } from './tasks/NotTaken.tsx'
import { OwnNotes } from './tasks/OwnNotes.tsx'
import { TaskBody } from './tasks/TaskBody.tsx'
import { WriteBox } from './tasks/WriteBox.tsx'
import { nowIn, taskOf } from './task-of.ts'

/** The phase, what it asks for, and what stays of an earlier one: nobody's sentence is cut off by the next. */
export function TaskPart() {
  const view = useView()
  const me = useMe()
  const { draft } = useOutbox()
  const now = nowIn(view)
  const task = taskOf(view, me)
  const isWriting = task.is === 'notes'
  const isCalm = task.is === 'listening' || task.is === 'looking-on'
  return (
    <>
      {now && task.is !== 'ended' && <PhaseHead now={now} isLarge={isCalm} />}
      {now && task.is !== 'ended' && <Asked now={now} />}
      {/* In one place whatever the phase: who is typing goes on in the same field. */}
      {(isWriting || draft !== '') && <WriteBox now={now} way={isWriting ? task.way : null} />}
      <NotTaken />
      {isWriting && now ? <OwnNotes now={now} way={task.way} /> : <TaskBody task={task} now={now} />}
    </>
  )
}
