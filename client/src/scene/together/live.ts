import { assertNever } from '@wegpunkt/shared/assert-never'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import {
  type Point,
  type Rect,
  type Size,
  minus,
  movedBy,
  plus,
  rectOf,
} from '@wegpunkt/shared/board/geometry'
import { type Layout, isPlaced } from '@wegpunkt/shared/board/layout'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Connector, Element } from '@wegpunkt/shared/board/schema'
import type { Gesture } from '@wegpunkt/shared/wire/presence'
import type { Peer } from '../../document/board-document.ts'
import { elementsOf } from '../../editor/people/doing.ts'
import { isOwnMatter } from '../../editor/people/presence-mirror.ts'
import { type ConnectorPath, type EndRect, connectorPath } from '../../editor/place/connector-path.ts'
import type { Preview } from '../../editor/tool.ts'
import { isSamePlace } from '../../editor/tools/grasped.ts'
import { angleOf } from '../../editor/arranging/turning.ts'

/**
 * Where an element is seen while somebody has it in hand: shifted, or with another rectangle. `grown`: nobody
 * has it in hand, but what is typed into it needs more room.
 */
export type Live =
  | { readonly by: Point }
  | { readonly at: Point; readonly size: Size; readonly angle?: number; readonly grown?: true }

/** One gesture of somebody else, as it is shown here. */
export type Held = {
  readonly gesture: Gesture
  /** The elements as they were when the gesture was first seen: what changes since then has been dropped. */
  readonly base: Elements
  /** When the gesture ended without a change to show for it, in milliseconds; null while it lasts. */
  readonly endedAt: number | null
}
export type HeldByClient = ReadonlyMap<number, Held>

/** A drop reaches this screen a little after the end of its gesture; so long the element waits where it was let go. */
export const DROP_GRACE_MS = 600

/** What others have in hand now, given what they had before. */
export function heldBy(
  peers: readonly Peer[],
  before: HeldByClient,
  elements: Elements,
  now: number,
): HeldByClient {
  const held = new Map<number, Held>()
  for (const { clientId, gesture } of peers) {
    const last = before.get(clientId)
    if (gesture) held.set(clientId, grasp(gesture, last, elements))
    else if (last) held.set(clientId, { ...last, endedAt: last.endedAt ?? now })
  }
  for (const [clientId, { endedAt }] of held)
    if (endedAt !== null && now - endedAt > DROP_GRACE_MS) held.delete(clientId)
  return held
}

/** What is in one's own hand, and the elements as they were when it was taken. */
export type Own = { readonly preview: Preview; readonly base: Elements }

/** By element, where it is seen. One's own hand wins over others'. */
export function liveElements(
  own: Own | null,
  held: HeldByClient,
  { elements, layout }: { readonly elements: Elements; readonly layout: () => Layout },
): ReadonlyMap<ElementId, Live> {
  const live = new Map<ElementId, Live>()
  for (const { gesture, base } of held.values()) {
    for (const [id, where] of shownBy(gesture)) {
      // Dropped: the document says already where it is.
      if (isWhereItWas(base.get(id), elements.get(id))) live.set(id, where)
    }
  }
  if (own && !isOwnMatter(own.preview))
    for (const [id, where] of shownBy(own.preview))
      live.set(id, inHand(where, own.base.get(id), elements.get(id), layout))
  return live
}

/** The gesture that one's own hand makes now, from where it began; it goes on while it holds the same. */
export function ownHand(preview: Preview | null, before: Own | null, elements: Elements): Own | null {
  if (!preview) return null
  const goesOn = before && holdsSame(before.preview, preview)
  return { preview, base: goesOn ? before.base : elements }
}

/** The rectangle in which an element is seen; null for what has no place of its own. */
export function seenRect(element: Element, live: Live | null, layout: Layout): Rect | null {
  if (live && 'size' in live) return rectOf(live.at, live.size)
  if (!isPlaced(element)) return null
  const rect = layout.rectOf(element)
  return live ? movedBy(rect, live.by) : rect
}

/** Compared for each element in hand at each step of a drag. */
export function sameLive(a: Live | undefined, b: Live | undefined): boolean {
  if (a === b || !a || !b) return a === b
  if ('by' in a || 'by' in b) return 'by' in a && 'by' in b && samePoint(a.by, b.by)
  return samePoint(a.at, b.at) && samePoint(a.size, b.size) && a.angle === b.angle && a.grown === b.grown
}

const samePoint = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

/** By how many degrees an element is seen turned. */
export function seenAngle(element: Element, live: Live | null): number {
  return live && 'angle' in live && live.angle !== undefined ? live.angle : angleOf(element)
}

/** What is on the board, and where it is seen. */
export type SeenBoard = {
  readonly elements: Elements
  readonly live: ReadonlyMap<ElementId, Live>
  readonly layout: Layout
}

/** The way of a connector between what is seen; null if something that it ends on is gone. */
export function seenPath(
  connector: Pick<Connector, 'from' | 'to' | 'route'>,
  { elements, live, layout }: SeenBoard,
): ConnectorPath | null {
  return connectorPath(connector, (end) => {
    const element = elements.get(end)
    return element ? seenEnd(element, live.get(end) ?? null, layout) : null
  })
}

function seenEnd(element: Element, live: Live | null, layout: Layout): EndRect | null {
  const rect = seenRect(element, live, layout)
  const angle = seenAngle(element, live)
  return rect && angle !== 0 ? { ...rect, angle } : rect
}

function grasp(gesture: Gesture, last: Held | undefined, elements: Elements): Held {
  const goesOn = last && last.endedAt === null && isSame(elementsOf(last.gesture), elementsOf(gesture))
  return { gesture, base: goesOn ? last.base : elements, endedAt: null }
}

function shownBy(gesture: Gesture): [ElementId, Live][] {
  switch (gesture.kind) {
    case 'move':
      return gesture.ids.map((id) => [id, { by: gesture.by }])
    case 'resize':
      return [[gesture.id, { at: gesture.at, size: gesture.size }]]
    case 'place':
      return gesture.places.map(({ id, ...where }) => [id, where])
    // Nothing that is on the board moves.
    case 'connect':
    case 'draw':
      return []
    default:
      return assertNever(gesture)
  }
}

// What others drop somewhere else meanwhile stays in this hand.
function inHand(
  where: Live,
  base: Element | undefined,
  now: Element | undefined,
  layout: () => Layout,
): Live {
  if (!('by' in where) || !base || !now || !isPlaced(base) || !isPlaced(now)) return where
  if (isSamePlace(base, now)) return where
  const from = plus(layout().originOf(base), base.at)
  const to = plus(layout().originOf(now), now.at)
  return { by: plus(where.by, minus(from, to)) }
}

// Asked at each step of a drag, of everything that is in hand.
function holdsSame(a: Preview, b: Preview): boolean {
  if (a.kind !== b.kind) return false
  if (isOwnMatter(a) || isOwnMatter(b)) return isOwnMatter(a) && isOwnMatter(b)
  return isSame(elementsOf(a), elementsOf(b))
}

const isSame = (a: readonly ElementId[], b: readonly ElementId[]): boolean =>
  a === b || (a.length === b.length && a.every((id, i) => id === b[i]))

function isWhereItWas(before: Element | undefined, now: Element | undefined): boolean {
  if (!before || !now || !isPlaced(before) || !isPlaced(now)) return false
  return isSamePlace(before, now) && angleOf(before) === angleOf(now)
}
