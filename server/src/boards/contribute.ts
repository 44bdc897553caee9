import { assertNever } from '@wegpunkt/shared/assert-never'
import type { IdeaPrompt } from '@wegpunkt/shared/board/choices'
import { NOTE_SIZE, CARD_SIZE } from '@wegpunkt/shared/board/layout'
import { type Edit, applyEdits, typingBetween } from '@wegpunkt/shared/board/edits'
import { isKept, keptLines } from '@wegpunkt/shared/board/kept'
import { orderLast } from '@wegpunkt/shared/board/order'
import { type Board, readAt, readBoard } from '@wegpunkt/shared/board/read'
import { rootOf } from '@wegpunkt/shared/board/document'
import type { Element } from '@wegpunkt/shared/board/schema'
import { cleanLine } from '@wegpunkt/shared/clean-text'
import { MAX_TITLE_CHARS } from '@wegpunkt/shared/limits'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { Contribution, ContributionRefusal } from '@wegpunkt/shared/workshop/contribution'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type * as Y from 'yjs'
import { type Slot, createFreeSlots } from './free-slots.ts'
import type { ContributeTask, Contributed, Contributor } from './jobs.ts'
import { openDocument, unusedClient } from './open-document.ts'

type Adding = Extract<Contribution, { do: 'add-note' | 'add-touchpoint' }>
type Change = Extract<Contribution, { do: 'change' }>

/**
 * Writes what contributors want as one update of the server's own. Whose what is has been asked before; here it shows
 * whether it is still there, and nobody has locked it.
 */
export function contribute({ updates, contributors }: ContributeTask): Contributed {
  const doc = openDocument(updates)
  try {
    doc.clientID = unusedClient(doc)
    const board = readBoard(doc)
    const slotFor = createFreeSlots(board)
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    let last = orderLast(board.elements.values())
    const answers: Contributed['answers'][number][] = []
    doc.transact(() => {
      for (const contributor of contributors) {
        const edits = editsFor(doc, board, contributor, { order: last, slotFor })
        answers.push(typeof edits === 'string' ? edits : 'done')
        if (typeof edits === 'string') continue
        applyEdits(doc, edits, 'contribute')
        if (edits.some((edit) => edit.do === 'add')) last = orderLast([{ order: last }])
      }
    })
    return { update: written[0] ?? null, answers }
  } finally {
    doc.destroy()
  }
}

function editsFor(
  doc: Y.Doc,
  board: Board,
  { wish, id, department, prompt = null, focus }: Contributor,
  { order, slotFor }: { order: string; slotFor: ReturnType<typeof createFreeSlots> },
): Edit[] | ContributionRefusal {
  const element = readAt('elements', id, rootOf(doc, 'elements'))
  switch (wish.do) {
    case 'add-note':
    case 'add-touchpoint':
      // Asked for again, because the answer was lost.
      if (element) return []
      if (!isPlace(doc, board, wish)) return 'element-not-found'
      if (isLockedPlace(board, wish)) return 'element-locked'
      return adding(
        id,
        wish,
        wish.at
          ? { at: wish.at, ...placeIn(wish) }
          : slotFor({ ...placeIn(wish), department }, focusFor(board, wish, focus)),
        {
          department,
          prompt,
          order,
        },
      )
    case 'remove':
      if (!element) return []
      return isLocked(board, element) ? 'element-locked' : [{ do: 'remove', in: 'elements', ids: [id] }]
    case 'change':
      if (!element || !isPlace(doc, board, wish)) return 'element-not-found'
      if (isLocked(board, element) || isLockedPlace(board, wish)) return 'element-locked'
      return changes(wish, element)
    default:
      return assertNever(wish)
  }
}

/** An answer to what was asked about a touchpoint lies in its stage. */
function focusFor({ elements }: Board, wish: Adding, focus: Focus): Focus {
  const card = wish.do === 'add-note' ? elements.get(wish.touchpoint ?? '') : undefined
  return card?.kind === 'touchpoint' && card.stage !== null ? { on: 'stage', id: card.stage } : focus
}

const isLocked = (board: Board, element: Element): boolean =>
  element.locked === true || isKept(element, keptLines(board))

/** A stage or lane that moderators have locked takes nothing. */
const isLockedPlace = (board: Board, { stage, lane }: Adding | Change): boolean =>
  [stage, lane].some((id) => typeof id === 'string' && keptLines(board).has(id))

function changes(wish: Change, element: Element): Edit[] | ContributionRefusal {
  const { id, text } = wish
  const isTitle = element.kind === 'touchpoint'
  const words = isTitle && text !== undefined ? cleanLine(text) : text
  if (isTitle && words !== undefined && words.length > MAX_TITLE_CHARS) return 'text-too-long'
  const typing = words === undefined ? null : typingBetween(wordsOf(element), words)
  const to = fieldsOf(wish, element)
  return [
    ...(typing ? [{ do: 'type', id, ...typing } as const] : []),
    ...(Object.keys(to).length > 0 ? [{ do: 'set', in: 'elements', id, to } as const] : []),
  ]
}

function fieldsOf({ at, stage, lane, frame, touchpoint, color, size }: Change, { kind }: Element) {
  return {
    ...(at && { at }),
    ...(stage !== undefined && { stage }),
    ...(lane !== undefined && { lane }),
    ...(frame !== undefined && { frame: frame ?? undefined }),
    ...(kind === 'note' && {
      ...(touchpoint !== undefined && { touchpoint: touchpoint ?? undefined }),
      ...(color && { color }),
      ...(size && { size }),
    }),
  }
}

type By = Pick<Contributor, 'department'> & { prompt: IdeaPrompt | null; order: string }
type Place = Omit<Slot, 'grows'> & Partial<Pick<Slot, 'grows'>>
const placeIn = ({ stage, lane, frame }: Adding): Omit<Slot, 'grows' | 'at'> => ({
  stage,
  lane,
  ...(frame !== undefined && { frame }),
})

function adding(id: string, wish: Adding, { grows = [], ...place }: Place, by: By): Edit[] {
  return [...grows, { do: 'add', in: 'elements', id, value: added(wish, { ...place, ...by }) }]
}

function added(wish: Adding, { prompt, ...of }: Omit<Slot, 'grows'> & By): Element {
  if (wish.do === 'add-touchpoint')
    return {
      kind: 'touchpoint',
      ...of,
      size: CARD_SIZE,
      title: wish.title,
      contact: 'direct',
      channel: '',
      supporting: [],
    }
  const { text, color, touchpoint, size = NOTE_SIZE } = wish
  return {
    kind: 'note',
    ...of,
    size,
    text,
    color,
    ...(touchpoint !== undefined && { touchpoint }),
    ...(prompt && { prompt }),
  }
}

function isPlace(doc: Y.Doc, { stages, lanes }: Board, wish: Adding | Change): boolean {
  const isThere = (id: string | null | undefined, kind: Element['kind']): boolean =>
    id === null || id === undefined || readAt('elements', id, rootOf(doc, 'elements'))?.kind === kind
  if (wish.stage && !stages.has(wish.stage)) return false
  if (wish.lane && !lanes.has(wish.lane)) return false
  if (!isThere(wish.frame, 'frame')) return false
  return wish.do === 'add-touchpoint' || isThere(wish.touchpoint, 'touchpoint')
}
