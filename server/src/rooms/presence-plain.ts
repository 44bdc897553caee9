import { NO_CURSOR } from '@wegpunkt/shared/wire/presence-codec'
import type { Clock } from './clock.ts'
import type { RoomMetrics } from './metrics.ts'
import { type Crowd, type Peer, isVisible } from './presence-crowd.ts'
import { PresenceBatch, encodeEntry } from './presence-frame.ts'
import type { ClientIds } from './presence-ids.ts'
import {
  MAX_PLAIN_ENTRIES_PER_FRAME,
  PLAIN_PRESENCE_CROWD,
  PLAIN_PRESENCE_EVERY_MS,
  PLAIN_PRESENCE_EVERY_MS_IN_CROWD,
  RENEW_PRESENCE_MS,
} from './relay-limits.ts'
import { stamp, stateForPlain } from './stamp.ts'
import { Ticker } from './ticker.ts'

/** Clocks count from here in milliseconds, so that they go on rising after a restart of the server. */
const CLOCK_EPOCH = Date.UTC(2026, 0, 1)

/** What a reader is told with the next batch: what is new to others; all there is; that and who has left. */
type Needs = 'news' | 'all' | 'all-and-departed'

/** Tells plain clients what y-protocols calls awareness: everybody, in JSON, at a pace that they can bear. */
export class PlainReaders {
  readonly #crowd: Crowd
  readonly #ids: ClientIds
  readonly #clock: Clock
  readonly #metrics: RoomMetrics
  readonly #ticker: Ticker
  readonly #readers = new Map<Peer, Needs>()
  /** Who waits longest comes first. */
  readonly #changed = new Set<number>()
  /** What was last told of each client id. */
  readonly #entries = new Map<number, { bytes: Uint8Array; at: number }>()
  #lastClock = 0

  constructor(crowd: Crowd, ids: ClientIds, clock: Clock, metrics: RoomMetrics) {
    this.#crowd = crowd
    this.#ids = ids
    this.#clock = clock
    this.#metrics = metrics
    this.#ticker = new Ticker(
      clock,
      () => (crowd.size > PLAIN_PRESENCE_CROWD ? PLAIN_PRESENCE_EVERY_MS_IN_CROWD : PLAIN_PRESENCE_EVERY_MS),
      () => this.#tell(),
    )
  }

  /** With the next batch it is told everything; if it asks for it again, what it has missed as well. */
  add(peer: Peer): void {
    this.#readers.set(peer, this.#readers.has(peer) ? 'all-and-departed' : 'all')
    this.#ticker.wake()
  }

  remove(peer: Peer): void {
    this.#readers.delete(peer)
    if (this.#readers.size > 0) return
    // Nobody is left who would have to be told the same again.
    this.#changed.clear()
    this.#entries.clear()
  }

  hear(clientId: number): void {
    if (this.#readers.size === 0) return
    this.#changed.add(clientId)
    this.#ticker.wake()
  }

  /** Called every TICK_MS: tells again what clients would forget, and slow ones what they have missed. */
  tick(): void {
    const now = this.#clock.now()
    for (const [clientId, { at }] of this.#entries) if (now - at >= RENEW_PRESENCE_MS) this.hear(clientId)
    for (const [{ connection }, needs] of this.#readers)
      if (needs !== 'news' && connection.takesPresence) return this.#ticker.wake()
  }

  close(): void {
    this.#ticker.stop()
  }

  #tell(): void {
    const news = this.#nextNews()
    const batches = { news, all: null, 'all-and-departed': null } as Record<Needs, PresenceBatch | null>
    let frames = 0
    for (const [peer, needs] of this.#readers) {
      if (!peer.connection.takesPresence) {
        this.#readers.set(peer, needs === 'all' ? 'all' : 'all-and-departed')
        continue
      }
      const batch = (batches[needs] ??= this.#everything(needs))
      const frame = batch.without(peer.clientId)
      this.#readers.set(peer, 'news')
      if (!frame) continue
      peer.connection.sendBytes(frame)
      frames++
    }
    this.#metrics.presence.out.count += frames
    if (this.#changed.size > 0) this.#ticker.wake()
  }

  #nextNews(): PresenceBatch {
    const entries = new Map<number, Uint8Array>()
    for (const clientId of this.#changed) {
      if (entries.size >= MAX_PLAIN_ENTRIES_PER_FRAME) break
      this.#changed.delete(clientId)
      entries.set(clientId, this.#renew(clientId))
    }
    return new PresenceBatch(entries)
  }

  #everything(needs: Needs): PresenceBatch {
    const entries = new Map<number, Uint8Array>()
    if (needs === 'all-and-departed') for (const id of this.#ids.departed()) entries.set(id, this.#renew(id))
    for (const peer of this.#crowd.peers) {
      if (!isVisible(peer) || peer.clientId === null) continue
      const known = this.#entries.get(peer.clientId)
      entries.set(peer.clientId, known?.bytes ?? this.#renew(peer.clientId))
    }
    return new PresenceBatch(entries)
  }

  /** The entry as it is now, with a clock above all that there were. */
  #renew(clientId: number): Uint8Array {
    const now = this.#clock.now()
    this.#lastClock = Math.max(this.#lastClock + 1, now - CLOCK_EPOCH)
    const peer = this.#ids.holderOf(clientId) ?? null
    if (!isVisible(peer)) {
      this.#entries.delete(clientId)
      return encodeEntry(clientId, this.#lastClock, 'null')
    }
    const json = stamp(this.#stateOf(peer), peer.connection.attendee)
    const bytes = encodeEntry(clientId, this.#lastClock, json)
    this.#entries.set(clientId, { bytes, at: now })
    return bytes
  }

  #stateOf({ state, number, shown }: Peer): object {
    if (state) return state
    const x = this.#crowd.x[number] ?? NO_CURSOR
    return stateForPlain(x === NO_CURSOR ? null : [x, this.#crowd.y[number] ?? 0], shown)
  }
}
