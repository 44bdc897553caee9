import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Peer } from '../../document/board-document.ts'
import { prefersStillness } from '../../editor/keys/platform.ts'

/** In this time a cursor covers two thirds of its way to where it was last seen. */
const TIME_CONSTANT_MS = 45
/** Nearer than this, in board pixels, it has arrived. */
const ARRIVED = 0.3
/** Farther than this it was not moved but is somewhere else: it jumps. */
const JUMP = 3_000

export type Glide = {
  /** Where each cursor is drawn at this moment, by client. Those that need not glide are where they were last seen. */
  step(
    peers: readonly Peer[],
    now: number,
    glides?: (to: Point) => boolean,
  ): { at: ReadonlyMap<number, Point>; moving: boolean }
}

/** Smooths the cursors of others, of which only some positions a second arrive. */
export function createGlide(stands: () => boolean = prefersStillness): Glide {
  let at: Map<number, Point> = new Map()
  let last = 0
  return {
    step(peers, now, glides = () => true) {
      const part = stands() ? 1 : 1 - Math.exp(-Math.min(now - last, 100) / TIME_CONSTANT_MS)
      last = now
      let moving = false
      const next = new Map<number, Point>()
      for (const { clientId, cursor } of peers) {
        if (!cursor) continue
        const point = glides(cursor) ? nearer(at.get(clientId), cursor, part) : cursor
        next.set(clientId, point)
        moving ||= point !== cursor
      }
      at = next
      return { at, moving }
    },
  }
}

function nearer(from: Point | undefined, to: Point, part: number): Point {
  if (!from) return to
  const way = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (way * (1 - part) < ARRIVED || way > JUMP) return to
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
}
