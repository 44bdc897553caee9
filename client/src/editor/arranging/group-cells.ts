import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, centreOf } from '@wegpunkt/shared/board/geometry'
import type { Column, Layout, Row } from '@wegpunkt/shared/board/layout'
import type { Landing } from './landing.ts'

/** What says where on the grid something belongs, in board pixels; null for beside the grid. */
type Middles = Map<ElementId, Point | null>

/**
 * By which point each that lands belongs to a cell: its own middle, or that of its group. A group lies in one cell
 * as a whole, so that no stage or lane that grows tears it: where its touchpoints are, which stay where they say;
 * else in the last stage and lane that it reaches into, which then need not grow. What reaches beyond the grid is
 * in no cell.
 */
export function middlesOf(layout: Layout, landing: Landing): Middles {
  const middles: Middles = new Map()
  const groups = new Map<ElementId, ElementId[]>()
  for (const [id, { rect, group }] of landing) {
    const middle = centreOf(rect)
    middles.set(id, layout.cellAt(middle) && middle)
    if (group === undefined) continue
    const members = groups.get(group)
    if (members) members.push(id)
    else groups.set(group, [id])
  }
  for (const members of groups.values())
    if (members.length > 1) keepTogether(layout, landing, middles, members)
  return middles
}

function keepTogether(
  layout: Layout,
  landing: Landing,
  middles: Middles,
  members: readonly ElementId[],
): void {
  const isCard = (id: ElementId): boolean => landing.get(id)?.kind === 'touchpoint'
  const pointsOf = (ids: readonly ElementId[]): Point[] =>
    ids.map((id) => middles.get(id) ?? null).filter((point) => point !== null)
  const cards = pointsOf(members.filter(isCard))
  const others = members.filter((id) => !isCard(id))
  const points = pointsOf(others)
  const together: Point | null =
    points.length < others.length || points.length === 0
      ? null
      : [
          oneOf(cards, 0, (x) => columnAt(layout, x)) ?? Math.max(...points.map(([x]) => x)),
          oneOf(cards, 1, (y) => rowAt(layout, y)) ?? Math.max(...points.map(([, y]) => y)),
        ]
  for (const id of others) middles.set(id, together)
}

// Where all touchpoints lie along one axis; null where they lie in several stages (or lanes), or there is none.
function oneOf(cards: readonly Point[], axis: 0 | 1, trackAt: (at: number) => unknown): number | null {
  const [first] = cards
  const same = cards.every((card) => trackAt(card[axis]) === trackAt(first?.[axis] ?? 0))
  return first && same ? first[axis] : null
}

const columnAt = ({ columns }: Layout, at: number): Column | undefined =>
  columns.find(({ x, w }) => at >= x && at < x + w)

const rowAt = ({ rows }: Layout, at: number): Row | undefined =>
  rows.find(({ y, h }) => at >= y && at < y + h)
