/** Time as the document sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds from any fixed point. */
  now(): number
  /** Calls once, later. What it gives back calls it off. */
  after(ms: number, run: () => void): () => void
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
