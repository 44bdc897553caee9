import type { Area } from '@wegpunkt/shared/http/companion-routes'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { isInFocus } from '@wegpunkt/shared/workshop/focus'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { type SubjectElement, subjectsIn } from '@wegpunkt/shared/workshop/subjects'
import type { FocusElements, FocusSubject, FocusTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

/** What of a board may be voted for, touchpoints first, and what of it lies in a focus. */
export function focusElements({ updates, focus }: FocusTask): FocusElements {
  const doc = openDocument(updates)
  try {
    const board = readBoard(doc)
    return {
      subjects: subjectsIn(board).map(([id, element]) => subject(board, id, element, focus)),
      area: areaOf(board, focus),
    }
  } finally {
    doc.destroy()
  }
}

function subject(board: Board, id: string, element: SubjectElement, focus: Focus): FocusSubject {
  return {
    id,
    kind: element.kind,
    text: wordsOf(element),
    stage: (element.stage !== null && board.stages.get(element.stage)?.name) || null,
    lane: laneOf(board, element.lane),
    isInFocus: isInFocus(element, focus),
  }
}

function laneOf({ lanes }: Board, id: string | null): Area['lane'] {
  const lane = id === null ? undefined : lanes.get(id)
  return lane ? { kind: lane.kind, name: lane.name, department: lane.department ?? null } : null
}

function areaOf(board: Board, focus: Focus): Area | null {
  if (focus.on === 'board') return null
  const { on, id } = focus
  const element = board.elements.get(id)
  return {
    stage: on === 'stage' ? (board.stages.get(id)?.name ?? null) : null,
    lane: on === 'lane' ? laneOf(board, id) : null,
    frame: on === 'frame' && element?.kind === 'frame' ? element.title : null,
  }
}
