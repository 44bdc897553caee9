import type { Point } from '@wegpunkt/shared/board/geometry'
import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'

/** Pins that would lie nearer to each other on the screen are one. */
export const CLUSTER_PX = 36

/** One place on the board with the threads that are about it. */
export type Spot = {
  readonly key: string
  readonly about: CommentAbout
  /** In pixels of the board. */
  readonly at: Point
  readonly ids: readonly string[]
  /** How many comments there are. */
  readonly count: number
  readonly unread: boolean
  readonly waiting: boolean
}

/** Pins as they are shown at a zoom: a spot each where there is room, and else a number for several. */
export function clusters(spots: readonly Spot[], zoom: number): Spot[] {
  const shown = new Map<string, Spot>()
  for (const spot of spots) {
    // Those of stages stay at the heads, wherever the rest goes.
    const of = spot.about.on === 'stage' ? 'stage' : ''
    const cell = of + spot.at.map((along) => Math.floor((along * zoom) / CLUSTER_PX)).join()
    const there = shown.get(cell)
    shown.set(cell, there ? together(there, spot) : spot)
  }
  return [...shown.values()]
}

const together = (a: Spot, b: Spot): Spot => ({
  ...a,
  key: `${a.key}+`,
  ids: [...a.ids, ...b.ids],
  count: a.count + b.count,
  unread: a.unread || b.unread,
  waiting: a.waiting || b.waiting,
})
