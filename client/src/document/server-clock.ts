/** How much later an answer with a longer way may be believed, because clocks drift apart. */
const TRUSTED_FOR_MS = 5 * 60_000
/** Beyond it what was known cannot be so any more: the device has slept, and its clock stood still. */
const SLACK_MS = 100

/** What time it is at the server, whatever this device's clock says: from its answers, and how long they took. */
export function createServerClock(now: () => number, wallClock: () => number) {
  let ahead = wallClock() - now()
  let [way, at] = [Infinity, -Infinity]
  return {
    /** An answer said `time`; it was asked for and came at these moments of `now`. */
    heard(time: number, asked: number, came: number): void {
      const took = came - asked
      // The answer with the shortest way is the surest: the server has said it in the middle of it.
      const isPossible = came + ahead >= time - SLACK_MS && came + ahead <= time + took + SLACK_MS
      if (took > way && came - at < TRUSTED_FOR_MS && isPossible) return
      ;[way, at] = [took, came]
      ahead = time - (asked + came) / 2
    },
    /** The device has slept: what its clock has done meanwhile nobody knows. */
    forget(): void {
      ;[way, at] = [Infinity, -Infinity]
    },
    now: (): number => now() + ahead,
  }
}
