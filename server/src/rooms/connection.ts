import { can } from '@wegpunkt/shared/access/roles'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_FRAME_BYTES, MAX_SYNC_FRAME_BYTES, MAX_VIEWER_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { type Frame, SUBPROTOCOL, encodeFrame, wireVersion } from '@wegpunkt/shared/wire/frames'
import type { WebSocket } from 'ws'
import { Acks } from './acks.ts'
import type { Attendee, Entrant, Standing } from './attendee.ts'
import { Heartbeat } from './heartbeat.ts'
import { CAUGHT_UP_BELOW_BYTES, LAG_ABOVE_BYTES, SKIP_PRESENCE_ABOVE_BYTES } from './relay-limits.ts'
import { Rates } from './rates.ts'

/** One open socket of one person on one board. */
export class Connection {
  /** Whether the client understands our own frames; nothing above type 3 goes to others. */
  readonly isOurs: boolean
  readonly standing: Standing
  readonly rates: Rates
  readonly acks = new Acks()
  readonly heartbeat: Heartbeat
  /** The login that opened it. */
  readonly login: string
  attendee: Attendee
  /** Updates are sent only to those who have the state that they build on. */
  isSynced = false
  /** How often in a row its answer to a sync request had a gap. */
  failedSyncs = 0
  /** The last row that a slow reader was sent before it was left behind; null: it keeps up. */
  laggingSince: number | null = null
  lastSentAt: number
  #isAsked = false
  readonly #socket: WebSocket
  readonly #now: () => number
  #pausedBy = new Set<string>()

  constructor(socket: WebSocket, { attendee, standing, login }: Entrant, now: () => number) {
    this.#socket = socket
    this.#now = now
    this.attendee = attendee
    this.standing = standing
    this.login = login
    this.isOurs = socket.protocol === SUBPROTOCOL
    this.rates = new Rates(now)
    this.heartbeat = new Heartbeat(now())
    this.lastSentAt = now()
  }

  get mayEdit(): boolean {
    return can(this.attendee.role, 'board.edit')
  }

  get isOpen(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Bytes that wait for a slow reader. */
  get backlog(): number {
    return this.#socket.bufferedAmount
  }

  get takesPresence(): boolean {
    return this.backlog <= SKIP_PRESENCE_ABOVE_BYTES
  }

  get fallsBehind(): boolean {
    return this.laggingSince === null && this.backlog > LAG_ABOVE_BYTES
  }

  get hasDrained(): boolean {
    return this.backlog < CAUGHT_UP_BELOW_BYTES
  }

  /**
   * The most that a frame of this kind may have: much if it is the answer that was asked for, little if it
   * only reads. A state vector grows with the board, and an echo of presence with the crowd, whoever sends it.
   */
  maxBytesOf(kind: Frame['kind']): number {
    if (kind === 'sync-request' || kind === 'presence') return MAX_FRAME_BYTES
    if (!this.mayEdit) return MAX_VIEWER_FRAME_BYTES
    return this.awaits(kind) ? MAX_SYNC_FRAME_BYTES : MAX_FRAME_BYTES
  }

  /** Whether the client was asked for this, and it is the first since: however long it takes to send. */
  awaits(kind: Frame['kind']): boolean {
    return this.#isAsked && kind === 'sync-reply'
  }

  send(frame: Frame): void {
    this.sendBytes(encodeFrame(frame))
  }

  /** A frame that was encoded once for many. */
  sendBytes(bytes: Uint8Array): void {
    if (!this.isOpen) return
    this.lastSentAt = this.#now()
    // Failing to send ends the socket, which `close` reports.
    this.#socket.send(bytes, () => undefined)
  }

  hello(epoch: string): void {
    if (this.isOurs) this.send({ kind: 'hello', wireVersion, role: this.attendee.role, epoch })
  }

  ack(count: number): void {
    if (this.isOurs) this.send({ kind: 'ack', count })
  }

  /** Asks for what the client has and the server has not, unless it is asked already. A day of work may come. */
  askToSync(stateVector: Uint8Array): void {
    if (this.#isAsked) return
    this.#isAsked = true
    this.send({ kind: 'sync-request', stateVector })
  }

  answeredSync(): void {
    this.#isAsked = false
  }

  ping(): void {
    if (this.isOpen) this.#socket.ping()
  }

  /** Reads nothing from the socket until every reason is gone; TCP then slows the sender down. */
  pause(reason: string): void {
    this.#pausedBy.add(reason)
    this.#socket.pause()
  }

  resume(reason: string): void {
    if (this.#pausedBy.delete(reason) && this.#pausedBy.size === 0) this.#socket.resume()
  }

  get isPaused(): boolean {
    return this.#pausedBy.size > 0
  }

  close(why: Problem | { code: number; reason: string }): void {
    // A paused socket would never read the answer to the close frame.
    this.#socket.resume()
    if (why instanceof Problem) this.#socket.close(why.closeCode, why.type)
    else this.#socket.close(why.code, why.reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }
}
