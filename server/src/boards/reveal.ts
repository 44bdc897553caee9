import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { NOTE_SIZE, layoutBoard } from '@wegpunkt/shared/board/layout'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { RevealTask, RevealedNote } from './jobs.ts'
import { STEP, type Spot, cellFor, spotOf } from './note-place.ts'
import { openDocument, unusedClient } from './open-document.ts'

/**
 * Writes notes onto a board, in the order in which they come, as one update of the server's own. Those that are there
 * already, because a reveal was broken off after it had written them, are left out. Null where nothing is left.
 */
export function reveal({ updates, notes, focus }: RevealTask): Uint8Array | null {
  const doc = openDocument(updates)
  try {
    doc.clientID = unusedClient(doc)
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    applyEdits(doc, editsFor(readBoard(doc), notes, focus), 'reveal')
    return written[0] ?? null
  } finally {
    doc.destroy()
  }
}

function editsFor(board: Board, notes: readonly RevealedNote[], focus: Focus): Edit[] {
  const missing = notes.filter(({ id }) => !board.elements.has(id))
  const layout = layoutBoard(board)
  const last = orderLast(board.elements.values())
  const orders = ordersBetween(last, null, missing.length)
  const groups = Map.groupBy(missing, (note) => JSON.stringify(cellFor(board, note, focus)))
  const edits: Edit[] = []
  for (const here of groups.values()) {
    const [first] = here
    if (!first) continue
    const spot = spotOf(board, layout, cellFor(board, first, focus))
    const columns = Math.max(Math.floor(spot.width / STEP), Math.ceil(Math.sqrt(here.length)), 1)
    for (const [i, { id, text, color, department, prompt }] of here.entries()) {
      const at = [spot.left + (i % columns) * STEP, spot.top + Math.floor(i / columns) * STEP] as const
      const { stage, lane, frame } = spot
      const order = orders.shift() ?? last
      const places = { at, size: NOTE_SIZE, order, stage, lane, ...(frame !== undefined && { frame }) }
      const said = { text, color, department, ...(prompt && { prompt }) }
      const value = { kind: 'note', ...places, ...said } as const
      edits.push({ do: 'add', in: 'elements', id, value })
    }
    edits.push(...frameAround(board, spot, columns, here.length))
  }
  return edits
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
