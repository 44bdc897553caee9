import type { Shown } from '@wegpunkt/shared/wire/presence'
import { NO_CURSOR } from '@wegpunkt/shared/wire/presence-codec'
import { presenceEveryMs } from '@wegpunkt/shared/wire/presence-pace'
import type { Clock } from './clock.ts'
import type { RoomMetrics } from './metrics.ts'
import { ALL, CURSOR, type Crowd, PERSON, type Peer, SHOWN, grown, isVisible } from './presence-crowd.ts'
import { FarTurn } from './presence-far.ts'
import { PresenceWriter } from './presence-writer.ts'
import { MAX_CURSORS_PER_FRAME, MAX_SHOWN_BYTES_PER_FRAME } from './relay-limits.ts'
import { Ticker } from './ticker.ts'

/** One client of ours, and what it has not been told yet: bits by the number of whom they are about. */
type Reader = {
  readonly peer: Peer
  pending: Uint8Array
  hasPending: boolean
  /** It has been told nothing yet, and is told all of it at once. */
  isNew: boolean
  /** Where its next frame begins, so that in a crowd everybody gets their turn. */
  from: number
  /** What it has on the screen and half as much around it. */
  left: number
  top: number
  right: number
  bottom: number
}

/**
 * Tells clients of ours what is new, each only as much as a screen can show: what happens in sight with every
 * tick, the rest about once a second. Nothing is queued; what is pending is sent as it is then.
 *
 *   news ── all readers ──▶ pending ── in sight, or far and its turn, and room in the frame ──▶ sent
 */
export class OurReaders {
  readonly #crowd: Crowd
  readonly #metrics: RoomMetrics
  readonly #ticker: Ticker
  readonly #readers = new Map<Peer, Reader>()
  readonly #writer = new PresenceWriter()
  readonly #far: FarTurn

  constructor(crowd: Crowd, clock: Clock, metrics: RoomMetrics) {
    this.#crowd = crowd
    this.#metrics = metrics
    this.#far = new FarTurn(clock)
    this.#ticker = new Ticker(
      clock,
      () => presenceEveryMs(crowd.size),
      () => this.#tell(),
    )
  }

  add(peer: Peer): void {
    const pending = new Uint8Array(this.#crowd.capacity)
    for (const other of this.#crowd.peers) if (isVisible(other)) pending[other.number] = ALL
    const sight = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity }
    this.#readers.set(peer, { peer, pending, hasPending: true, isNew: true, from: 0, ...sight })
    this.#ticker.wake()
  }

  remove(peer: Peer): void {
    this.#readers.delete(peer)
  }

  /** Where a reader looks. Without knowing it everything is in sight. */
  looksAt(peer: Peer, view: Shown['view']): void {
    const reader = this.#readers.get(peer)
    if (!reader) return
    const [x, y] = view?.at ?? [0, 0]
    const [w, h] = view?.size ?? [Infinity, Infinity]
    reader.left = x - w / 2
    reader.top = y - h / 2
    reader.right = x + w * 1.5
    reader.bottom = y + h * 1.5
  }

  /** There is news of this peer. */
  hear(peer: Peer, bits: number): void {
    const { news } = this.#crowd
    news[peer.number] = (news[peer.number] ?? 0) | bits
    const isTheirOwn = this.#readers.size === 1 && this.#readers.has(peer)
    if (this.#readers.size > 0 && !isTheirOwn) this.#ticker.wake()
  }

  /** Called every TICK_MS: a reader that was too slow may have caught up. */
  tick(): void {
    for (const { hasPending, peer } of this.#readers.values())
      if (hasPending && peer.connection.takesPresence) return this.#ticker.wake()
  }

  close(): void {
    this.#ticker.stop()
  }

  #tell(): void {
    const { news, top, capacity } = this.#crowd
    this.#far.next(top)
    let goesOn = false
    let frames = 0
    for (const reader of this.#readers.values()) {
      if (reader.pending.length < capacity) reader.pending = grown(reader.pending, new Uint8Array(capacity))
      const takes = reader.peer.connection.takesPresence
      this.#writer.begin(top)
      this.#gather(reader, takes)
      if (!takes) continue
      reader.isNew = false
      frames += this.#writer.sendTo(reader.peer.connection)
      if (reader.hasPending) goesOn = true
    }
    news.fill(0, 0, top)
    this.#metrics.presence.out.count += frames
    if (goesOn) this.#ticker.wake()
  }

  #gather(reader: Reader, takes: boolean): void {
    const { top, news } = this.#crowd
    const { pending, from } = reader
    const writer = this.#writer
    const own = reader.peer.number
    let isPending = false
    let next = -1
    for (let step = 0; step < top; step++) {
      const number = from + step < top ? from + step : from + step - top
      const bits = (pending[number] ?? 0) | (news[number] ?? 0)
      if (bits === 0 || number === own) continue
      // In a crowd most of them are cursors for which there is no room any more: no need to look closer.
      const isFull = bits === CURSOR && !reader.isNew && writer.cursors >= MAX_CURSORS_PER_FRAME
      const rest = !takes ? bits : isFull ? CURSOR | NO_ROOM : this.#write(reader, number, bits)
      pending[number] = rest & ALL
      if (rest === 0) continue
      isPending = true
      if (next < 0 && (rest & NO_ROOM) !== 0) next = number
    }
    reader.hasPending = isPending
    if (next >= 0) reader.from = next
  }

  /** What of the news has to wait, with NO_ROOM if it is because the frame is full. */
  #write(reader: Reader, number: number, bits: number): number {
    const crowd = this.#crowd
    const writer = this.#writer
    if ((bits & PERSON) !== 0) {
      const card = crowd.card(number)
      if (card) writer.person(card)
    }
    const peer = crowd.peers[number] ?? null
    if (!isVisible(peer)) return 0
    const x = crowd.x[number] ?? NO_CURSOR
    const y = crowd.y[number] ?? 0
    let rest = bits & ~PERSON
    if (!reader.isNew && !sees(reader, x, y) && !this.#far.isTurnOf(number)) return rest
    if ((rest & CURSOR) !== 0 && (reader.isNew || writer.cursors < MAX_CURSORS_PER_FRAME)) {
      writer.cursor(number, x, y)
      rest &= ~CURSOR
    }
    if ((rest & SHOWN) !== 0 && (reader.isNew || writer.shownBytes < MAX_SHOWN_BYTES_PER_FRAME)) {
      writer.shown(number, peer.shown)
      rest &= ~SHOWN
    }
    return rest === 0 ? 0 : rest | NO_ROOM
  }
}

const NO_ROOM = 8

/** Where nobody points it does not matter, and that somebody has left the board is soon said. */
const sees = ({ left, top, right, bottom }: Reader, x: number, y: number): boolean =>
  x === NO_CURSOR || (x >= left && x < right && y >= top && y < bottom)
