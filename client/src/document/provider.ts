import { can, roles } from '@wegpunkt/shared/access/roles'
import {
  ACK,
  BATCH,
  CURSORS,
  type Frame,
  HELLO,
  ID_TAKEN,
  PEERS,
  ROWS,
  SHOWN,
  STORAGE,
  decodeFrame,
  encodeFrame,
} from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { WebsocketProvider, messageAwareness, messageQueryAwareness, messageSync } from 'y-websocket'
import * as Y from 'yjs'
import { createAckLedger } from './ack-ledger.ts'
import { type AckWatch, createAckWatch } from './ack-watch.ts'
import { takeEarlySocket } from './early-socket.ts'
import { type Filling, createFilling } from './filling.ts'
import { inertAwareness } from './inert-awareness.ts'
import { createLogPosition } from './log-position.ts'
import { observedSocket } from './observed-socket.ts'
import type { ProviderOptions } from './provider-options.ts'
import { type Refusals, createRefusals } from './refusals.ts'
import { retryDelay } from './retry-delay.ts'
import { type SendingAllowance, createSendingAllowance } from './sending-allowance.ts'
import { syncMessages } from './sync-messages.ts'

/** So high that y-websocket always waits `maxBackoffTime`, which is set to a random time before each wait. */
const BEYOND_BACKOFF = 30

/**
 * The y-websocket client with what our server adds: acks, the role, the state of its disk, and presence
 * in frames of our own instead of awareness. Tabs do not exchange updates past the server.
 */
export class BoardProvider extends WebsocketProvider {
  readonly #options: ProviderOptions
  readonly #ledger = createAckLedger()
  readonly #watch: AckWatch
  readonly #refusals: Refusals
  readonly #filling: Filling
  readonly #position = createLogPosition()
  /** How many frames of this connection the server counts: updates, and answers with their parts. */
  #frames = 0
  readonly #allowance: SendingAllowance
  /** Whether the server has got what it lacked. Until then single updates could depend on what it lacks. */
  #answered = false
  #attempts = 0
  #destroyed = false

  constructor(options: ProviderOptions) {
    let countFrame: (frame: Uint8Array) => void = () => {}
    let hear: () => void = () => {}
    super(options.url, options.boardId, options.doc, {
      connect: false,
      disableBc: true,
      awareness: inertAwareness(options.doc),
      protocols: [SUBPROTOCOL],
      WebSocketPolyfill: observedSocket(
        options.socket ?? WebSocket,
        { sent: (frame) => countFrame(frame), received: () => hear() },
        options.socket ? undefined : takeEarlySocket,
      ),
    })
    this.#options = options
    this.#allowance = createSendingAllowance(options.clock)
    this.#refusals = createRefusals(options.clock, options.checkAccess)
    const { doc, clock, keep } = options
    this.#filling = createFilling({ doc, clock, origin: this, keep })
    const waits = (): boolean => this.#ledger.isWaiting()
    this.#watch = createAckWatch(options.clock, waits, () => this.reconnect())
    countFrame = (frame) => this.#countFrame(frame)
    hear = () => this.#watch.heard()
    this.#replaceListeners()
    const receive = (_: unknown, { arr }: { arr: Uint8Array }): void => this.#receive(decodeFrame(arr))
    for (const type of [HELLO, ACK, BATCH, STORAGE, CURSORS, PEERS, SHOWN, ID_TAKEN, ROWS])
      this.messageHandlers[type] = receive
    this.messageHandlers[messageSync] = syncMessages(this, {
      stock: this.messageHandlers[messageSync],
      filling: this.#filling,
      send: (frame) => void this.#send(frame),
    })
    for (const type of [messageAwareness, messageQueryAwareness]) this.messageHandlers[type] = () => {}
    this.on('connection-close', () => this.#lost())
    this.on('closed', ({ code }) => this.#refused(code))
    this.on('status', ({ status }) => {
      if (status !== 'connected' || this.ws?.protocol !== SUBPROTOCOL) return
      options.presence.connected((frame) => void this.#send(frame))
    })
    this.on('sync', (synced) => {
      if (!synced) return
      this.#attempts = 0
      options.report({ type: 'synced' })
    })
  }

  /** Connects. `left` is how many changes others left on this device, as in `left`. */
  start(left: number): void {
    this.left(left)
    this.connect()
  }

  /** The document has got so many unsaved changes from this device: of an earlier visit, or of another tab. */
  left(changes: number): void {
    // What came in while the connection was good has gone out already.
    const wentOut = this.#answered && this.ws?.readyState === this.ws?.OPEN
    this.#ledger.left(changes, wentOut ? this.#frames : null)
    this.#reportUnsaved()
  }

  /** Tries at once instead of waiting for the next try; does nothing while there is a connection. */
  retryNow(): void {
    if (this.shouldConnect) this.connect()
  }

  /** Gives up the connection, which may be dead without knowing it, and tries anew. */
  reconnect(): void {
    this.disconnect()
    this.connect()
  }

  /** Takes up again after the end. */
  resume(): void {
    this.#attempts = 0
    this.#refusals.reset()
    this.#options.report({ type: 'resumed' })
    this.connect()
  }

  override destroy(): void {
    this.#destroyed = true
    this.#watch.stop()
    super.destroy()
  }

  // Would send awareness, which the server takes from plain clients only, and read a clock that is not there.
  override disconnectBc(): void {}

  // The listener stands in the field of y-websocket, which takes it off when it is destroyed.
  #replaceListeners(): void {
    this.doc.off('update', this._updateHandler)
    const onUpdate = (update: Uint8Array, origin: unknown, _: Y.Doc, { local }: Y.Transaction): void => {
      if (origin === this) return
      const frame = this.#sendUpdate(update)
      if (local) this.#ledger.changed(this.#options.change(), frame)
      else if (frame !== null) this.#ledger.tookUp(frame)
      // What other tabs have put on the device goes with the sync reply, and is counted when it has been read.
      else return
      this.#reportUnsaved()
    }
    this._updateHandler = onUpdate as typeof this._updateHandler
    this.doc.on('update', onUpdate)
    this.awareness.off('update', this._awarenessUpdateHandler)
  }

  /** The number of the frame; null if the update waits for the sync reply, which will contain it. */
  #sendUpdate(update: Uint8Array): number | null {
    if (!this.#answered) return null
    const parts = this.#allowance.partsOf(update)
    if (!parts) this.reconnect()
    return parts?.every((part) => this.#send({ kind: 'update', update: part })) ? this.#frames : null
  }

  #send(frame: Frame): boolean {
    if (!this.ws || !this.wsconnected || this.ws.readyState !== this.ws.OPEN) return false
    this.ws.send(encodeFrame(frame) as Uint8Array<ArrayBuffer>)
    return true
  }

  // Sees every frame that leaves, those of y-websocket itself included.
  #countFrame(bytes: Uint8Array): void {
    const { kind } = decodeFrame(bytes)
    if (kind !== 'sync-part' && kind !== 'sync-reply' && kind !== 'update') return
    this.#frames++
    if (kind === 'sync-reply') {
      this.#answered = true
      this.#ledger.covered(this.#frames)
    }
    this.#watch.sent()
  }

  #receive(frame: Frame): void {
    // Somebody between us and the server took the protocol away: then these bytes mean something else.
    if (this.ws?.protocol !== SUBPROTOCOL) return
    if (frame.kind === 'hello') this.#welcomed(frame.role, frame.epoch)
    if (frame.kind === 'batch') {
      Y.applyUpdate(this.doc, frame.update, this)
      this.#position.reached(frame.seq)
    }
    if (frame.kind === 'storage') this.#options.report({ type: 'storage', healthy: frame.healthy })
    if (frame.kind === 'rows') this.#options.reportRows?.(frame.version)
    if (frame.kind === 'ack') {
      this.#ledger.acked(frame.count)
      this.#reportUnsaved()
    }
    this.#options.presence.receive(frame)
  }

  #welcomed(name: string, epoch: string): void {
    this.#position.welcomed(epoch)
    const role = roles.find((known) => known === name)
    if (!role) return
    this.#options.reportRole(role)
    this.#options.report({ type: 'role', mayEdit: can(role, 'board.edit') })
  }

  #lost(): void {
    const wasOpen = this.wsconnected
    this.#filling.stop()
    this.#ledger.disconnected()
    this.#frames = 0
    this.#allowance.renew()
    this.#answered = false
    this.#watch.stop()
    this.#options.presence.lost()
    if (this.#destroyed) return
    // y-websocket reads these fields after this event.
    this.params = this.#position.params()
    this.maxBackoffTime = retryDelay(++this.#attempts, this.#options.random)
    this.wsUnsuccessfulReconnects = BEYOND_BACKOFF
    this.#options.report({ type: 'lost' })
    if (!wasOpen) void this.#askForReason()
  }

  async #askForReason(): Promise<void> {
    const closeCode = await this.#refusals.reason()
    if (closeCode !== null && !this.#destroyed && !this.wsconnected) this.#end(closeCode)
  }

  #refused(closeCode: number): void {
    if (this.#refusals.forgives(closeCode)) this.connect()
    else this.#end(closeCode)
  }

  #end(closeCode: number): void {
    this.disconnect()
    this.#options.report({ type: 'ended', closeCode })
  }

  #reportUnsaved(): void {
    const [count, byOthers] = [this.#ledger.unsaved(), this.#ledger.byOthers()]
    this.#options.report({ type: 'unsaved', count, byOthers })
  }
}
