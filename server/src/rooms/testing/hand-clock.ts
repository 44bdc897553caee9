import type { Clock } from '../clock.ts'

/** A clock that stands until it is moved, and then calls in order what is due. */
export function handClock(start = Date.UTC(2026, 5, 1)) {
  let now = start
  let due: { at: number; act: () => void }[] = []
  const clock: Clock & { readonly waiting: number; pass(ms: number): void } = {
    now: () => now,
    after(ms, act) {
      const entry = { at: now + ms, act }
      due.push(entry)
      return () => {
        due = due.filter((other) => other !== entry)
      }
    },
    soon: (act) => void clock.after(0, act),
    /** How many calls are still to come. */
    get waiting() {
      return due.length
    },
    pass(ms) {
      const end = now + ms
      for (;;) {
        const [next] = due.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at)
        if (!next) break
        due = due.filter((other) => other !== next)
        now = Math.max(now, next.at)
        next.act()
      }
      now = end
    },
  }
  return clock
}
