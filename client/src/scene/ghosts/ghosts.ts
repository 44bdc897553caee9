import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Point, type Rect, centreOf } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'

/** What became of a touchpoint, as it is seen on the later of two boards. */
export type Ghost = { readonly id: ElementId; readonly at: Rect } & (
  | { readonly became: 'added' | 'changed' }
  /** `at`: where it was. */
  | { readonly became: 'removed'; readonly title: string }
  | { readonly became: 'moved'; readonly from: Rect }
)

/** A board with its grid. */
export type Seen = { readonly board: Board; readonly layout: Pick<Layout, 'rectOf' | 'cellRect'> }

/** What of a comparison is seen on the board (`http/comparison.ts`). */
export type Differing = {
  readonly added: readonly { readonly id: ElementId }[]
  readonly removed: readonly { readonly id: ElementId; readonly title: string }[]
  readonly changed: readonly {
    readonly before: ElementId
    readonly after: ElementId
    readonly moved: unknown
  }[]
}

/** The differences between two boards, laid over the later one. */
export function ghostsOf(
  { added, removed, changed }: Differing,
  before: Seen,
  after: Seen,
): readonly Ghost[] {
  const there = (id: ElementId): Rect | null => {
    const touchpoint = touchpointIn(after.board, id)
    return touchpoint && after.layout.rectOf(touchpoint)
  }
  const then = (id: ElementId): Rect | null => {
    const touchpoint = touchpointIn(before.board, id)
    return touchpoint && placeThen(touchpoint, before, after)
  }
  return [
    ...removed.flatMap(({ id, title }): Ghost[] => {
      const at = then(id)
      return at ? [{ id, at, title, became: 'removed' }] : []
    }),
    ...added.flatMap(({ id }): Ghost[] => {
      const at = there(id)
      return at ? [{ id, at, became: 'added' }] : []
    }),
    ...changed.flatMap((change): Ghost[] => {
      const at = there(change.after)
      if (!at) return []
      const from = change.moved ? then(change.before) : null
      return [
        from ? { id: change.after, at, from, became: 'moved' } : { id: change.after, at, became: 'changed' },
      ]
    }),
  ]
}

/** Where it was, in the cell as it lies by now; where that is gone, at the place on the board. */
function placeThen(touchpoint: Touchpoint, before: Seen, after: Seen): Rect {
  const { stage, lane } = touchpoint
  const isThere = stage !== null && lane !== null && after.layout.cellRect({ stage, lane }) !== null
  return (isThere ? after : before).layout.rectOf(touchpoint)
}

function touchpointIn(board: Board, id: ElementId): Touchpoint | null {
  const element = board.elements.get(id)
  return element?.kind === 'touchpoint' ? element : null
}

/** From edge to edge of two cards, along the line between their middles. */
export function lineBetween(from: Rect, to: Rect): readonly [Point, Point] {
  const [a, b] = [centreOf(from), centreOf(to)]
  return [onEdge(from, a, b), onEdge(to, b, a)]
}

function onEdge({ w, h }: Rect, middle: Point, towards: Point): Point {
  const [dx, dy] = [towards[0] - middle[0], towards[1] - middle[1]]
  const part = Math.min(
    dx === 0 ? Infinity : w / 2 / Math.abs(dx),
    dy === 0 ? Infinity : h / 2 / Math.abs(dy),
    1,
  )
  return [middle[0] + dx * part, middle[1] + dy * part]
}
