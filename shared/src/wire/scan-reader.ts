/** Why an update is refused. Counted by the server's metrics; never shown to people. */
export type ScanReason =
  | 'cut-short'
  | 'bytes-after-end'
  | 'number'
  | 'text'
  | 'too-many'
  | 'too-long'
  | 'too-deep'
  | 'empty'
  | 'order'
  | 'root'
  | 'key'
  | 'content'
  | 'self-reference'
  | 'skip'

export class ScanError extends Error {
  override name = 'ScanError'
  readonly reason: ScanReason

  constructor(reason: ScanReason) {
    super(`update refused: ${reason}`)
    this.reason = reason
  }
}

const MAX_CLIENT = 2 ** 32
export const MAX_CLOCK = 2 ** 31
const MAX_SAFE = Number.MAX_SAFE_INTEGER

/** Reads lib0's encoding with every bound checked, and takes only the one shortest form of a number. */
export class ScanReader {
  readonly bytes: Uint8Array
  pos = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get left(): number {
    return this.bytes.length - this.pos
  }

  byte(): number {
    const value = this.bytes[this.pos]
    if (value === undefined) throw new ScanError('cut-short')
    this.pos++
    return value
  }

  skip(count: number): void {
    if (count > this.left) throw new ScanError('cut-short')
    this.pos += count
  }

  uint(): number {
    const first = this.byte()
    return first < 0x80 ? first : this.#more(first & 0x7f, 0x80)
  }

  /** A signed number: six bits and the sign in the first byte. The value is of no interest. */
  skipInt(): void {
    const first = this.byte()
    if (first >= 0x80) this.#more(first & 0x3f, 0x40)
  }

  /** How many things follow, each of at least one byte: so never more than there are bytes. */
  count(max: number): number {
    const count = this.uint()
    if (count > this.left) throw new ScanError('cut-short')
    if (count > max) throw new ScanError('too-many')
    return count
  }

  /** Passes a string and returns its length in UTF-16 units, which is what Yjs counts. */
  stringLength(maxBytes: number): number {
    const end = this.#stringEnd(maxBytes)
    const { bytes } = this
    let pos = this.pos
    while (pos < end && (bytes[pos] ?? 0) < 0x80) pos++
    let units = pos - this.pos
    this.pos = pos
    while (this.pos < end) units += this.#character(end)
    return units
  }

  /** Passes a string and returns which of these ASCII names it is; -1 if none. */
  oneOf(names: readonly string[], maxBytes: number): number {
    const length = this.stringLength(maxBytes)
    // Where the string is not ASCII, as many bytes before its end as it has units hold one that is in no name.
    const start = this.pos - length
    for (let i = 0; i < names.length; i++) if (this.#isAt(start, length, names[i] ?? '')) return i
    return -1
  }

  /** Bytes with their length before them, as a view. */
  byteString(maxBytes: number): Uint8Array {
    const end = this.#stringEnd(maxBytes)
    const view = this.bytes.subarray(this.pos, end)
    this.pos = end
    return view
  }

  #isAt(start: number, length: number, name: string): boolean {
    if (name.length !== length) return false
    for (let i = 0; i < length; i++) if (this.bytes[start + i] !== name.charCodeAt(i)) return false
    return true
  }

  #stringEnd(maxBytes: number): number {
    const length = this.uint()
    if (length > this.left) throw new ScanError('cut-short')
    if (length > maxBytes) throw new ScanError('too-long')
    return this.pos + length
  }

  #more(low: number, unit: number): number {
    let value = low
    let factor = unit
    for (;;) {
      const next = this.byte()
      value += (next & 0x7f) * factor
      if (value > MAX_SAFE) throw new ScanError('number')
      if (next < 0x80) {
        // A zero at the end means that the number had a shorter form.
        if (next === 0) throw new ScanError('number')
        return value
      }
      factor *= 0x80
    }
  }

  // One character of well-formed UTF-8 (Unicode, table 3-7); returns its UTF-16 units.
  #character(end: number): 1 | 2 {
    const lead = this.byte()
    if (lead < 0x80) return 1
    if (lead < 0xc2 || lead > 0xf4) throw new ScanError('text')
    const following = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
    if (this.pos + following > end) throw new ScanError('text')
    const second = this.byte()
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
    if (second < least || second > most) throw new ScanError('text')
    for (let i = 1; i < following; i++) {
      if ((this.byte() & 0xc0) !== 0x80) throw new ScanError('text')
    }
    return following === 3 ? 2 : 1
  }
}

export function readClient(reader: ScanReader): number {
  const client = reader.uint()
  if (client >= MAX_CLIENT) throw new ScanError('number')
  return client
}

export function readClock(reader: ScanReader): number {
  const clock = reader.uint()
  if (clock >= MAX_CLOCK) throw new ScanError('number')
  return clock
}
