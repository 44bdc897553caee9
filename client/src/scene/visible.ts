import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { type Rect, boundsOf, intersects } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Connector, Element, Endpoint, Kind } from '@wegpunkt/shared/board/schema'
import { depthOf } from '../editor/depth.ts'
import { type Live, seenRect } from './together/live.ts'

export type Drawn = { readonly id: ElementId; readonly kind: Kind }

/** What is drawn, each from back to front: what lies under the connectors, the connectors, what lies over them. */
export type Visible = {
  readonly surfaces: readonly Drawn[]
  readonly connectors: readonly Drawn[]
  readonly cards: readonly Drawn[]
}

export const nothingVisible: Visible = { surfaces: [], connectors: [], cards: [] }

const listOf = { ground: 'grounds', surface: 'surfaces', line: 'connectors', card: 'cards' } as const

/** A curve may leave the rectangle around its ends by so much, in board pixels. */
const CURVE_MARGIN = 80

type Seen = {
  readonly elements: Elements
  /** All elements from back to front. */
  readonly order: readonly ElementId[]
  readonly layout: Layout
  readonly live: ReadonlyMap<ElementId, Live>
}

/** What touches an area of the board. Lists that stay the same keep their identity. */
export function visibleIn(area: Rect, seen: Seen, before: Visible): Visible {
  const next = {
    grounds: [] as Drawn[],
    surfaces: [] as Drawn[],
    connectors: [] as Drawn[],
    cards: [] as Drawn[],
  }
  const lifted: Drawn[] = []
  for (const id of seen.order) {
    const element = seen.elements.get(id)
    if (!element) continue
    const rect = boundsSeen(id, element, seen)
    if (!rect || !intersects(rect, area)) continue
    const { kind } = element
    // What is in a hand is carried above everything else.
    if (seen.live.has(id) && kind !== 'frame') lifted.push({ id, kind })
    else next[listOf[depthOf(kind)]].push({ id, kind })
  }
  next.cards.push(...lifted)
  const kept = {
    surfaces: sameList(before.surfaces, [...next.grounds, ...next.surfaces]),
    connectors: sameList(before.connectors, next.connectors),
    cards: sameList(before.cards, next.cards),
  }
  const same =
    kept.surfaces === before.surfaces && kept.connectors === before.connectors && kept.cards === before.cards
  return same ? before : kept
}

/** An area with a margin of a part of its own size on every side. */
export const grown = ({ x, y, w, h }: Rect, part: number): Rect => ({
  x: x - w * part,
  y: y - h * part,
  w: w * (1 + 2 * part),
  h: h * (1 + 2 * part),
})

export const covers = (outer: Rect, inner: Rect): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.w >= inner.x + inner.w &&
  outer.y + outer.h >= inner.y + inner.h

function boundsSeen(id: ElementId, element: Element, seen: Seen): Rect | null {
  if (element.kind === 'connector') return connectorBounds(element, seen)
  return seenRect(element, seen.live.get(id) ?? null, seen.layout)
}

function connectorBounds({ from, to }: Connector, seen: Seen): Rect | null {
  const [a, b] = [endRect(from, seen), endRect(to, seen)]
  const around = a && b && boundsOf([a, b])
  if (!around) return null
  const { x, y, w, h } = around
  return { x: x - CURVE_MARGIN, y: y - CURVE_MARGIN, w: w + 2 * CURVE_MARGIN, h: h + 2 * CURVE_MARGIN }
}

function endRect(end: Endpoint, { elements, live, layout }: Seen): Rect | null {
  if (typeof end !== 'string') return { x: end[0], y: end[1], w: 1, h: 1 }
  const element = elements.get(end)
  return element ? seenRect(element, live.get(end) ?? null, layout) : null
}

function sameList(before: readonly Drawn[], next: readonly Drawn[]): readonly Drawn[] {
  const same =
    before.length === next.length &&
    before.every(({ id, kind }, i) => next[i]?.id === id && next[i].kind === kind)
  return same ? before : next
}
