import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, rectOf } from '@wegpunkt/shared/board/geometry'
import { type Cell, freePlaceBeside, isPlaced, takenIn } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { settled } from '../belonging/carrying.ts'
import { bounded, placeEdits } from './placing.ts'
import type { Indexed } from '../place/laid-out.ts'

/** Moves elements to another stage or lane without pointing: each to a free place of its new cell. */
export function cellEdits(laid: Indexed, ids: Iterable<ElementId>, to: Partial<Cell>): Edit[] {
  const { board, layout } = laid
  const cells = new Map<string, Rect[]>()
  const edits = [...ids].flatMap((id) => {
    const element = board.elements.get(id)
    if (!element || !isPlaced(element)) return []
    const cell = targetCell(board, element, to)
    if (!cell || (cell.stage === element.stage && cell.lane === element.lane)) return []
    const key = `${cell.stage} ${cell.lane}`
    const taken = cells.get(key) ?? takenIn(board, cell)
    cells.set(key, taken)
    const width = layout.cellRect(cell)?.w ?? 0
    const place = { ...cell, at: bounded(freePlaceBeside(taken, width, element.size)) }
    // What has been moved takes up room for the next one.
    taken.push(rectOf(place.at, element.size))
    return placeEdits(board, id, element, place)
  })
  return settled(laid, edits)
}

// An element beside the grid has neither: what is not said is where it belongs most likely.
function targetCell(board: Board, element: PlacedElement, to: Partial<Cell>): Cell | null {
  const stage = to.stage ?? here(board.stages, element.stage) ?? board.stages.keys().next().value
  const lane = to.lane ?? here(board.lanes, element.lane) ?? likelyLane(board, element)
  return stage !== undefined && lane !== undefined ? { stage, lane } : null
}

function likelyLane({ lanes }: Board, element: PlacedElement): ElementId | undefined {
  const department = element.kind === 'touchpoint' ? element.department : null
  const own = [...lanes].find(([, lane]) => lane.kind === 'department' && lane.department === department)
  return own?.[0] ?? lanes.keys().next().value
}

const here = (lines: ReadonlyMap<ElementId, unknown>, id: ElementId | null): ElementId | undefined =>
  id !== null && lines.has(id) ? id : undefined
