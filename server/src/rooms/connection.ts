import { can } from '@wegpunkt/shared/access/roles'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_FRAME_BYTES, MAX_SYNC_FRAME_BYTES, MAX_VIEWER_FRAME_BYTES } from '@wegpunkt/shared/limits'
import { type Frame } from '@wegpunkt/shared/wire/frames'
import { wireVersion } from '@wegpunkt/shared/wire/protocol'
import { Acks } from './acks.ts'
import type { Attendee, Entrant, Standing } from './attendee.ts'
import { type Framed, framed, framedFrame } from './framed.ts'
import { Grace } from './grace.ts'
import { Heartbeat } from './heartbeat.ts'
import { CAUGHT_UP_BELOW_BYTES, LAG_ABOVE_BYTES, SKIP_PRESENCE_ABOVE_BYTES } from './relay-limits.ts'
import { Rates } from './rates.ts'
import type { Socket } from './socket.ts'

/** One open socket of one person on one board. */
export class Connection {
  readonly standing: Standing
  readonly rates: Rates
  readonly acks = new Acks()
  readonly heartbeat: Heartbeat
  readonly #grace = new Grace()
  /** The login that opened it. */
  readonly login: string
  attendee: Attendee
  /** How often in a row its answer to a sync request had a gap. */
  failedSyncs = 0
  #lastSentAt: number
  #hasSent = false
  /** Nothing worth looking at waited when something was last sent. */
  #flows = true
  #sentBytes = 0
  #isAsked = false
  #since: string | null
  /** A part of the answer had a gap, so that the whole is not complete either. */
  #hasLostPart = false
  readonly #socket: Socket
  readonly #now: () => number
  #pausedBy: Set<string> | null = null

  constructor(socket: Socket, { attendee, standing, login, since }: Entrant, now: () => number) {
    this.#socket = socket
    this.#now = now
    this.attendee = attendee
    this.standing = standing
    this.login = login
    this.#since = since
    this.rates = new Rates(now)
    this.heartbeat = new Heartbeat(now())
    this.#lastSentAt = now()
  }

  /** Whether the client understands our own frames; nothing above type 3 goes to others. */
  get isOurs(): boolean {
    return this.#socket.isOurs
  }

  get mayEdit(): boolean {
    return can(this.attendee.role, 'board.edit')
  }

  /** Who this is and what they may do is another now. */
  stands(now: Attendee): void {
    this.#grace.changed(this.attendee, now, this.#now())
    this.attendee = now
  }

  /** Whether an update is taken that was on its way when a phase lowered the right to edit. */
  takesLate(kind: Frame['kind'], bytes: number): boolean {
    return kind === 'update' && this.#grace.takes(bytes, this.#now())
  }

  get isOpen(): boolean {
    return this.#socket.isOpen
  }

  /** Bytes that wait for a slow reader. */
  get backlog(): number {
    return this.#socket.backlog
  }

  /** Bytes that have left this process: as long as they grow, the reader takes something. */
  get takenBytes(): number {
    return this.#sentBytes - this.backlog
  }

  get takesPresence(): boolean {
    return this.#flows || this.backlog <= SKIP_PRESENCE_ABOVE_BYTES
  }

  get fallsBehind(): boolean {
    return !this.#flows && this.backlog > LAG_ABOVE_BYTES
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
    if (!this.mayEdit && !this.#grace.isOpen(this.#now())) return MAX_VIEWER_FRAME_BYTES
    return this.awaits(kind) ? MAX_SYNC_FRAME_BYTES : MAX_FRAME_BYTES
  }

  /** Whether the client was asked for this, and it is the first since: however long it takes to send. */
  awaits(kind: Frame['kind']): boolean {
    return this.#isAsked && (kind === 'sync-reply' || kind === 'sync-part')
  }

  /** How long nothing was sent. Called every TICK_MS, so that sending does not have to ask for the time. */
  silentMs(): number {
    const now = this.#now()
    if (this.#hasSent) this.#lastSentAt = now
    this.#hasSent = false
    return now - this.#lastSentAt
  }

  /** A message that was framed once for many. `onFlushed`: it has left this process. */
  send(message: Framed, onFlushed?: () => void): void {
    this.#hasSent = true
    this.#sentBytes += message.wire.length
    this.#flows = this.#socket.send(message, onFlushed)
  }

  sendFrame(frame: Frame): void {
    this.send(framedFrame(frame))
  }

  sendBytes(bytes: Uint8Array): void {
    this.send(framed(bytes))
  }

  hello(epoch: string): void {
    if (this.isOurs) this.sendFrame({ kind: 'hello', wireVersion, role: this.attendee.role, epoch })
  }

  ack(count: number): void {
    if (this.isOurs) this.sendFrame({ kind: 'ack', count })
  }

  /** Asks for what the client has and the server has not, unless it is asked already. A day of work may come. */
  askToSync(stateVector: Uint8Array): void {
    if (this.#isAsked) return
    this.#isAsked = true
    this.sendFrame({ kind: 'sync-request', stateVector })
  }

  lostPart(): void {
    this.#hasLostPart = true
  }

  /** The answer is here; whether all of its parts are. */
  answeredSync(): boolean {
    const isWhole = !this.#hasLostPart
    this.#isAsked = false
    this.#hasLostPart = false
    return isWhole
  }

  /** Where it was before it came, which counts for its first sync request alone. */
  takeResume(): string | null {
    const since = this.#since
    this.#since = null
    return since
  }

  ping(): void {
    if (this.isOpen) this.#socket.ping()
  }

  /** Reads nothing from the socket until every reason is gone; TCP then slows the sender down. */
  pause(reason: string): void {
    this.#pausedBy = (this.#pausedBy ?? new Set()).add(reason)
    this.#socket.pause()
  }

  resume(reason: string): void {
    if (!this.#pausedBy?.delete(reason) || this.#pausedBy.size > 0) return
    this.#pausedBy = null
    this.#socket.resume()
  }

  get isPaused(): boolean {
    return this.#pausedBy !== null
  }

  close(why: Problem | { code: number; reason: string }): void {
    if (why instanceof Problem) this.#socket.close(why.closeCode, why.type)
    else this.#socket.close(why.code, why.reason)
  }

  terminate(): void {
    this.#socket.terminate()
  }
}
