import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import { orderAt } from '@wegpunkt/shared/board/order'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Lane, PlacedElement } from '@wegpunkt/shared/board/schema'
import { removeEdits } from '../../editor/arranging/placing.ts'
import { orderForSlot } from './reorder.ts'

/** Columns and rows behave alike: this says which are meant. */
export type Axis = 'stages' | 'lanes'

export type NewLane = Pick<Lane, 'kind' | 'department'>

/** A stage without a name yet, before the one that is at `index` now. */
export const addStage = (board: Board, id: ElementId, index: number): Edit => ({
  do: 'add',
  in: 'stages',
  id,
  value: { name: '', order: orderAt([...board.stages.values()], index) },
})

export const addLane = (board: Board, id: ElementId, index: number, { kind, department }: NewLane): Edit => ({
  do: 'add',
  in: 'lanes',
  id,
  value: {
    kind,
    name: '',
    order: orderAt([...board.lanes.values()], index),
    ...(department !== undefined && { department }),
  },
})

export const rename = (axis: Axis, id: ElementId, name: string): Edit =>
  axis === 'stages' ? { do: 'set', in: axis, id, to: { name } } : { do: 'set', in: axis, id, to: { name } }

/** Undefined gives back the length that goes with the content. */
export const resize = (axis: Axis, id: ElementId, length: number | undefined): Edit =>
  axis === 'stages'
    ? { do: 'set', in: axis, id, to: { width: length } }
    : { do: 'set', in: axis, id, to: { height: length } }

/** Puts a stage or lane before the one that is at `slot` now. */
export function move(board: Board, axis: Axis, id: ElementId, slot: number): Edit[] {
  const order = orderForSlot(board[axis], id, slot)
  if (order === null) return []
  return [
    axis === 'stages'
      ? { do: 'set', in: axis, id, to: { order } }
      : { do: 'set', in: axis, id, to: { order } },
  ]
}

/** What lies in a stage or lane. */
export function contentOf(board: Board, axis: Axis, id: ElementId): [ElementId, PlacedElement][] {
  const key = keyOf(axis)
  return [...board.elements].filter(
    (entry): entry is [ElementId, PlacedElement] => isPlaced(entry[1]) && entry[1][key] === id,
  )
}

/** The stage or lane that takes the content of one that goes: the one before it, or else the one after. */
export function neighbourOf(board: Board, axis: Axis, id: ElementId): ElementId | null {
  const ids = [...board[axis].keys()]
  const index = ids.indexOf(id)
  if (index === -1) return null
  return ids[index - 1] ?? ids[index + 1] ?? null
}

/** Removes a stage or lane, its content with it, and every connector that ends there. */
export function removeWithContent(board: Board, axis: Axis, id: ElementId): Edit[] {
  const ids = contentOf(board, axis, id).map(([element]) => element)
  return [...removeEdits(board, ids), { do: 'remove', in: axis, ids: [id] }]
}

/** Removes a stage or lane; its content moves below what its neighbour holds already. */
export function removeAndKeepContent(board: Board, axis: Axis, id: ElementId): Edit[] {
  const neighbour = neighbourOf(board, axis, id)
  if (neighbour === null) return removeWithContent(board, axis, id)
  const moves = contentOf(board, axis, id).map(([element, { at, stage, lane }]): Edit => {
    const cell = axis === 'stages' ? { stage: neighbour, lane } : { stage, lane: neighbour }
    const below: readonly [number, number] = [at[0], at[1] + bottomOf(board, cell)]
    return { do: 'set', in: 'elements', id: element, to: { ...cell, at: below } }
  })
  return [...moves, { do: 'remove', in: axis, ids: [id] }]
}

// How far down a cell is taken.
function bottomOf(board: Board, cell: { stage: ElementId | null; lane: ElementId | null }): number {
  let bottom = 0
  for (const element of board.elements.values()) {
    if (isPlaced(element) && element.stage === cell.stage && element.lane === cell.lane)
      bottom = Math.max(bottom, element.at[1] + element.size[1])
  }
  return bottom
}

const keyOf = (axis: Axis): 'stage' | 'lane' => (axis === 'stages' ? 'stage' : 'lane')
