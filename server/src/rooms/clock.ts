/**
 * Time as the relay sees it; a simulation has one of its own. Milliseconds since 1970 when the process began, and
 * steady from there on: somebody who sets the machine's clock back must not make boards wait.
 */
export interface Clock {
  readonly now: () => number
  /** Calls once when so much time has passed; the result calls it off. */
  readonly after: (ms: number, act: () => void) => () => void
  /** Calls once, after everything that has arrived by now. */
  readonly soon: (act: () => void) => void
}

export const systemClock: Clock = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  after(ms, act) {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  },
  soon: (act) => void setImmediate(act),
}
