import type { Area } from '@wegpunkt/shared/http/companion-routes'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import { wordsOf } from '@wegpunkt/shared/board/words'
import { allSteps } from '@wegpunkt/shared/journey/parts/steps'
import { type SubjectKind, subjectKinds } from '@wegpunkt/shared/workshop/choices'
import { isInFocus } from '@wegpunkt/shared/workshop/focus'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { FocusElements, FocusSubject, FocusTask } from './jobs.ts'
import { openDocument } from './open-document.ts'

type SubjectElement = Extract<Element, { kind: SubjectKind }>

/** What of a board may be voted for, touchpoints first, and what of it lies in a focus. */
export function focusElements({ updates, focus }: FocusTask): FocusElements {
  const doc = openDocument(updates)
  try {
    const board = readBoard(doc)
    const steps = allSteps(board).map(({ id, touchpoint }) => [id, touchpoint] as const)
    const others = [...board.elements].flatMap(([id, element]) =>
      isSubject(element) && element.kind !== 'touchpoint' ? [[id, element] as const] : [],
    )
    const all = [...steps, ...inReadingOrder(board, others)]
    return {
      subjects: all.map(([id, element]) => subject(board, id, element, focus)),
      area: areaOf(board, focus),
    }
  } finally {
    doc.destroy()
  }
}

const isSubject = (element: Element): element is SubjectElement =>
  (subjectKinds as readonly string[]).includes(element.kind)

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

function inReadingOrder(
  { stages, lanes }: Board,
  elements: readonly (readonly [string, SubjectElement])[],
): (readonly [string, SubjectElement])[] {
  const [columns, rows] = [[...stages.keys()], [...lanes.keys()]]
  const place = (of: readonly string[], id: string | null): number => {
    const at = id === null ? -1 : of.indexOf(id)
    return at < 0 ? of.length : at
  }
  const ranked = elements.map(([id, element]) => {
    const { stage, lane, at } = element
    return { entry: [id, element] as const, rank: [place(columns, stage), place(rows, lane), at[1], at[0]] }
  })
  const sorted = ranked.toSorted((a, b) => compare(a.rank, b.rank) || (a.entry[0] < b.entry[0] ? -1 : 1))
  return sorted.map(({ entry }) => entry)
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((own, i) => own !== b[i])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}
