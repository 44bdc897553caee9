import type { Cutout, Travel } from '../tiles/levels.ts'

/** A window that has not moved for so long rests. */
export const REST_MS = 150

/** Follows how the window moves over the board, frame by frame. */
export interface TravelWatch {
  /** How the window goes on; null if it rests, has only just begun (most jumps are one frame), or is another one. */
  follow(cutout: Cutout): Travel | null
  /** As it was found at the last frame. */
  readonly get: () => Travel | null
}

export function watchTravel(now: () => number): TravelWatch {
  let last: Cutout | null = null
  let movedAt = -Infinity
  let travel: Travel | null = null
  const isGoing = (): boolean => now() - movedAt < REST_MS
  return {
    follow(cutout) {
      const before = last
      last = cutout
      if (!before || !isSameWindow(before, cutout)) {
        movedAt = -Infinity
        return (travel = null)
      }
      const by: Travel = [cutout.left - before.left, cutout.top - before.top]
      const wentOn = isGoing()
      if (by[0] === 0 && by[1] === 0) return wentOn ? travel : (travel = null)
      movedAt = now()
      return (travel = wentOn ? by : null)
    },
    get: () => (isGoing() ? travel : null),
  }
}

const isSameWindow = (a: Cutout, b: Cutout): boolean =>
  a.scale === b.scale && a.width === b.width && a.height === b.height
