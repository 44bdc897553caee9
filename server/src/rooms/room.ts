import { randomUUID } from 'node:crypto'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import type { LogRow } from '../storage/update-log.ts'
import { acknowledge, acksFor } from './acks.ts'
import type { Clock } from './clock.ts'
import type { Connection } from './connection.ts'
import { Feed } from './feed.ts'
import { type Framed, framedFrame, together } from './framed.ts'
import { Intake, type UpdateKind } from './intake.ts'
import { type LoadedBoard, takeWaiting } from './load-board.ts'
import type { RoomMetrics } from './metrics.ts'
import { batchEveryMs } from './pace.ts'
import { PresenceTable } from './presence.ts'
import { MAX_SEND_QUEUE_BYTES } from './relay-limits.ts'
import type { Batch, Saveable, Saver } from './saver.ts'
import { SyncAnswers } from './sync-answers.ts'
import { Unsaved, type UnsavedBatch, type UnsavedUpdate } from './unsaved.ts'

export type RoomParts = {
  saver: Saver
  metrics: RoomMetrics
  log: Log
  clock: Clock
  onLost: (room: Room) => void
  onSaved?: ((board: string, update: Uint8Array) => void) | undefined
}

/**
 * One board that people have open. An update passes through in this order, and nobody sees it earlier:
 *
 *   scanned, without a gap, its author's → unsaved → in a batch → on disk → acknowledged, and sent to all others
 */
export class Room implements Saveable {
  readonly board: string
  /** Another one each time the board is loaded, so that nobody takes positions of another log for those of this one. */
  readonly epoch = randomUUID()
  readonly presence: PresenceTable
  readonly members = new Map<Connection, Feed>()
  readonly #parts: RoomParts
  /** `log` is what is on disk; `coverage` and `owners` are ahead of it by what is unsaved. */
  readonly #state: LoadedBoard
  readonly #unsaved: Unsaved
  readonly #intake: Intake
  readonly #answers: SyncAnswers
  #batchedAt = Number.NEGATIVE_INFINITY
  #callOff: (() => void) | null = null

  constructor(board: string, state: LoadedBoard, parts: RoomParts) {
    this.board = board
    this.#state = state
    this.#parts = parts
    this.#unsaved = new Unsaved(parts.saver)
    this.#answers = new SyncAnswers(state, parts.clock.now)
    const { metrics, log } = parts
    this.#intake = new Intake({
      state,
      metrics,
      log,
      unsavedBytes: () => this.#unsaved.bytes,
      personUnder: (client) => this.presence.personUnder(client),
    })
    this.presence = new PresenceTable(parts.clock, metrics)
  }

  get hasUnsaved(): boolean {
    return !this.#unsaved.isEmpty
  }

  /** What has come since the last compaction; null when the board must not be compacted, for it has a gap. */
  get tail(): { rows: number; bytes: number } | null {
    return this.#state.waiting.length === 0 ? this.#state.log.tail : null
  }

  join(connection: Connection): void {
    const onFailure = (error: unknown): void => this.#failed(connection, error)
    this.members.set(connection, new Feed(connection, this.#state.log, onFailure))
    connection.hello(this.epoch)
    if (connection.isOurs && !this.#parts.saver.isHealthy)
      connection.sendFrame({ kind: 'storage', healthy: false })
    this.askToSync(connection)
    this.presence.join(connection)
  }

  leave(connection: Connection): void {
    this.members.delete(connection)
    this.#unsaved.forget(connection)
    this.presence.leave(connection)
  }

  /** Whoever writes under a client id has to be the only one who does, from the first edit on (V4). */
  announce(from: Connection, clientId: number): void {
    from.rates.mustAllowAnnouncement()
    const owner = this.#state.owners.of(clientId) ?? from.attendee.id
    if (owner === from.attendee.id && this.presence.announce(from, clientId)) return
    from.sendFrame({ kind: 'id-taken', clientId })
  }

  /** Only those who may edit: the answer of anybody else would be refused. */
  askToSync(connection: Connection): void {
    if (connection.mayEdit) connection.askToSync(this.#state.coverage.stateVector())
  }

  /** Sends what a client lacks of what is on disk; from then on it gets every update. */
  sync(to: Connection, stateVector: Uint8Array): void {
    to.rates.mustAllowSyncRequest()
    if (to.backlog > MAX_SEND_QUEUE_BYTES) throw new Problem('too-many-requests')
    this.members.get(to)?.start(this.#answers.to(to, this.epoch, stateVector))
  }

  /** Throws what `Intake.take` throws. */
  receive(from: Connection, bytes: Uint8Array, kind: UpdateKind): void {
    const update = this.#intake.take(from, bytes, kind)
    if (!update) return this.askToSync(from)
    if (!update.bytes && !this.hasUnsaved) return acknowledge([update])
    this.#unsaved.add(update)
    this.#wake()
    this.#unsaved.slowDown(from)
  }

  /**
   * An edit of the server's own, on the way of every other: resolves when it is on disk, and everybody is being told.
   * Throws what `Intake.takeOwn` throws, and `unavailable` when the board has to be loaded anew before that.
   */
  async write(bytes: Uint8Array): Promise<void> {
    const update = this.#intake.takeOwn(bytes)
    const written = Promise.withResolvers<void>()
    this.#unsaved.add({ ...update, from: null, written })
    this.#wake()
    await written.promise
  }

  nextBatch(): Batch | null {
    const batch = this.#unsaved.batch ?? (this.#waitMs() <= 0 ? this.#makeBatch() : null)
    if (batch) return { row: batch.row, updates: batch.updates.length }
    if (this.hasUnsaved) this.#wake()
    return null
  }

  saved(): void {
    const batch = this.#unsaved.landed()
    if (!batch) return
    this.#state.log.add(batch.row)
    this.#relay(batch.row.bytes, batch.updates)
    this.#parts.onSaved?.(this.board, batch.row.bytes)
    this.#unsaved.release(batch)
    this.#takeWaiting()
  }

  lost(): void {
    this.#parts.onLost(this)
  }

  compacted(parts: readonly Pick<LogRow, 'seq' | 'bytes'>[]): void {
    this.#state.log.compacted(parts)
  }

  /** Called every TICK_MS. */
  tick(): void {
    this.presence.tick()
    for (const [member, feed] of this.members) if (member.hasDrained) feed.pump()
  }

  /** Saves what waits without waiting for more. */
  hurry(): void {
    this.#batchedAt = Number.NEGATIVE_INFINITY
    this.#callOff?.()
    this.#callOff = null
    if (this.hasUnsaved) this.#wake()
  }

  /** Forgets what is unsaved: only for a board that is gone, or is to be loaded anew. */
  close(): void {
    this.#callOff?.()
    this.#parts.saver.forget(this)
    this.presence.close()
    this.#unsaved.clear()
  }

  #failed(reader: Connection, error: unknown): void {
    this.#parts.log.error({ err: error, board: this.board }, 'a board could not be sent')
    reader.close(new Problem('internal'))
  }

  /** How long the next batch still waits. */
  #waitMs(): number {
    return this.#batchedAt + batchEveryMs(this.members.size) - this.#parts.clock.now()
  }

  #wake(): void {
    if (this.#callOff) return
    const wait = this.#waitMs()
    if (wait <= 0) return this.#parts.saver.wake(this)
    this.#callOff = this.#parts.clock.after(wait, () => {
      this.#callOff = null
      this.#parts.saver.wake(this)
    })
  }

  #makeBatch(): UnsavedBatch | null {
    const { bytes, updates } = this.#unsaved.takeWaiting()
    this.#batchedAt = this.#parts.clock.now()
    if (!bytes) {
      acknowledge(updates)
      return null
    }
    const owners = updates.flatMap(({ claims }) => claims)
    const row = { board: this.board, seq: ++this.#state.headSeq, bytes, owners }
    return this.#unsaved.save({ row, updates })
  }

  // Joined with what others wrote, an update goes to its author as well, who has it already: no harm.
  #relay(update: Uint8Array, updates: readonly UnsavedUpdate[]): void {
    // The server itself is no member.
    const authors = new Set(updates.map(({ from }) => from))
    const [author] = authors.size === 1 ? authors : []
    const acks = acksFor(updates)
    const seq = this.#state.log.position
    let forOurs: Framed | null = null
    let forPlain: Framed | null = null
    for (const [member, feed] of this.members) {
      const ack = acks.get(member)
      if (member === author) feed.offer(null)
      else if (!member.isOurs) feed.offer((forPlain ??= framedFrame({ kind: 'update', update })))
      else {
        forOurs ??= framedFrame({ kind: 'batch', seq, update })
        // One write for both; the batch is left out for who has to catch up first.
        if (ack === undefined) feed.offer(forOurs)
        else if (feed.offer(together(forOurs, framedFrame({ kind: 'ack', count: ack })))) continue
      }
      if (ack !== undefined) member.ack(ack)
    }
  }

  #takeWaiting(): void {
    if (this.#state.waiting.length === 0 || this.hasUnsaved) return
    if (takeWaiting(this.#state)) for (const feed of this.members.values()) feed.pump()
  }
}
