import { can, roles } from '@wegpunkt/shared/access/roles'
import { type Point, type Rect, centreOf, clamp, contains, distance } from '@wegpunkt/shared/board/geometry'
import type { Peer } from '../../document/board-document.ts'
import type { Seen } from './peer-memory.ts'

/** Above so many pointers they step back, so that one still sees the board. */
export const CROWD = 25
/** Above so many, pointers say nothing any more: those of moderators stay, who point for all, and those near one's own. */
export const THRONG = 100
/** Of a crowd so many are drawn, the nearest first: more cannot be told apart. */
export const MOST_CURSORS = 60
/** A pointer that rests so long says nothing any more. */
export const IDLE_MS = 10_000
const FADE_MS = 400
/** Somebody who has just come is introduced. */
const NEW_MS = 3_000
/** So near to one's own pointer, on the screen, one may ask who it is. */
const NEAR_PX = 140

export type ShownCursor = {
  readonly peer: Peer
  readonly at: Point
  readonly named: boolean
  readonly small: boolean
  readonly opacity: number
}

type Around = {
  /** Where each pointer is drawn at this moment, by client. */
  readonly at: ReadonlyMap<number, Point>
  readonly seen: ReadonlyMap<number, Seen>
  readonly now: number
  /** The part of the board on the screen. */
  readonly area: Rect
  readonly zoom: number
  /** One's own pointer in board pixels; null while it is not over the board. */
  readonly pointer: Point | null
  /** Whether a pointer would cover the text that its person is typing. */
  readonly coversText: (peer: Peer, at: Point) => boolean
}

/** Which pointers of others are drawn, and how. */
export function calmCursors(peers: readonly Peer[], around: Around): ShownCursor[] {
  const { at, seen, now, area, zoom, pointer } = around
  const small = at.size > CROWD
  const middle: Point = pointer ?? centreOf(area)
  const shown = peers.flatMap((peer): ShownCursor[] => {
    const point = at.get(peer.clientId)
    const last = seen.get(peer.clientId)
    if (!point || !last || around.coversText(peer, point)) return []
    if (small && !contains(area, point)) return []
    const opacity = opacityAt(now - last.moved)
    if (opacity === 0) return []
    const near = pointer !== null && distance(pointer, point) * zoom < NEAR_PX
    if (at.size > THRONG && !near && !pointsForAll(peer)) return []
    return [{ peer, at: point, small, opacity, named: !small || near || now - last.arrived < NEW_MS }]
  })
  if (!small || shown.length <= MOST_CURSORS) return shown
  return shown.toSorted((a, b) => distance(a.at, middle) - distance(b.at, middle)).slice(0, MOST_CURSORS)
}

/** In how many milliseconds a pointer changes although nobody moves; null for never. Zero: it fades right now. */
export function nextChange(seen: ReadonlyMap<number, Seen>, now: number): number | null {
  const waits = [...seen.values()].flatMap(({ arrived, moved }) => [
    now - moved < IDLE_MS + FADE_MS ? Math.max(0, IDLE_MS - (now - moved)) : [],
    now - arrived < NEW_MS ? NEW_MS - (now - arrived) : [],
  ])
  const times = waits.flat()
  return times.length > 0 ? Math.min(...times) : null
}

function opacityAt(idleMs: number): number {
  return clamp(1 - (idleMs - IDLE_MS) / FADE_MS, 0, 1)
}

/** A role that this program does not know is nobody's who moderates. */
const pointsForAll = ({ person }: Peer): boolean =>
  roles.some((role) => role === person.role && can(role, 'workshop.run'))
