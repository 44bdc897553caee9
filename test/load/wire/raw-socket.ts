import { randomBytes } from 'node:crypto'
import { type Socket, connect } from 'node:net'
import { PONG, clientFrame } from './client-frame.ts'
import { MessageReader } from './message-reader.ts'

export type SocketOptions = {
  readonly port: number
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** `at`: when the bytes came in, in performance.now(). */
  readonly onMessage: (bytes: Buffer, start: number, end: number, at: number) => void
}

const HEAD_END = '\r\n\r\n'
const CONNECT_TIMEOUT_MS = 60_000

/** One buffer for all sockets: Node fills it, we read it to the end, and nobody keeps it. */
const received = Buffer.allocUnsafe(256 * 1024)

/** A WebSocket that does little more than TCP, so that hundreds of them keep up with a server on one core. */
export class RawSocket {
  /** All bytes that came in, frames and heads. */
  bytesIn = 0
  /** Null while it is open. */
  closeCode: number | null = null
  readonly #socket: Socket
  readonly #onMessage: SocketOptions['onMessage']
  readonly #reader: MessageReader
  #head: string | null = ''
  #at = 0
  readonly #opened = Promise.withResolvers<void>()

  constructor({ port, path, headers, onMessage }: SocketOptions, localAddress: string | undefined) {
    this.#onMessage = onMessage
    this.#reader = new MessageReader({
      message: (bytes, start, end) => this.#onMessage(bytes, start, end, this.#at),
      ping: (payload) => this.write(clientFrame(payload, PONG)),
      close: (code) => {
        this.closeCode ??= code
        this.#socket.end()
      },
    })
    this.#socket = connect({
      port,
      host: '127.0.0.1',
      noDelay: true,
      ...(localAddress !== undefined && { localAddress }),
      onread: {
        buffer: received,
        callback: (length) => {
          this.#at = performance.now()
          this.bytesIn += length
          if (this.#head === null) this.#reader.push(received, length)
          else this.#readHead(length)
          return true
        },
      },
    })
    this.#socket.setTimeout(CONNECT_TIMEOUT_MS, () => this.#fail('the server did not answer in time'))
    this.#socket.on('error', (error) => this.#fail(error.message))
    this.#socket.on('close', () => this.#fail('the server closed the connection'))
    this.#socket.write(upgradeRequest(path, { host: `127.0.0.1:${port}`, ...headers }))
  }

  /** Resolves when frames may be sent. */
  get opened(): Promise<void> {
    return this.#opened.promise
  }

  write(frame: Buffer): void {
    if (this.closeCode === null) this.#socket.write(frame)
  }

  close(): void {
    this.closeCode ??= 1000
    this.#socket.destroy()
  }

  #readHead(length: number): void {
    this.#head += received.toString('latin1', 0, length)
    const end = this.#head?.indexOf(HEAD_END) ?? -1
    if (this.#head === null || end === -1) return
    const [status = ''] = this.#head.split('\r\n')
    if (!status.includes(' 101 ')) return this.#fail(`the server answered ${status}`)
    const rest = Buffer.from(this.#head.slice(end + HEAD_END.length), 'latin1')
    this.#head = null
    this.#socket.setTimeout(0)
    this.#opened.resolve()
    this.#reader.push(rest)
  }

  #fail(reason: string): void {
    this.closeCode ??= 1006
    this.#opened.reject(new Error(reason))
    this.#socket.destroy()
  }
}

function upgradeRequest(path: string, headers: Readonly<Record<string, string>>): string {
  const all = {
    ...headers,
    upgrade: 'websocket',
    connection: 'Upgrade',
    'sec-websocket-version': '13',
    'sec-websocket-key': randomBytes(16).toString('base64'),
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`)
  return [`GET ${path} HTTP/1.1`, ...lines].join('\r\n') + HEAD_END
}
