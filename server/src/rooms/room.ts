import { randomUUID } from 'node:crypto'
import { rootNames } from '@wegpunkt/shared/board/document'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_STATE_VECTOR_SLACK } from '@wegpunkt/shared/limits'
import { encodeFrame } from '@wegpunkt/shared/wire/frames'
import { type Scan, clientRules, scanStateVector, scanUpdate } from '@wegpunkt/shared/wire/scan'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import type { LogRow } from '../storage/update-log.ts'
import { systemClock } from './clock.ts'
import type { Connection } from './connection.ts'
import { type LoadedBoard, takeWaiting } from './load-board.ts'
import type { RoomMetrics } from './metrics.ts'
import { PresenceTable } from './presence.ts'
import { MAX_BOARD_BYTES, MAX_SEND_QUEUE_BYTES, MAX_SYNC_ATTEMPTS } from './relay-limits.ts'
import type { Batch, Saveable, Saver } from './saver.ts'
import { trimUpdate } from './trim-update.ts'
import { Unsaved, type UnsavedBatch, type UnsavedUpdate } from './unsaved.ts'

type Parts = { saver: Saver; metrics: RoomMetrics; now: () => number; onLost: (room: Room) => void }

const rules = clientRules(rootNames)

/**
 * One board that people have open. An update passes through in this order, and nobody sees it earlier:
 *
 *   scanned, without a gap → unsaved → in a batch → on disk → acknowledged, and sent to everybody else
 */
export class Room implements Saveable {
  readonly board: string
  /** Another one each time the board is loaded, so that nobody takes numbers of another log for those of this one. */
  readonly epoch = randomUUID()
  readonly presence: PresenceTable
  readonly members = new Set<Connection>()
  readonly #saver: Saver
  readonly #metrics: RoomMetrics
  readonly #onLost: (room: Room) => void
  /** `bytes` is what is on disk; `coverage` is ahead of it by what is unsaved. */
  readonly #state: LoadedBoard
  readonly #unsaved: Unsaved

  constructor(board: string, state: LoadedBoard, { saver, metrics, now, onLost }: Parts) {
    this.board = board
    this.#state = state
    this.#saver = saver
    this.#unsaved = new Unsaved(saver)
    this.#metrics = metrics
    this.#onLost = onLost
    this.presence = new PresenceTable({ ...systemClock, now }, metrics)
  }

  get hasUnsaved(): boolean {
    return !this.#unsaved.isEmpty
  }

  /** What has come since the last compaction; null when the board must not be compacted, for it has a gap. */
  get tail(): { rows: number; bytes: number } | null {
    return this.#state.waiting.length === 0 ? this.#state.bytes.tail : null
  }

  join(connection: Connection): void {
    this.members.add(connection)
    connection.hello(this.epoch)
    if (connection.isOurs && !this.#saver.isHealthy) connection.send({ kind: 'storage', healthy: false })
    this.askToSync(connection)
    this.presence.join(connection)
  }

  leave(connection: Connection): void {
    this.members.delete(connection)
    this.#unsaved.forget(connection)
    this.presence.leave(connection)
  }

  /** Whoever writes under a client id has to be the only one who does (V4). */
  announce(from: Connection, clientId: number): void {
    if (!this.presence.announce(from, clientId)) from.send({ kind: 'id-taken', clientId })
  }

  /** Only those who may edit: the answer of anybody else would be refused. */
  askToSync(connection: Connection): void {
    if (connection.mayEdit) connection.askToSync(this.#state.coverage.stateVector())
  }

  /** Sends what a client lacks of what is on disk; from then on it gets every update. */
  sync(to: Connection, stateVector: Uint8Array): void {
    to.rates.mustAllowSyncRequest()
    if (to.backlog > MAX_SEND_QUEUE_BYTES) throw new Problem('too-many-requests')
    mustBeStateVector(stateVector, this.#state.coverage.clients)
    to.send({ kind: 'sync-reply', update: this.#state.bytes.missingSince(stateVector) })
    to.isSynced = true
    to.laggingSince = null
  }

  /** Throws `malformed-update`, `frame-too-large` and `unavailable`. */
  receive(from: Connection, bytes: Uint8Array, isReply: boolean): void {
    const frame = from.acks.receive()
    if (isReply) from.answeredSync()
    const scan = this.#scan(bytes)
    const { coverage } = this.#state
    const fit = coverage.fit(scan)
    if (fit === 'gap') return this.#refuseGap(from, frame, isReply)
    if (isReply) {
      from.acks.covered(frame)
      from.failedSyncs = 0
    }
    this.#metrics.accepted.inc({ fit })
    const isNew = fit === 'new'
    if (!isNew && !this.hasUnsaved) return this.#acknowledge([{ bytes: null, from, frame }])
    const news = isNew ? trimUpdate(bytes, scan, coverage) : null
    if (scan.clients.length > 0) this.#mustHaveRoomFor(news)
    coverage.add(scan)
    this.#unsaved.add({ bytes: news, from, frame })
    this.#saver.wake(this)
    this.#unsaved.slowDown(from)
  }

  nextBatch(): Batch | null {
    const batch = this.#unsaved.batch ?? this.#makeBatch()
    return batch && { row: batch.row, updates: batch.updates.length }
  }

  saved(): void {
    const batch = this.#unsaved.landed()
    if (!batch) return
    this.#state.bytes.add(batch.row)
    this.#relay(batch.row, batch.updates)
    this.#acknowledge(batch.updates)
    this.#unsaved.release(batch)
    this.#takeWaiting()
  }

  lost(): void {
    this.#onLost(this)
  }

  compacted(row: Pick<LogRow, 'seq' | 'bytes'>): void {
    this.#state.bytes.compacted(row)
  }

  /** Called every TICK_MS. */
  tick(): void {
    this.presence.tick()
    for (const member of this.members) {
      if (member.laggingSince === null || !member.hasDrained) continue
      const update = this.#state.bytes.since(member.laggingSince)
      member.laggingSince = null
      member.send({ kind: 'update', update })
    }
  }

  /** Forgets what is unsaved: only for a board that is gone, or is to be loaded anew. */
  close(): void {
    this.#saver.forget(this)
    this.presence.close()
    this.#unsaved.clear()
  }

  #scan(bytes: Uint8Array): Scan {
    try {
      return scanUpdate(bytes, rules)
    } catch (error) {
      if (!(error instanceof ScanError)) throw error
      this.#metrics.refused.inc({ reason: error.reason })
      throw new Problem('malformed-update', {}, { cause: error })
    }
  }

  // Storing it would leave every reader with something pending for ever. The sync reply has all of it.
  #refuseGap(from: Connection, frame: number, isReply: boolean): void {
    this.#metrics.refused.inc({ reason: 'gap' })
    from.acks.dropped(frame)
    if (isReply && ++from.failedSyncs >= MAX_SYNC_ATTEMPTS) throw new Problem('unavailable')
    this.askToSync(from)
  }

  #makeBatch(): UnsavedBatch | null {
    const { bytes, updates } = this.#unsaved.takeWaiting()
    if (bytes)
      return this.#unsaved.save({ row: { board: this.board, seq: ++this.#state.headSeq, bytes }, updates })
    this.#acknowledge(updates)
    return null
  }

  #relay(row: Batch['row'], updates: readonly UnsavedUpdate[]): void {
    const authors = new Set(updates.map(({ from }) => from))
    // Joined with what others wrote, an update goes to its author as well, who has it already: no harm.
    const [author] = authors.size === 1 ? authors : []
    const frame = encodeFrame({ kind: 'update', update: row.bytes })
    for (const member of this.members) {
      if (member === author || !member.isSynced || member.laggingSince !== null) continue
      if (member.fallsBehind) member.laggingSince = row.seq - 1
      else member.sendBytes(frame)
    }
  }

  #acknowledge(updates: readonly UnsavedUpdate[]): void {
    const counts = new Map<Connection, number>()
    for (const { from, frame } of updates) {
      const count = from.acks.saved(frame)
      if (count !== null) counts.set(from, count)
    }
    for (const [connection, count] of counts) connection.ack(count)
  }

  #mustHaveRoomFor(news: Uint8Array | null): void {
    const size = this.#state.bytes.size + this.#unsaved.bytes + (news?.length ?? 0)
    if (news && size > MAX_BOARD_BYTES) throw new Problem('frame-too-large', { detail: 'The board is full' })
  }

  #takeWaiting(): void {
    if (this.#state.waiting.length === 0 || this.hasUnsaved) return
    for (const row of takeWaiting(this.#state)) this.#relay({ ...row, board: this.board }, [])
  }
}

function mustBeStateVector(bytes: Uint8Array, known: number): void {
  try {
    scanStateVector(bytes, known + MAX_STATE_VECTOR_SLACK)
  } catch (error) {
    throw new Problem('bad-request', {}, { cause: error })
  }
}
