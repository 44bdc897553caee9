import { prefersStillness } from '../keys/platform.ts'

/** The clock of what moves by itself. Without one, everything is at its goal at once. */
export interface Motion {
  /** Milliseconds since any moment. */
  now(): number
  /** Runs once before the next picture is drawn, unless the answered function is called before. */
  frame(run: () => void): () => void
  /** Whether the person wishes for no motion. */
  still(): boolean
}

export const browserMotion = (): Motion => ({
  now: () => performance.now(),
  frame(run) {
    const request = requestAnimationFrame(run)
    return () => cancelAnimationFrame(request)
  },
  still: prefersStillness,
})
