import type { Motion } from '../navigation/motion.ts'

/** A clock that a test moves on; every frame that is due by then is run. */
export function steppedMotion(): Motion & { isStill: boolean; step(ms: number): void } {
  let now = 0
  let waiting: (() => void)[] = []
  const motion = {
    isStill: false,
    now: () => now,
    still: () => motion.isStill,
    frame(run: () => void) {
      waiting.push(run)
      return () => {
        waiting = waiting.filter((one) => one !== run)
      }
    },
    step(ms: number) {
      now += ms
      for (const run of waiting.splice(0)) run()
    },
  }
  return motion
}
