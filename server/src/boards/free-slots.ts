import type { Edit } from '@wegpunkt/shared/board/edits'
import { CELL_GAP, NOTE_SIZE, isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { type CellOrFrame, STEP, cellFor } from './note-place.ts'

export type Slot = {
  readonly at: readonly [number, number]
  readonly stage: string | null
  readonly lane: string | null
  readonly frame?: string
  /** That the frame grows, where the note would not be seen otherwise. */
  readonly grows: Edit[]
}
type Meant = {
  readonly stage: string | null
  readonly lane: string | null
  readonly department?: string | null
}
type Area = {
  readonly left: number
  readonly top: number
  readonly columns: number
  /** Row upon row, from `top` upwards. */
  readonly isUpwards?: true
  readonly taken: Set<number>
  readonly where: Pick<Slot, 'stage' | 'lane'> & { readonly frame?: string }
  from: number
}

/** Beside the grid, where nothing bounds it. */
const COLUMNS_BESIDE = 10

/**
 * Finds places for notes of people who see no canvas: in the focus, side by side in rows, over nothing that is there.
 * Of each place what lies there is looked at once, however many come.
 */
export function createFreeSlots(board: Board): (meant: Meant, focus: Focus) => Slot {
  const areas = new Map<string, Area>()
  const heights = new Map<string, number>()
  return (meant, focus) => {
    const cell = cellFor(board, meant, focus)
    const key = JSON.stringify(cell)
    const area = areas.get(key) ?? areaOf(board, cell)
    areas.set(key, area)
    while (area.taken.has(area.from)) area.from++
    const slot = area.from++
    const { left, top, columns, where, isUpwards } = area
    const down = Math.floor(slot / columns) * STEP
    const at = [left + (slot % columns) * STEP, isUpwards ? top - down : top + down] as const
    return { at, ...where, grows: growing(board, where.frame, at[1] + STEP, heights) }
  }
}

function areaOf(board: Board, cell: CellOrFrame | null): Area {
  const layout = layoutBoard(board)
  const placed = [...board.elements.values()].filter(isPlaced)
  const frame = cell && 'frame' in cell ? board.elements.get(cell.frame) : undefined
  if (cell && 'frame' in cell && frame?.kind === 'frame') {
    const { stage, lane, at, size } = frame
    const inside = placed.filter((element) => element.frame === cell.frame)
    const bounds = { left: at[0] + CELL_GAP, top: at[1] + CELL_GAP, columns: across(size[0]) }
    return { ...bounds, where: { stage, lane, frame: cell.frame }, from: 0, taken: takenBy(inside, bounds) }
  }
  if (cell && 'lane' in cell) {
    const inside = placed.filter(({ stage, lane }) => stage === cell.stage && lane === cell.lane)
    const bounds = { left: CELL_GAP, top: CELL_GAP, columns: across(layout.cellRect(cell)?.w ?? 0) }
    return { ...bounds, where: cell, from: 0, taken: takenBy(inside, bounds) }
  }
  return areaAbove(placed.map((element) => layout.rectOf(element)))
}

/** Above the journey, which grows to the right and downwards: what lies there is seen as in a mirror. */
function areaAbove(lying: readonly Rect[]): Area {
  const bounds = { left: 0, top: 3 * CELL_GAP, columns: COLUMNS_BESIDE }
  const mirrored = lying.flatMap(({ x, y, w, h }) =>
    y < 0 ? [{ at: [x, -(y + h)], size: [w, h] } as const] : [],
  )
  return {
    ...bounds,
    top: -bounds.top - NOTE_SIZE[1],
    isUpwards: true,
    where: { stage: null, lane: null },
    from: 0,
    taken: takenBy(mirrored, bounds),
  }
}

const across = (width: number): number => Math.max(1, Math.floor((width - CELL_GAP) / STEP))

type Bounds = Pick<Area, 'left' | 'top' | 'columns'>
type Lying = { readonly at: readonly [number, number]; readonly size: readonly [number, number] }

function takenBy(elements: readonly Lying[], { left, top, columns }: Bounds): Set<number> {
  const taken = new Set<number>()
  // A note that only touches a slot leaves it free.
  const slot = (pixels: number): number => Math.floor(pixels / STEP)
  for (const { at, size } of elements) {
    const [x, y] = [at[0] - left, at[1] - top]
    const columnsOf = [Math.max(0, slot(x + CELL_GAP - 1)), Math.min(columns - 1, slot(x + size[0] - 1))]
    const rowsOf = [Math.max(0, slot(y + CELL_GAP - 1)), slot(y + size[1] - 1)]
    for (let row = rowsOf[0] ?? 0; row <= (rowsOf[1] ?? -1); row++)
      for (let column = columnsOf[0] ?? 0; column <= (columnsOf[1] ?? -1); column++)
        taken.add(row * columns + column)
  }
  return taken
}

/** What lies beyond its frame would not be seen. */
function growing(board: Board, id: string | undefined, bottom: number, heights: Map<string, number>): Edit[] {
  const frame = id === undefined ? undefined : board.elements.get(id)
  if (id === undefined || frame?.kind !== 'frame') return []
  const needed = bottom - frame.at[1]
  const height = heights.get(id) ?? frame.size[1]
  if (needed <= height) return []
  heights.set(id, needed)
  const size = [Math.max(frame.size[0], NOTE_SIZE[0] + 2 * CELL_GAP), needed] as const
  return [{ do: 'set', in: 'elements', id, to: { size } }]
}
