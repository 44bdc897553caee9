import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { type Layout, NOTE_SIZE, layoutBoard } from '@wegpunkt/shared/board/layout'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { frameAbove } from './frame-above.ts'
import type { RevealTask, RevealedNote } from './jobs.ts'
import { STEP, type Spot, cellFor, spotOf } from './note-place.ts'
import { openDocument, unusedClient } from './open-document.ts'

/**
 * Writes notes onto a board, in the order in which they come, as one update of the server's own. Those that are there
 * already, because a reveal was broken off after it had written them, are left out. Null where nothing is left.
 */
export function reveal(task: RevealTask): Uint8Array | null {
  const doc = openDocument(task.updates)
  try {
    doc.clientID = unusedClient(doc)
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    applyEdits(doc, editsFor(readBoard(doc), task), 'reveal')
    return written[0] ?? null
  } finally {
    doc.destroy()
  }
}

function editsFor(board: Board, { notes, focus, frame }: Omit<RevealTask, 'updates'>): Edit[] {
  const missing = notes.filter(({ id }) => !board.elements.has(id))
  const layout = layoutBoard(board)
  const last = orderLast(board.elements.values())
  const orders = ordersBetween(last, null, missing.length + 1)
  const nextOrder = (): string => orders.shift() ?? last
  const groups = Map.groupBy(missing, (note) => JSON.stringify(cellFor(board, note, focus)))
  return [...groups.values()].flatMap((here) => {
    const [first] = here
    const cell = first && cellFor(board, first, focus)
    return cell
      ? inSpot(board, spotOf(board, layout, cell), here, nextOrder)
      : above(board, layout, frame, here, nextOrder)
  })
}

function inSpot(board: Board, spot: Spot, here: readonly RevealedNote[], nextOrder: () => string): Edit[] {
  const columns = Math.max(Math.floor(spot.width / STEP), Math.ceil(Math.sqrt(here.length)), 1)
  const { stage, lane, frame } = spot
  const edits = here.map((note, i) => {
    const at = [spot.left + (i % columns) * STEP, spot.top + Math.floor(i / columns) * STEP] as const
    return adding(note, { at, stage, lane, order: nextOrder(), ...(frame !== undefined && { frame }) })
  })
  return [...edits, ...frameAround(board, spot, columns, here.length)]
}

/** Those of a department side by side: it stands on each, so that this tells nothing more. */
function above(
  board: Board,
  layout: Layout,
  wanted: RevealTask['frame'],
  here: readonly RevealedNote[],
  nextOrder: () => string,
): Edit[] {
  const { edits, at, frame } = frameAbove(board, layout, wanted, { count: here.length, order: nextOrder() })
  const sorted = here.toSorted((a, b) => compared(a.department ?? LAST, b.department ?? LAST))
  const place = { stage: null, lane: null, ...(frame !== undefined && { frame }) }
  return [...edits, ...sorted.map((note, i) => adding(note, { at: at(i), order: nextOrder(), ...place }))]
}

const LAST = '\uffff'
const compared = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

type Place = Pick<ElementOf<'note'>, 'at' | 'stage' | 'lane' | 'order'> & { readonly frame?: string }

function adding({ id, text, color, department, prompt }: RevealedNote, place: Place): Edit {
  const said = { text, color, department, ...(prompt && { prompt }) }
  return {
    do: 'add',
    in: 'elements',
    id,
    value: { kind: 'note', size: NOTE_SIZE, ...place, ...said },
  }
}

/** What lies beyond its frame would not be seen. */
function frameAround(board: Board, spot: Spot, columns: number, count: number): Edit[] {
  const frame = spot.frame === undefined ? undefined : board.elements.get(spot.frame)
  if (spot.frame === undefined || frame?.kind !== 'frame') return []
  const right = spot.left + columns * STEP - frame.at[0]
  const bottom = spot.top + Math.ceil(count / columns) * STEP - frame.at[1]
  const size = [Math.max(frame.size[0], right), Math.max(frame.size[1], bottom)] as const
  if (size[0] === frame.size[0] && size[1] === frame.size[1]) return []
  return [{ do: 'set', in: 'elements', id: spot.frame, to: { size } }]
}
