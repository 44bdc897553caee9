import { CELL_GAP, NOTE_SIZE, type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Lane } from '@wegpunkt/shared/board/schema'
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

/** What has neither lies above the journey. */
export type CellOrFrame = { readonly stage: string; readonly lane: string } | { readonly frame: string }

type Meant = Pick<RevealedNote, 'stage' | 'lane'> & { readonly department?: string | null }

/** Where its author put it, else in the focus: in a stage where ideas are, or with the author's department. */
export function cellFor(
  { stages, lanes, elements }: Board,
  { stage, lane, department }: Meant,
  focus: Focus,
): CellOrFrame | null {
  if (stage !== null && lane !== null && stages.has(stage) && lanes.has(lane)) return { stage, lane }
  if (focus.on === 'frame') return elements.get(focus.id)?.kind === 'frame' ? { frame: focus.id } : null
  if (focus.on === 'board') return null
  const column = focus.on === 'stage' ? focus.id : [...stages.keys()][0]
  const row = focus.on === 'lane' ? focus.id : laneFor(lanes, department ?? null)
  const isThere = column !== undefined && row !== undefined && stages.has(column) && lanes.has(row)
  return isThere ? { stage: column, lane: row } : null
}

function laneFor(lanes: Board['lanes'], department: string | null): string | undefined {
  const first = (fits: (lane: Lane) => boolean): string | undefined =>
    [...lanes].find(([, lane]) => fits(lane))?.[0]
  return (
    first(({ kind }) => kind === 'ideas') ??
    first((lane) => department !== null && lane.kind === 'department' && lane.department === department) ??
    first(({ kind }) => kind === 'free') ??
    first(() => true)
  )
}

export function spotOf(board: Board, layout: Layout, where: CellOrFrame): Spot {
  const placed = [...board.elements.values()].filter(isPlaced)
  if ('lane' in where) {
    const inside = placed.filter(({ stage, lane }) => stage === where.stage && lane === where.lane)
    const top = Math.max(0, ...inside.map(({ at, size }) => at[1] + size[1])) + CELL_GAP
    const width = (layout.cellRect(where)?.w ?? 0) - CELL_GAP
    return { ...where, left: CELL_GAP, top, width }
  }
  const frame = board.elements.get(where.frame)
  if (frame?.kind !== 'frame') throw new Error(`no frame ${where.frame}`)
  const inside = placed.filter((element) => element.frame === where.frame)
  const { stage, lane, at, size } = frame
  const top = Math.max(at[1], ...inside.map((element) => element.at[1] + element.size[1])) + CELL_GAP
  return { stage, lane, frame: where.frame, left: at[0] + CELL_GAP, top, width: size[0] - CELL_GAP }
}
