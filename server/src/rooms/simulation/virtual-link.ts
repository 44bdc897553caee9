import type { Random } from '@wegpunkt/shared/board/testing/random'
import type { Framed } from '../framed.ts'
import type { Socket, SocketListener } from '../socket.ts'
import type { VirtualClock } from './virtual-clock.ts'

const MOST_DELAY_MS = 40
const LATENCY_MS = 5
/** What a link carries in a second: a few are so slow that their readers fall behind. */
const BYTES_PER_MS = 200
const SLOW_BYTES_PER_MS = 2
const SLOW_CHANCE = 0.3
/** Boards of a simulation are small, so that what waits counts many times over. */
const MAGNIFICATION = 1_000

export type LinkEnds = {
  readonly isOurs: boolean
  /** Whether frames of the client get lost, doubled or overtaken on the way, as no TCP does. */
  readonly isChaotic: boolean
  readonly received: (bytes: Uint8Array) => void
  readonly closed: (code: number) => void
}

/** One connection: what is sent arrives later, in order towards the client, until it is cut. */
export class VirtualLink implements Socket {
  readonly isOurs: boolean
  readonly #ends: LinkEnds
  readonly #clock: VirtualClock
  readonly #random: Random
  #listener: SocketListener | null = null
  #isOpen = true
  #isPaused = false
  #arrivesAt = 0
  #sentAt = 0
  readonly #bytesPerMs: number
  readonly #unread: Uint8Array[] = []
  #backlog = 0

  constructor(ends: LinkEnds, clock: VirtualClock, random: Random) {
    this.isOurs = ends.isOurs
    this.#ends = ends
    this.#clock = clock
    this.#random = random
    this.#bytesPerMs = random.chance(SLOW_CHANCE) ? SLOW_BYTES_PER_MS : BYTES_PER_MS
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  get backlog(): number {
    return this.#backlog * MAGNIFICATION
  }

  // ── the server's side

  listen(listener: SocketListener): void {
    this.#listener = listener
  }

  send({ payload, wire, next }: Framed, onFlushed?: () => void): boolean {
    if (!this.#isOpen) return true
    this.#backlog += wire.length
    this.#sentAt = Math.max(this.#sentAt, this.#clock.now()) + wire.length / this.#bytesPerMs
    const messages = [payload, next?.payload].flatMap((bytes) => bytes?.slice() ?? [])
    this.#clock.after(this.#sentAt - this.#clock.now(), () => {
      this.#backlog -= wire.length
      onFlushed?.()
      this.#clock.after(LATENCY_MS, () => {
        for (const bytes of messages) if (this.#isOpen) this.#ends.received(bytes)
      })
    })
    return false
  }

  ping(): void {
    this.#clock.after(MOST_DELAY_MS, () => {
      if (this.#isOpen) this.#listener?.pong('')
    })
  }

  pause(): void {
    this.#isPaused = true
  }

  resume(): void {
    this.#isPaused = false
    for (const bytes of this.#unread.splice(0)) this.#deliver(bytes)
  }

  close(code: number): void {
    this.#end(code)
  }

  terminate(): void {
    this.#end(1006)
  }

  // ── the client's side

  sendFromClient(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    const copy = bytes.slice()
    if (!this.#ends.isChaotic) {
      this.#arrivesAt = Math.max(this.#arrivesAt, this.#clock.now() + this.#random.next() * MOST_DELAY_MS)
      this.#clock.after(this.#arrivesAt - this.#clock.now(), () => this.#deliver(copy))
      return
    }
    const copies = this.#random.chance(0.1) ? 0 : this.#random.chance(0.1) ? 2 : 1
    for (let i = 0; i < copies; i++)
      this.#clock.after(this.#random.next() * MOST_DELAY_MS, () => this.#deliver(copy))
  }

  cut(): void {
    this.#end(1006)
  }

  #deliver(bytes: Uint8Array): void {
    if (!this.#isOpen) return
    if (this.#isPaused) this.#unread.push(bytes)
    else this.#listener?.message(bytes)
  }

  #end(code: number): void {
    if (!this.#isOpen) return
    this.#isOpen = false
    this.#listener?.closed()
    this.#ends.closed(code)
  }
}
