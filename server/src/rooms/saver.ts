import type { Log } from '../log.ts'
import { storageFailure } from '../storage/storage-failure.ts'
import type { ClientOwner, UpdateLog } from '../storage/update-log.ts'
import type { Clock } from './clock.ts'
import type { RoomMetrics } from './metrics.ts'
import { RETRY_FIRST_MS, RETRY_MOST_MS, SLOW_COMMIT_MS } from './relay-limits.ts'

type Row = {
  readonly board: string
  readonly seq: number
  readonly bytes: Uint8Array
  readonly owners: readonly ClientOwner[]
}
/** What one board has to save, and how many updates that is. The same again until it is `saved`. */
export type Batch = { readonly row: Row; readonly updates: number }

/** A board with updates that wait for the disk. */
export interface Saveable {
  readonly board: string
  nextBatch(): Batch | null
  /** The batch is on disk; only now may anybody hear of it. */
  saved(): void
  /** Someone else has taken the batch's sequence number: what is in memory is not what is on disk. */
  lost(): void
}

type Parts = {
  updates: Pick<UpdateLog, 'append'>
  metrics: RoomMetrics
  log: Log
  clock: Clock
  onHealth: (healthy: boolean) => void
}

/**
 * Group commit: what arrives while one commit runs goes into the next, all boards in one transaction. More
 * load makes larger commits, not more of them. This is the one place where a failing database is retried.
 */
export class Saver {
  readonly #updates: Pick<UpdateLog, 'append'>
  readonly #metrics: RoomMetrics
  readonly #log: Log
  readonly #clock: Clock
  readonly #onHealth: (healthy: boolean) => void
  readonly #dirty = new Set<Saveable>()
  #running: Promise<void> | null = null
  #retryMs = RETRY_FIRST_MS
  #healthy = true
  #unsavedBytes = 0
  #wakeEarly: (() => void) | null = null

  constructor({ updates, metrics, log, clock, onHealth }: Parts) {
    this.#updates = updates
    this.#metrics = metrics
    this.#log = log
    this.#clock = clock
    this.#onHealth = onHealth
  }

  get isHealthy(): boolean {
    return this.#healthy
  }

  /** Of all boards together. */
  get unsavedBytes(): number {
    return this.#unsavedBytes
  }

  countUnsaved(change: number): void {
    this.#unsavedBytes += change
    this.#metrics.unsavedBytes.set(this.#unsavedBytes)
  }

  /** Says that the board has something to save. */
  wake(board: Saveable): void {
    this.#dirty.add(board)
    this.#running ??= this.#run()
  }

  /** The board is gone; nothing of it is to be written any more. */
  forget(board: Saveable): void {
    this.#dirty.delete(board)
  }

  /** Resolves when nothing waits any more, or after that time: true if everything is saved. */
  async drain(withinMs: number): Promise<boolean> {
    this.#wakeEarly?.()
    const deadline = wait(this.#clock, withinMs)
    await Promise.race([this.#running, deadline.promise])
    deadline.end()
    return this.#dirty.size === 0
  }

  async #run(): Promise<void> {
    // What arrives in the same turn belongs together.
    await new Promise<void>((go) => this.#clock.soon(go))
    while (this.#dirty.size > 0) {
      if (await this.#commit([...this.#dirty])) {
        this.#retryMs = RETRY_FIRST_MS
        this.#setHealthy(true)
        continue
      }
      this.#setHealthy(false)
      const pause = wait(this.#clock, this.#retryMs)
      this.#wakeEarly = pause.end
      await pause.promise
      this.#retryMs = Math.min(2 * this.#retryMs, RETRY_MOST_MS)
    }
    this.#running = null
  }

  /** False if the database failed and everything is to be tried again. */
  async #commit(boards: readonly Saveable[]): Promise<boolean> {
    const batches = boards.flatMap((board) => {
      const batch = this.#contained(board, () => board.nextBatch())
      if (!batch) this.#dirty.delete(board)
      return batch ? [{ board, batch }] : []
    })
    if (batches.length === 0) return true
    try {
      await this.#append(batches.map(({ batch }) => batch))
    } catch (error) {
      return await this.#failed(
        batches.map(({ board }) => board),
        error,
      )
    }
    for (const { board } of batches) this.#contained(board, () => board.saved())
    return true
  }

  /** An error of ours in one board must not end the saving of all. */
  #contained<Result>(board: Saveable, act: () => Result): Result | null {
    try {
      return act()
    } catch (error) {
      this.#log.error({ err: error, board: board.board }, 'a board failed; loading it again')
      this.#dirty.delete(board)
      board.lost()
      return null
    }
  }

  async #append(batches: readonly Batch[]): Promise<void> {
    const inTime = this.#clock.after(SLOW_COMMIT_MS, () => this.#setHealthy(false))
    const stop = this.#metrics.commits.startTimer()
    try {
      await this.#updates.append(batches.map(({ row }) => row))
    } finally {
      inTime()
      stop()
    }
    this.#metrics.commitRows.observe(batches.length)
    this.#metrics.commitUpdates.observe(batches.reduce((sum, { updates }) => sum + updates, 0))
  }

  async #failed(boards: readonly Saveable[], error: unknown): Promise<boolean> {
    this.#metrics.commitFailures.inc()
    const failure = storageFailure(error)
    const isOneBoardsFault = failure === null || failure === 'duplicate'
    if (!isOneBoardsFault || (boards.length === 1 && failure === null)) {
      this.#log.error({ err: error, boards: boards.length }, 'updates could not be saved; trying again')
      return false
    }
    const [only] = boards
    if (boards.length === 1 && only) {
      this.#log.error(
        { err: error, board: only.board },
        'the board on disk is not the one in memory; loading it again',
      )
      this.#dirty.delete(only)
      only.lost()
      return true
    }
    // One board must not keep all others from being saved.
    let all = true
    for (const board of boards) all = (await this.#commit([board])) && all
    return all
  }

  #setHealthy(healthy: boolean): void {
    if (this.#healthy === healthy) return
    this.#healthy = healthy
    this.#log.warn(
      { healthy },
      healthy ? 'updates can be saved again' : 'updates cannot be saved at the moment',
    )
    this.#onHealth(healthy)
  }
}

function wait(clock: Clock, ms: number): { promise: Promise<void>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  const callOff = clock.after(ms, resolve)
  return {
    promise,
    end: () => {
      callOff()
      resolve()
    },
  }
}
