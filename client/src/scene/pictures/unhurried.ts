/** So long at once: whoever edits meanwhile should not feel it. */
const SLICE_MS = 12

/** Runs work step by step, and lets everything else have its turn in between. Throws the signal's reason. */
export async function unhurried(steps: Iterator<unknown>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  let began = performance.now()
  while (!steps.next().done) {
    if (performance.now() - began < SLICE_MS) continue
    await giveWay(signal)
    began = performance.now()
  }
}

/** Lets everything else have its turn. Throws the signal's reason. */
export async function giveWay(signal: AbortSignal): Promise<void> {
  await turn()
  signal.throwIfAborted()
}

/** Also while the page is in the background, where timers are slow. */
const turn = async (): Promise<void> => {
  const { port1, port2 } = new MessageChannel()
  const { promise, resolve } = Promise.withResolvers<void>()
  port1.addEventListener('message', () => resolve(), { once: true })
  port1.start()
  port2.postMessage(null)
  await promise
  port1.close()
}
