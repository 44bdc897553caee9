/** What a server sends, cut into messages. Positions and bytes are valid only while the call lasts. */
export type Hears = {
  message(bytes: Buffer, start: number, end: number): void
  ping(payload: Buffer): void
  close(code: number): void
}

const CONTINUATION = 0
const CLOSE = 8
const PING = 9
const FIN = 0x80
const OPCODE = 0x0f
const LENGTH = 0x7f
const HEAD_BYTES = 2
const HEAD_16_BYTES = 4
const HEAD_64_BYTES = 10
const NO_CODE = 1005

/**
 * Reads WebSocket frames as a server sends them: without a mask, in chunks as they come, in fragments if it
 * likes. Built for many small frames: what lies complete in a chunk is neither copied nor wrapped.
 */
export class MessageReader {
  readonly #hears: Hears
  /** The beginning of a frame whose end has not come yet. */
  #begun: Buffer | null = null
  #have = 0
  #fragments: Buffer[] = []

  constructor(hears: Hears) {
    this.#hears = hears
  }

  push(chunk: Buffer, length = chunk.length): void {
    let at = this.#begun ? this.#finish(this.#begun, chunk, length) : 0
    while (at < length) {
      const size = frameSize(chunk, at, length)
      if (at + size > length) {
        this.#begun = Buffer.allocUnsafe(Math.max(size, HEAD_64_BYTES))
        this.#have = chunk.copy(this.#begun, 0, at, length)
        return
      }
      this.#deliver(chunk, at, at + size)
      at += size
    }
  }

  /** Fills up the frame that was begun. Returns how much of the chunk it took. */
  #finish(begun: Buffer, chunk: Buffer, length: number): number {
    let frame = begun
    let at = 0
    for (;;) {
      const size = frameSize(frame, 0, this.#have)
      if (size <= this.#have) {
        this.#begun = null
        this.#deliver(frame, 0, size)
        return at
      }
      if (at === length) {
        this.#begun = frame
        return at
      }
      if (size > frame.length) frame = Buffer.concat([frame], size)
      const taken = chunk.copy(frame, this.#have, at, Math.min(length, at + size - this.#have))
      this.#have += taken
      at += taken
    }
  }

  #deliver(bytes: Buffer, start: number, end: number): void {
    const first = bytes[start] ?? 0
    const body = start + headSize(bytes[start + 1] ?? 0)
    const opcode = first & OPCODE
    if (opcode >= CLOSE) return this.#control(opcode, bytes.subarray(body, end))
    const isLast = (first & FIN) !== 0
    if (isLast && opcode !== CONTINUATION) return this.#hears.message(bytes, body, end)
    this.#fragments.push(Buffer.from(bytes.subarray(body, end)))
    if (!isLast) return
    const whole = Buffer.concat(this.#fragments)
    this.#fragments = []
    this.#hears.message(whole, 0, whole.length)
  }

  #control(opcode: number, payload: Buffer): void {
    if (opcode === PING) this.#hears.ping(payload)
    if (opcode === CLOSE) this.#hears.close(payload.length < 2 ? NO_CODE : payload.readUInt16BE(0))
  }
}

/** How large the frame is that begins there; while its head is not complete, what it takes to go on. */
function frameSize(bytes: Buffer, at: number, end: number): number {
  if (end - at < HEAD_BYTES) return HEAD_BYTES
  const second = bytes[at + 1] ?? 0
  const head = headSize(second)
  if (end - at < head) return head
  const length = second & LENGTH
  if (head === HEAD_BYTES) return head + length
  if (head === HEAD_16_BYTES) return head + bytes.readUInt16BE(at + HEAD_BYTES)
  return head + Number(bytes.readBigUInt64BE(at + HEAD_BYTES))
}

function headSize(second: number): number {
  const length = second & LENGTH
  if (length === 126) return HEAD_16_BYTES
  return length === 127 ? HEAD_64_BYTES : HEAD_BYTES
}
