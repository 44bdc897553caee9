type Asked<Task, Answer> = {
  ask(task: Task, transfer?: Transferable[]): Promise<Answer>
  close(): void
}

/** A worker that answers each task with one message: `error` where it went wrong. It ends with the signal. */
export function askWorker<Task, Answer extends object>(
  worker: Worker,
  signal: AbortSignal,
): Asked<Task, Answer> {
  const { promise: broken, reject } = Promise.withResolvers<never>()
  // Whoever waits for an answer hears of it; if nobody does, it is nobody's error.
  broken.catch(() => undefined)
  const stop = (): void => {
    worker.terminate()
    reject(signal.reason)
  }
  signal.addEventListener('abort', stop, { once: true })
  worker.addEventListener('error', ({ message }) => reject(new Error(message)))
  return {
    async ask(task, transfer = []) {
      const { promise, resolve, reject: fail } = Promise.withResolvers<Answer>()
      const hear = ({ data }: MessageEvent<Answer | { error: string }>): void => {
        if ('error' in data) fail(new Error(data.error))
        else resolve(data)
      }
      worker.addEventListener('message', hear, { once: true })
      worker.postMessage(task, transfer)
      return await Promise.race([promise, broken])
    },
    close() {
      signal.removeEventListener('abort', stop)
      worker.terminate()
    },
  }
}
