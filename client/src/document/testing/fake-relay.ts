import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { SUBPROTOCOL, wireVersion } from '@wegpunkt/shared/wire/protocol'
import * as Y from 'yjs'

/**
 * For tests: the relay in memory, without time of its own. It acks when it is told to, and can be
 * unreachable, refuse, drop and close.
 */
export class FakeRelay {
  readonly doc = new Y.Doc({ gc: false })
  readonly connections = new Set<FakeSocket>()
  /** Every frame a client sent, by kind. */
  readonly received: Frame['kind'][] = []
  role = 'editor'
  reachable = true
  /** With what connections end as soon as they are made. */
  refuses: number | null = null
  autoAck = true
  /** The close code with which it answers a frame that it does not take; null: it takes it. */
  judge: (frame: Frame, connection: object) => number | null = () => null
  /** The address of each connection that was tried. */
  readonly addresses: string[] = []
  negotiates = true

  /** The WebSocket class for clients of this relay. */
  readonly Socket: typeof WebSocket

  constructor() {
    const open = (socket: FakeSocket, url: string | URL): void => {
      this.addresses.push(String(url))
      this.#open(socket)
    }
    class Socket extends FakeSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols)
        queueMicrotask(() => open(this, url))
      }
    }
    this.Socket = Socket as unknown as typeof WebSocket
  }

  /** Acks everything that has arrived on every connection. */
  ack(): void {
    for (const socket of this.connections) socket.receive({ kind: 'ack', count: socket.counted })
  }

  /** Cuts every connection, as a broken network does. */
  drop(code = 1006): void {
    for (const socket of this.connections) socket.closeFromServer(code)
  }

  /** Changes what everybody may do, on open connections too. */
  giveRole(role: string): void {
    this.role = role
    for (const socket of this.connections) this.#welcome(socket)
  }

  broadcast(frame: Frame): void {
    for (const socket of this.connections) socket.receive(frame)
  }

  #open(socket: FakeSocket): void {
    if (!this.reachable) {
      socket.closeFromServer(1006)
      return
    }
    this.connections.add(socket)
    socket.onFrame = (frame) => this.#receive(socket, frame)
    socket.onGone = () => this.connections.delete(socket)
    socket.openFromServer(this.negotiates ? SUBPROTOCOL : '')
    if (this.refuses === null) this.#welcome(socket)
    else socket.closeFromServer(this.refuses)
  }

  #welcome(socket: FakeSocket): void {
    if (this.negotiates) socket.receive({ kind: 'hello', wireVersion, role: this.role, epoch: 'e1' })
    if (this.role !== 'viewer') {
      socket.receive({ kind: 'sync-request', stateVector: Y.encodeStateVector(this.doc) })
    }
  }

  #receive(socket: FakeSocket, frame: Frame): void {
    this.received.push(frame.kind)
    const closeCode = this.judge(frame, socket)
    if (closeCode !== null) return socket.closeFromServer(closeCode)
    if (frame.kind === 'sync-request') {
      socket.receive({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(this.doc, frame.stateVector) })
    }
    if (frame.kind !== 'sync-part' && frame.kind !== 'sync-reply' && frame.kind !== 'update') return
    socket.counted++
    Y.applyUpdate(this.doc, frame.update, socket)
    for (const other of this.connections) {
      if (other !== socket) other.receive({ kind: 'update', update: frame.update })
    }
    const count = socket.counted
    if (this.autoAck) queueMicrotask(() => socket.receive({ kind: 'ack', count }))
  }
}

/** The part of a WebSocket that y-websocket uses. */
class FakeSocket extends EventTarget {
  readonly CONNECTING = 0
  readonly OPEN = 1
  readonly CLOSING = 2
  readonly CLOSED = 3
  readonly #offered: string[]
  readonly url: string
  readyState = 0
  protocol = ''
  binaryType = ''
  counted = 0
  onopen: ((event: Event) => void) | null = null
  onmessage: ((event: Event) => void) | null = null
  onclose: ((event: Event) => void) | null = null
  onerror: ((event: Event) => void) | null = null
  onFrame: (frame: Frame) => void = () => {}
  onGone: () => void = () => {}

  constructor(url: string | URL, protocols: string | string[] = []) {
    super()
    this.url = String(url)
    this.#offered = [protocols].flat()
  }

  override dispatchEvent(event: Event): boolean {
    const wasHandled = super.dispatchEvent(event)
    const { onopen, onmessage, onclose, onerror } = this
    const handlers = { open: onopen, message: onmessage, close: onclose, error: onerror }
    handlers[event.type as keyof typeof handlers]?.(event)
    return wasHandled
  }

  send(data: Uint8Array): void {
    if (this.readyState === this.OPEN) this.onFrame(decodeFrame(data.slice()))
  }

  close(): void {
    this.readyState = this.CLOSED
    this.onGone()
  }

  openFromServer(protocol: string): void {
    this.readyState = this.OPEN
    this.protocol = this.#offered.includes(protocol) ? protocol : ''
    this.dispatchEvent(new Event('open'))
  }

  receive(frame: Frame): void {
    if (this.readyState !== this.OPEN) return
    this.dispatchEvent(new MessageEvent('message', { data: encodeFrame(frame).slice().buffer }))
  }

  closeFromServer(code: number): void {
    this.readyState = this.CLOSED
    this.onGone()
    if (code === 1006) this.dispatchEvent(new Event('error'))
    this.dispatchEvent(Object.assign(new Event('close'), { code, reason: '' }))
  }
}
