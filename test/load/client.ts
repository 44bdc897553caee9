import type { Contestant, Stored } from './servers/contestant.ts'
import { BINARY, clientFrame } from './wire/client-frame.ts'
import { DOCUMENT, OTHER, type Reading, SYNC_REQUEST } from './wire/dialect.ts'
import { RawSocket } from './wire/raw-socket.ts'

/** Called for everything but the handshake. Bytes are valid only while the call lasts. */
export type Listener = (client: Client, reading: Reading, bytes: Buffer, at: number) => void

type Site = { readonly contestant: Contestant; readonly stored: Stored; readonly port: number }

const reading: Reading = { kind: OTHER, start: 0, end: 0 }

const OPENING_AT_ONCE = 50
const SYNC_TIMEOUT_MS = 60_000
const CHECK_EVERY_MS = 5

/** One open tab, without a document: it does the handshake of its server and passes on what comes. */
export class Client {
  readonly number: number
  readonly board: string
  /** Whether the board, or what there is of it, has come. */
  isSynced = false
  readonly #contestant: Contestant
  readonly #socket: RawSocket

  constructor({ contestant, stored, port }: Site, number: number, board: string, listener: Listener) {
    this.number = number
    this.board = board
    this.#contestant = contestant
    const { dialect } = contestant
    this.#socket = new RawSocket(
      {
        port,
        path: dialect.path(board),
        headers: stored.headersOf(number),
        onMessage: (bytes, start, end, at) => {
          dialect.read(reading, bytes, start, end)
          if (reading.kind === OTHER) return
          if (reading.kind === SYNC_REQUEST) return this.send(dialect.nothingNew(board))
          if (reading.kind === DOCUMENT) this.isSynced = true
          listener(this, reading, bytes, at)
        },
      },
      localAddressOf(number),
    )
  }

  async opened(): Promise<void> {
    await this.#socket.opened
    for (const payload of this.#contestant.dialect.greeting(this.board)) this.send(payload)
    if (this.#contestant.name === 'bare') this.isSynced = true
  }

  get bytesIn(): number {
    return this.#socket.bytesIn
  }

  get closeCode(): number | null {
    return this.#socket.closeCode
  }

  send(payload: Uint8Array): void {
    this.#socket.write(clientFrame(payload, BINARY))
  }

  /** What `clientFrame` has made beforehand. */
  sendFrame(frame: Buffer): void {
    this.#socket.write(frame)
  }

  close(): void {
    this.#socket.close()
  }
}

/** People are not all behind one address; on Linux the whole of 127.0.0.0/8 is this machine. */
const localAddressOf = (number: number): string | undefined =>
  process.platform === 'linux' ? `127.0.${1 + (number >> 7)}.${1 + (number & 0x7f)}` : undefined

export type Opening = {
  readonly count: number
  /** The number of the first one. */
  readonly first?: number
  /** How many connect at the same time. */
  readonly atOnce?: number
  readonly boardOf: (number: number) => string
  readonly listener: Listener
}

/** Opens sockets and resolves when each has got its board. */
export async function openClients(site: Site, opening: Opening): Promise<Client[]> {
  const { count, first = 0, atOnce = OPENING_AT_ONCE, boardOf, listener } = opening
  const clients: Client[] = []
  try {
    while (clients.length < count) {
      const some = Array.from({ length: Math.min(atOnce, count - clients.length) }, (_, i) => {
        const number = first + clients.length + i
        return new Client(site, number, boardOf(number), listener)
      })
      clients.push(...some)
      await Promise.all(some.map((client) => client.opened()))
    }
    await until(() => clients.every((client) => client.isSynced), SYNC_TIMEOUT_MS)
    return clients
  } catch (error) {
    closeAll(clients)
    throw error
  }
}

export function closeAll(clients: readonly Client[]): void {
  for (const client of clients) client.close()
}

/** Throws if somebody was sent away meanwhile: figures of a smaller crowd would look good. */
export function mustBeOpen(clients: readonly Client[]): void {
  const closed = clients.filter(({ closeCode }) => closeCode !== null)
  const [first] = closed
  if (first) throw new Error(`${closed.length} sockets were closed, the first with ${first.closeCode}`)
}

/** Whether it came true in time. */
export async function within(check: () => boolean, ms: number): Promise<boolean> {
  const deadline = performance.now() + ms
  while (!check()) {
    if (performance.now() > deadline) return false
    await new Promise((resolve) => setTimeout(resolve, CHECK_EVERY_MS))
  }
  return true
}

async function until(check: () => boolean, ms: number): Promise<void> {
  if (!(await within(check, ms))) throw new Error(`not within ${ms} ms: ${check.toString()}`)
}
