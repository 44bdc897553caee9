import { Worker } from 'node:worker_threads'
import type { Log } from '../../log.ts'
import type { FromProjector, ToProjector } from './messages.ts'

/** Of many boards that are looked at, several share a thread. */
const MAX_THREADS = 4
/** As for every other job with a document (`board-workers.ts`). */
const STUCK_AFTER_MS = 30_000
const LOOK_EVERY_MS = 5_000

type Hears = {
  readonly message: (message: FromProjector) => void
  /** The thread is gone while it was at this one's message, though it may have left. */
  readonly hung: () => void
  /** The thread is gone, and every source in it. */
  readonly lost: () => void
}

/** A thread that has some sources, as long as they are looked at. */
export type ProjectionThread = {
  readonly say: (message: ToProjector) => void
  readonly leave: () => void
}

type Thread = {
  readonly worker: Worker
  readonly hears: Set<Hears>
  /** Whose messages it has not answered yet, in order: it is at the first. */
  readonly waiting: Hears[]
  heardAt: number
}

type Parts = {
  readonly log: Log
  readonly onDone?: ((name: ToProjector['do'], ms: number) => void) | undefined
  readonly stuckAfterMs?: number
}

/** The threads in which boards are kept that are looked at by a link. What fails is given up by
 * itself (`projector.ts`); a thread that hangs ends, and whoever looks at its boards comes back. */
export class ProjectionThreads {
  readonly #parts: Parts
  readonly #threads = new Set<Thread>()
  #timer: NodeJS.Timeout | null = null

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** A place for one more source. */
  enter(hears: Hears): ProjectionThread {
    const thread = this.#pick()
    thread.hears.add(hears)
    return {
      say: (message) => {
        if (thread.waiting.push(hears) === 1) thread.heardAt = performance.now()
        thread.worker.postMessage(message)
      },
      leave: () => {
        thread.hears.delete(hears)
        if (thread.hears.size === 0) void this.#end(thread)
      },
    }
  }

  async close(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer)
    this.#timer = null
    await Promise.all([...this.#threads].map((thread) => this.#end(thread)))
  }

  #pick(): Thread {
    const [least] = [...this.#threads].toSorted((a, b) => a.hears.size - b.hears.size)
    return least && (least.hears.size === 0 || this.#threads.size >= MAX_THREADS) ? least : this.#start()
  }

  #start(): Thread {
    const worker = new Worker(new URL('projector-thread.ts', import.meta.url))
    const thread: Thread = { worker, hears: new Set(), waiting: [], heardAt: performance.now() }
    this.#threads.add(thread)
    worker.unref()
    worker.on('message', (message: FromProjector) => {
      if (message.is !== 'done') {
        for (const { message: hear } of thread.hears) hear(message)
        return
      }
      thread.waiting.shift()
      thread.heardAt = performance.now()
      this.#parts.onDone?.(message.name, message.ms)
    })
    worker.on('error', (error) => this.#failed(thread, error))
    worker.on('exit', () => this.#failed(thread, new Error('a thread of projections ended')))
    this.#timer ??= setInterval(() => this.look(), LOOK_EVERY_MS).unref()
    return thread
  }

  /** Whether one hangs; called now and then. */
  look(): void {
    const { stuckAfterMs = STUCK_AFTER_MS } = this.#parts
    for (const thread of this.#threads)
      if (thread.waiting.length > 0 && performance.now() - thread.heardAt > stuckAfterMs)
        this.#failed(thread, new Error('a projection took too long'))
  }

  #failed(thread: Thread, error: Error): void {
    if (!this.#threads.has(thread)) return
    this.#parts.log.error({ err: error }, 'a thread of projections failed; whoever looks comes back')
    const lost = [...thread.hears]
    void this.#end(thread)
    thread.waiting[0]?.hung()
    for (const { lost: tell } of lost) tell()
  }

  async #end(thread: Thread): Promise<void> {
    this.#threads.delete(thread)
    thread.hears.clear()
    await thread.worker.terminate()
  }
}
