import { Problem } from '@wegpunkt/shared/http/problem'
import { wireVersion } from '@wegpunkt/shared/wire/protocol'
import type { Onlooking } from '../../boards/projections/onlooking.ts'
import type { HeldProjection } from '../../boards/projections/open-projections.ts'
import { type Framed, framedFrame } from '../framed.ts'
import { Heartbeat } from '../heartbeat.ts'
import { Rates } from '../rates.ts'
import { CAUGHT_UP_BELOW_BYTES, NO_PROGRESS_MS } from '../relay-limits.ts'
import type { Socket } from '../socket.ts'
import { Receipts } from './receipts.ts'
import type { Turns } from './turns.ts'
import { ViewerFeed } from './viewer-feed.ts'

/** Who looks, and from where. */
export type ViewerEntrant = Onlooking & {
  /** Whoever shares an address. */
  readonly network: string
}

type Beginning = {
  readonly turns: Turns
  readonly frame: (update: Uint8Array) => Framed
  readonly onLost: () => void
}

/** One open socket of one device that looks at a board by a link. It is nobody to those who are on the board. */
export class Viewer {
  readonly entrant: ViewerEntrant
  readonly rates: Rates
  readonly heartbeat: Heartbeat
  #feed: ViewerFeed | null = null
  #held: HeldProjection | null = null
  #unsubscribe: (() => void) | null = null
  readonly #socket: Socket
  readonly #now: () => number
  #lastSentAt: number
  #sentBytes = 0
  readonly #receipts = new Receipts()
  /** Since when it answers pings, and none of them says what has come of that which is under way. */
  #inVainSince: number | null = null

  constructor(socket: Socket, entrant: ViewerEntrant, now: () => number) {
    this.#socket = socket
    this.#now = now
    this.entrant = entrant
    this.rates = new Rates(now)
    this.heartbeat = new Heartbeat(now())
    this.#lastSentAt = now()
  }

  get isOurs(): boolean {
    return this.#socket.isOurs
  }

  get isOpen(): boolean {
    return this.#socket.isOpen
  }

  get backlog(): number {
    return this.#socket.backlog
  }

  get takenBytes(): number {
    return this.#sentBytes - this.backlog
  }

  /** What has not been received, be it here or somewhere on the way. */
  get underWay(): number {
    return Math.max(this.backlog, this.#receipts.underWay)
  }

  get hasDrained(): boolean {
    return this.underWay < CAUGHT_UP_BELOW_BYTES
  }

  /** The projection is there: from now on it may be asked for. */
  begin(held: HeldProjection, { turns, frame, onLost }: Beginning): void {
    const { projection } = held
    const feed = new ViewerFeed(this, projection, turns)
    this.#held = held
    this.#feed = feed
    this.#unsubscribe = projection.subscribe({
      changed: (update, clock) => feed.offer(frame(update), clock),
      lost: onLost,
    })
    if (this.isOurs)
      this.send(framedFrame({ kind: 'hello', wireVersion, role: 'viewer', epoch: projection.epoch }))
  }

  /** Throws `too-many-requests`. */
  sync(clockOf: (client: number) => number): void {
    this.rates.mustAllowSyncRequest()
    if (this.#held) this.#feed?.sync(clockOf(this.#held.projection.client))
  }

  send(message: Framed): void {
    if (!this.isOpen) return
    this.#lastSentAt = this.#now()
    this.#sentBytes += message.wire.length
    this.#socket.send(message)
    const mark = this.#receipts.sent(message.wire.length)
    if (mark !== null && this.isOpen) this.#socket.ping(mark)
  }

  /**
   * It has answered a ping. False: it does so for long, and no receipt comes, which would be before a pong that was
   * asked for after it. Nothing more could ever be sent to it.
   */
  answered(mark: string): boolean {
    const at = this.#now()
    this.heartbeat.heard(at)
    if (this.#receipts.received(mark)) {
      this.#inVainSince = null
      this.#feed?.pump()
      return true
    }
    this.#inVainSince = this.#receipts.underWay > 0 ? (this.#inVainSince ?? at) : null
    return this.#inVainSince === null || at - this.#inVainSince < NO_PROGRESS_MS
  }

  silentMs(): number {
    return this.#now() - this.#lastSentAt
  }

  tick(): void {
    this.#feed?.tick()
  }

  ping(): void {
    if (this.isOpen) this.#socket.ping(this.#receipts.last)
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  close(why: Problem | { code: number; reason: string }): void {
    this.#leave()
    if (why instanceof Problem) this.#socket.close(why.closeCode, why.type)
    else this.#socket.close(why.code, why.reason)
  }

  terminate(): void {
    this.#leave()
    this.#socket.terminate()
  }

  /** Its socket is closed. */
  left(): void {
    this.#leave()
  }

  #leave(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#feed = null
    this.#held?.release()
    this.#held = null
  }
}
