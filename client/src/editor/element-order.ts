import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import { allSteps } from '@wegpunkt/shared/journey/parts/steps'
import { belongings, cardOf, frameOf } from './belonging/belongings.ts'

type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>

const known = new WeakMap<Grid, readonly ElementId[]>()

/**
 * All elements in the order in which keys lead through them: stage by stage the touchpoints as the customer meets
 * them, then what else lies there, lane by lane; then what lies beside the grid. What belongs to an element comes
 * right after it: the notes on a touchpoint, what is in a frame, and the connectors that begin there.
 */
export function elementsInOrder(board: Grid): readonly ElementId[] {
  const kept = known.get(board)
  if (kept) return kept
  const order = ordered(board)
  known.set(board, order)
  return order
}

function ordered(board: Grid): ElementId[] {
  const { elements } = board
  const following = followers(board)
  const walked = new Set<ElementId>()
  const walk = (first: ElementId): void => {
    // A stack of our own: frames of others may lie in one another by the thousand.
    const waiting = [first]
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (walked.has(id)) continue
      walked.add(id)
      waiting.push(...(following.get(id) ?? []).toReversed())
    }
  }
  const heads = inReadingOrder(board, isHead(elements))
  for (const id of heads) walk(id)
  // Rings of frames have no head.
  for (const id of elements.keys()) walk(id)
  return [...walked]
}

const isHead =
  (elements: Board['elements']) =>
  (id: ElementId, element: Element): boolean =>
    isPlaced(element)
      ? frameOf(elements, id) === undefined && cardOf(elements, id) === undefined
      : !(typeof element.from === 'string' && elements.has(element.from))

/** What comes right after each element because it belongs to it. */
function followers(board: Grid): Map<ElementId, ElementId[]> {
  const following = new Map<ElementId, ElementId[]>()
  const { inFrame, onCard } = belongings(board)
  const order = new Map(inReadingOrder(board, () => true).map((id, at) => [id, at]))
  const add = (host: ElementId, ids: readonly ElementId[]): void => {
    const sorted = ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    following.set(host, [...(following.get(host) ?? []), ...sorted])
  }
  for (const [card, notes] of onCard) add(card, notes)
  for (const [frame, inside] of inFrame) add(frame, inside)
  for (const [id, element] of board.elements)
    if (!isPlaced(element) && typeof element.from === 'string') add(element.from, [id])
  return following
}

type Ranked = { readonly id: ElementId; readonly rank: readonly number[] }

function inReadingOrder(board: Grid, isTaken: (id: ElementId, element: Element) => boolean): ElementId[] {
  const steps = new Map(allSteps(board).map(({ id }, at) => [id, at]))
  const stages = new Map([...board.stages.keys()].map((id, at) => [id, at]))
  const lanes = new Map([...board.lanes.keys()].map((id, at) => [id, at]))
  const ranked = [...board.elements].flatMap(([id, element]): Ranked[] => {
    if (!isTaken(id, element)) return []
    if (!isPlaced(element)) return [{ id, rank: [Infinity] }]
    const stage = stages.get(element.stage ?? '') ?? Number.MAX_SAFE_INTEGER
    const lane = lanes.get(element.lane ?? '') ?? Number.MAX_SAFE_INTEGER
    const step = steps.get(id) ?? Number.MAX_SAFE_INTEGER
    return [{ id, rank: [stage, step, lane, ...element.at] }]
  })
  return ranked.toSorted(byRank).map(({ id }) => id)
}

function byRank(a: Ranked, b: Ranked): number {
  for (const [i, own] of a.rank.entries()) {
    const other = b.rank[i] ?? 0
    if (own !== other) return own < other ? -1 : 1
  }
  return a.id < b.id ? -1 : 1
}
