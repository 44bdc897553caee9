import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { CELL_GAP, NOTE_SIZE, type Layout, isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { orderLast, ordersBetween } from '@wegpunkt/shared/board/order'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { RevealTask, RevealedNote } from './jobs.ts'
import { openDocument, unusedClient } from './open-document.ts'

type Spot = {
  readonly stage: string | null
  readonly lane: string | null
  readonly frame?: string
  /** Where the first note lies, and how wide the place is. */
  readonly left: number
  readonly top: number
  readonly width: number
}

const STEP = NOTE_SIZE[0] + CELL_GAP

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
    for (const [i, { id, text, color, department }] of here.entries()) {
      const at = [spot.left + (i % columns) * STEP, spot.top + Math.floor(i / columns) * STEP] as const
      const { stage, lane, frame } = spot
      const order = orders.shift() ?? last
      const places = { at, size: NOTE_SIZE, order, stage, lane, ...(frame !== undefined && { frame }) }
      const value = { kind: 'note', ...places, text, color, department } as const
      edits.push({ do: 'add', in: 'elements', id, value })
    }
    edits.push(...frameAround(board, spot, columns, here.length))
  }
  return edits
}

type CellOrFrame = { readonly stage: string; readonly lane: string } | { readonly frame: string } | null

/** Where its author put it, else in the focus, else beside everything. */
function cellFor({ stages, lanes, elements }: Board, note: RevealedNote, focus: Focus): CellOrFrame {
  const { stage, lane } = note
  if (stage !== null && lane !== null && stages.has(stage) && lanes.has(lane)) return { stage, lane }
  if (focus.on === 'frame') return elements.get(focus.id)?.kind === 'frame' ? { frame: focus.id } : null
  if (focus.on === 'board') return null
  const column = focus.on === 'stage' ? focus.id : [...stages.keys()][0]
  const forIdeas = [...lanes].find(([, { kind }]) => kind === 'ideas') ?? [...lanes][0]
  const row = focus.on === 'lane' ? focus.id : forIdeas?.[0]
  const isThere = column !== undefined && row !== undefined && stages.has(column) && lanes.has(row)
  return isThere ? { stage: column, lane: row } : null
}

function spotOf(board: Board, layout: Layout, where: CellOrFrame): Spot {
  const placed = [...board.elements.values()].filter(isPlaced)
  if (where && 'frame' in where) {
    const frame = board.elements.get(where.frame)
    if (frame?.kind === 'frame') {
      const inside = placed.filter((element) => element.frame === where.frame)
      const { stage, lane, at, size } = frame
      const top = Math.max(at[1], ...inside.map((element) => element.at[1] + element.size[1])) + CELL_GAP
      return { stage, lane, frame: where.frame, left: at[0] + CELL_GAP, top, width: size[0] - CELL_GAP }
    }
  }
  if (where && 'lane' in where) {
    const inside = placed.filter(({ stage, lane }) => stage === where.stage && lane === where.lane)
    const top = Math.max(0, ...inside.map(({ at, size }) => at[1] + size[1])) + CELL_GAP
    const width = (layout.cellRect(where)?.w ?? 0) - CELL_GAP
    return { ...where, left: CELL_GAP, top, width }
  }
  const bottoms = placed.map((element) => layout.rectOf(element)).map(({ y, h }) => y + h)
  const top = Math.max(layout.height, ...bottoms) + 2 * CELL_GAP
  return { stage: null, lane: null, left: 0, top, width: 10 * STEP }
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
