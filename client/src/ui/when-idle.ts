/** What follows the board follows it after so long: others may be typing all the time. */
const AFTER_MS = 1_000
/** So long it waits at most for a moment in which nothing else is to be done. */
const AT_THE_LATEST_MS = 5_000

/** Does it when nothing else is to be done, and gives what calls it off. */
export function whenIdle(work: () => void): () => void {
  let idle: number | undefined
  const timer = setTimeout(() => {
    // Safari has no idle callbacks.
    if (typeof requestIdleCallback === 'function')
      idle = requestIdleCallback(work, { timeout: AT_THE_LATEST_MS })
    else work()
  }, AFTER_MS)
  return () => {
    clearTimeout(timer)
    if (idle !== undefined) cancelIdleCallback(idle)
  }
}

/** The same without waiting, for what somebody is looking at. */
export function nextFrame(work: () => void): () => void {
  const frame = requestAnimationFrame(work)
  return () => cancelAnimationFrame(frame)
}
