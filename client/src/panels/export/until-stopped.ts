/** What is waited for; who calls it off waits no longer, whether or not what is waited for hears of the signal. */
export async function untilStopped<T>(signal: AbortSignal, awaited: Promise<T>): Promise<T> {
  // Nobody may be listening when it fails after all.
  awaited.catch(() => undefined)
  signal.throwIfAborted()
  const { promise: stopped, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([awaited, stopped])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
