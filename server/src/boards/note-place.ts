import { CELL_GAP, NOTE_SIZE, type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import type { RevealedNote } from './jobs.ts'

/** From one note to the next. */
export const STEP = NOTE_SIZE[0] + CELL_GAP

/** Where notes lie that say no place of their own. */
export type Spot = {
  readonly stage: string | null
  readonly lane: string | null
  readonly frame?: string
  /** Where the first note lies, and how wide the place is. */
  readonly left: number
  readonly top: number
  readonly width: number
}

export type CellOrFrame =
  | { readonly stage: string; readonly lane: string }
  | { readonly frame: string }
  | null

/** Where its author put it, else in the focus, else beside everything. */
export function cellFor(
  { stages, lanes, elements }: Board,
  note: Pick<RevealedNote, 'stage' | 'lane'>,
  focus: Focus,
): CellOrFrame {
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

export function spotOf(board: Board, layout: Layout, where: CellOrFrame): Spot {
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
