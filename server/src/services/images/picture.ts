import { Problem } from '@wegpunkt/shared/http/problem'

export type Cleaned = {
  readonly width: number
  readonly height: number
  readonly bytes: Uint8Array
  /** It was an animation, of which the first frame is left. */
  readonly still: boolean
}

/** Throws for a size that is not taken: asked before anything is unpacked. */
export type MustFit = (width: number, height: number) => void

export const damaged = (): Problem => new Problem('image-damaged')

/** A colour profile larger than this is left out. */
export const MAX_PROFILE_BYTES = 1024 * 1024

/** Chunks, segments, blocks: what is in more of them takes time, and no program writes so many. */
export const MAX_PIECES = 20_000

/** Reads within bounds: beyond them the picture is damaged. */
export class Bytes {
  readonly all: Uint8Array
  readonly #view: DataView
  at: number
  #pieces = 0

  constructor(all: Uint8Array, at = 0) {
    this.all = all
    this.#view = new DataView(all.buffer, all.byteOffset, all.byteLength)
    this.at = at
  }

  get left(): number {
    return this.all.length - this.at
  }

  u8(): number {
    return this.#view.getUint8(this.#step(1))
  }

  u16(littleEndian = false): number {
    return this.#view.getUint16(this.#step(2), littleEndian)
  }

  u24(): number {
    return this.u16(true) | (this.u8() << 16)
  }

  u32(littleEndian = false): number {
    return this.#view.getUint32(this.#step(4), littleEndian)
  }

  take(length: number): Uint8Array {
    const from = this.#step(length)
    return this.all.subarray(from, from + length)
  }

  /** Goes past these without looking. */
  skip(length: number): void {
    this.#step(length)
  }

  /** To be called before each piece. */
  nextPiece(): void {
    if (++this.#pieces > MAX_PIECES) throw damaged()
  }

  #step(length: number): number {
    if (length > this.left) throw damaged()
    const from = this.at
    this.at += length
    return from
  }
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
