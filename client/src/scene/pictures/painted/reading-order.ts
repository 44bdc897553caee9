import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import { wordsOf } from '@wegpunkt/shared/board/words'
import type { About } from '../drawing/drawing.ts'

/**
 * In which order a board is read aloud, and as what: the lanes, then stage by stage what lies in it, from lane to lane
 * and from left to right, and at last what lies beside the grid. What has no words only decorates.
 */
export function readingOrder(board: Board, layout: Layout): ReadonlyMap<ElementId, About> {
  const order: ElementId[] = layout.rows.map(({ id }) => id)
  const lanes = new Map(layout.rows.map(({ id }, i) => [id, i]))
  const known = new Set(layout.columns.map(({ id }) => id))
  const places = new Map<ElementId, readonly [number, number, number]>()
  const byStage = Map.groupBy(board.elements, ([id, element]) => {
    if (!isPlaced(element)) return null
    const { x, y } = layout.rectOf(element)
    places.set(id, [lanes.get(element.lane ?? '') ?? lanes.size, y, x])
    return element.stage !== null && known.has(element.stage) ? element.stage : null
  })
  const inside = (stage: ElementId | null): ElementId[] =>
    (byStage.get(stage) ?? []).map(([id]) => id).toSorted((a, b) => compare(places.get(a), places.get(b)))
  for (const { id } of layout.columns) order.push(id, ...inside(id))
  order.push(...inside(null))
  return new Map(order.flatMap((id, i) => aboutOf(board, id, i) ?? []))
}

const LAST = [Infinity, Infinity, Infinity] as const

function compare(a: readonly number[] = LAST, b: readonly number[] = LAST): number {
  const i = a.findIndex((value, at) => value !== b[at])
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0)
}

function aboutOf(board: Board, key: ElementId, order: number): [ElementId, About][] | null {
  const element = board.elements.get(key)
  if (!element) return [[key, { key, order, role: board.stages.has(key) ? 'heading' : 'text' }]]
  if (element.kind === 'image') return [[key, { key, order, role: 'image', alt: element.description }]]
  if (wordsOf(element) === '' && element.kind !== 'touchpoint') return null
  return [[key, { key, order, role: element.kind === 'frame' ? 'heading' : 'text' }]]
}
