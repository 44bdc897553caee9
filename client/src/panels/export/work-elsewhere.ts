import { askWorker } from '../../ui/ask-worker.ts'
import type { DataAnswer, DataTask, DataWork } from './data-work.ts'

/** In a worker, which ends with its work or with the signal. */
export const workElsewhere: DataWork = async <T extends DataTask>(task: T, signal: AbortSignal) => {
  signal.throwIfAborted()
  const worker = askWorker<T, DataAnswer<T>>(
    new Worker(new URL('data-worker.ts', import.meta.url), { type: 'module' }),
    signal,
  )
  try {
    return await worker.ask(task)
  } finally {
    worker.close()
  }
}
