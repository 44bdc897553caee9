import { Worker } from 'node:worker_threads'
import { SqliteError, THREAD_ENDED } from './failure.ts'
import {
  type Answer,
  OPENING,
  type Outcome,
  type Question,
  type Statement,
  type ThreadOptions,
  type Value,
  type Work,
} from './messages.ts'

/** A statement as Kysely compiles it. */
type Query = { readonly sql: string; readonly parameters: readonly unknown[] }
type Waiting = { resolve: (outcome: Outcome) => void; reject: (error: Error) => void }

/**
 * The thread that owns the database file, seen from the main thread, which never waits for the disk.
 * When the thread dies, everything that waits is rejected and `ended` is true; open another one.
 */
export class SqliteThread {
  ended = false
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()
  readonly #opening: Promise<Outcome>
  #lastId = OPENING

  constructor(options: ThreadOptions) {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: options })
    this.#opening = new Promise((resolve, reject) => {
      this.#waiting.set(OPENING, { resolve, reject })
    })
    // Whoever runs a statement hears of it; nobody may be listening yet.
    this.#opening.catch(() => undefined)
    this.#worker.on('message', (answer: Answer) => this.#settle(answer))
    this.#worker.on('error', (error) => this.#end(error))
    this.#worker.on('exit', (code) => this.#end(new Error(`the thread exited with code ${code}`)))
  }

  /** Runs one statement after all that were given before it. Throws SqliteError. */
  async run(query: Query): Promise<Outcome> {
    return await this.#ask({ do: 'run', statement: portable(query) })
  }

  /** Runs all of them in one transaction, or none, in one message there and one back. Throws SqliteError. */
  async runTogether(queries: readonly Query[]): Promise<void> {
    await this.#ask({ do: 'run-together', statements: queries.map(portable) })
  }

  async close(): Promise<void> {
    if (this.ended) return
    await this.#ask({ do: 'close' })
    this.ended = true
    await this.#worker.terminate()
  }

  /** Ends the thread at once, as a crash would; for tests. */
  async crash(): Promise<void> {
    await this.#worker.terminate()
  }

  async #ask(work: Work): Promise<Outcome> {
    await this.#opening
    if (this.ended) throw endedError()
    const question: Question = { id: ++this.#lastId, work }
    return await new Promise((resolve, reject) => {
      this.#waiting.set(question.id, { resolve, reject })
      this.#worker.postMessage(question)
    })
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if (!waiting) return
    if (answer.ok) return waiting.resolve(answer)
    const cause = new Error(answer.message)
    if (answer.stack !== undefined) cause.stack = answer.stack
    waiting.reject(new SqliteError(answer.message, answer.errcode, { cause }))
  }

  #end(cause: Error): void {
    this.ended = true
    for (const waiting of this.#waiting.values()) waiting.reject(endedError(cause))
    this.#waiting.clear()
  }
}

const endedError = (cause?: Error): SqliteError =>
  new SqliteError('the database thread has ended', THREAD_ENDED, { cause })

const portable = ({ sql, parameters }: Query): Statement => ({
  sql,
  parameters: parameters.map(portableValue),
})

function portableValue(value: unknown): Value {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return value
  if (typeof value === 'boolean') return value ? 1 : 0
  // Cloning a view clones the whole buffer behind it: for bytes of a socket that is its 64 KiB pool.
  if (value instanceof Uint8Array)
    return value.byteLength === value.buffer.byteLength ? value : new Uint8Array(value)
  throw new TypeError(`SQLite takes no ${typeof value}`)
}
