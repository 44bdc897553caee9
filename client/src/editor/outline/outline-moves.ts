import type { Edit } from '@wegpunkt/shared/board/edits'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { centreOf, minus } from '@wegpunkt/shared/board/geometry'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { PlacedElement } from '@wegpunkt/shared/board/schema'
import { cellEdits } from '../arranging/moving-to-cell.ts'
import { placeEdits } from '../arranging/placing.ts'
import { cardOf } from '../belonging/belongings.ts'
import { dropEdits, settled } from '../belonging/carrying.ts'
import { elementsInOrder } from '../element-order.ts'
import type { Indexed } from '../place/laid-out.ts'

export type MoveWay = 'left' | 'right' | 'up' | 'down'

/**
 * Moves elements as the outline shows them: left and right to the stage before and after, up and down past the one
 * that stands there, and at the end of a lane into the next one. A note on a touchpoint goes on to the next touchpoint
 * of its stage. One list of edits, empty where there is nowhere to go.
 */
export function outlineMoves(laid: Indexed, ids: readonly ElementId[], way: MoveWay): Edit[] {
  if (way === 'left' || way === 'right') return toStage(laid, ids, way === 'right' ? 1 : -1)
  const by = way === 'down' ? 1 : -1
  const [id] = ids
  if (id !== undefined && ids.length === 1) {
    const past = pastNeighbour(laid, id, by)
    if (past) return past
  }
  return toLane(laid, ids, by)
}

type Step = 1 | -1

function toStage(laid: Indexed, ids: readonly ElementId[], by: Step): Edit[] {
  const stages = [...laid.board.stages.keys()]
  const targets = Map.groupBy(ids, (id) => {
    const element = placed(laid.board, id)
    if (!element) return undefined
    const at = element.stage === null ? -1 : stages.indexOf(element.stage)
    // From beside the grid the journey is entered at its beginning, or at its end.
    if (at < 0) return by === 1 ? stages[0] : stages.at(-1)
    return stages[at + by]
  })
  return [...targets].flatMap(([stage, own]) => (stage === undefined ? [] : cellEdits(laid, own, { stage })))
}

function toLane(laid: Indexed, ids: readonly ElementId[], by: Step): Edit[] {
  const lanes = [...laid.board.lanes].flatMap(([id, { kind }]) => (kind === 'curve' ? [] : [id]))
  const targets = Map.groupBy(ids, (id) => {
    const element = placed(laid.board, id)
    if (!element || element.stage === null || element.lane === null) return undefined
    return lanes[lanes.indexOf(element.lane) + by]
  })
  return [...targets].flatMap(([lane, own]) => (lane === undefined ? [] : cellEdits(laid, own, { lane })))
}

/** Null where the element stands at the end of its lane. */
function pastNeighbour(laid: Indexed, id: ElementId, by: Step): Edit[] | null {
  const { board } = laid
  const element = placed(board, id)
  if (!element) return []
  const card = cardOf(board.elements, id)
  if (card !== undefined) return toOtherCard(laid, id, card, by)
  const beside = elementsInOrder(board).filter((one) => {
    const other = placed(board, one)
    return (
      other !== undefined &&
      other.stage === element.stage &&
      other.lane === element.lane &&
      isTouchpoint(other) === isTouchpoint(element) &&
      cardOf(board.elements, one) === undefined
    )
  })
  const other = beside[beside.indexOf(id) + by]
  const neighbour = other === undefined ? undefined : placed(board, other)
  if (other === undefined || !neighbour) return null
  return settled(laid, exchanged(board, [id, element], [other, neighbour]))
}

type Placed = readonly [ElementId, PlacedElement]

function exchanged(board: Board, [a, first]: Placed, [b, second]: Placed): Edit[] {
  const { stage, lane } = first
  // Those that lie on each other would lie there again.
  const isOne = first.at[0] === second.at[0] && first.at[1] === second.at[1]
  const firstAt = isOne ? ([second.at[0] + 1, second.at[1]] as const) : second.at
  return [
    ...placeEdits(board, a, first, { at: firstAt, stage, lane }),
    ...(isOne ? [] : placeEdits(board, b, second, { at: first.at, stage, lane })),
  ]
}

function toOtherCard(laid: Indexed, note: ElementId, card: ElementId, by: Step): Edit[] {
  const { board, layout } = laid
  const here = placed(board, card)
  const own = placed(board, note)
  if (!here || !own) return []
  const cards = elementsInOrder(board).filter((id) => {
    const other = board.elements.get(id)
    return other?.kind === 'touchpoint' && other.stage === here.stage
  })
  const next = cards[cards.indexOf(card) + by]
  const target = next === undefined ? undefined : placed(board, next)
  if (next === undefined || !target) return []
  // Onto the middle of the other card: what it lies on is what it belongs to.
  const distance = minus(centreOf(layout.rectOf(target)), centreOf(layout.rectOf(own)))
  return dropEdits(laid, [note], distance)
}

const isTouchpoint = ({ kind }: PlacedElement): boolean => kind === 'touchpoint'

function placed({ elements }: Pick<Board, 'elements'>, id: ElementId): PlacedElement | undefined {
  const element = elements.get(id)
  return element && isPlaced(element) ? element : undefined
}
