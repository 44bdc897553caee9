import { Bytes, type Cleaned, MAX_PROFILE_BYTES, type MustFit, damaged, latin1 } from './picture.ts'

const ALPHA = 0x10
const PROFILE = 0x20
const ANIMATION = 0x02
/** Place, size, duration and flags of a frame stand before its chunks. */
const FRAME_HEAD_BYTES = 16

type Chunk = { readonly name: string; readonly data: Uint8Array }
/** One picture of the file, as it is packed. */
type Packed = {
  readonly width: number
  readonly height: number
  readonly pixels: Chunk
  readonly alpha: Chunk | null
}

/** Keeps the picture, its transparency and its colour profile; of an animation the first frame. */
export function cleanWebp(bytes: Uint8Array, mustFit: MustFit): Cleaned {
  const chunks = readChunks(content(bytes))
  const [first] = chunks
  if (!first) throw damaged()
  const extended = first.name === 'VP8X' ? readCanvas(first.data) : null
  if (extended) mustFit(extended.width, extended.height)
  const moves = extended !== null && (extended.flags & ANIMATION) !== 0
  const frame = moves ? firstFrame(chunks) : readPacked(extended ? chunks : [first])
  mustFit(frame.width, frame.height)
  if (extended && !moves && (extended.width !== frame.width || extended.height !== frame.height))
    throw damaged()
  const profile = chunks.find(({ name, data }) => name === 'ICCP' && data.length <= MAX_PROFILE_BYTES)
  return { width: frame.width, height: frame.height, bytes: written(frame, profile ?? null), still: moves }
}

function content(bytes: Uint8Array): Bytes {
  const from = new Bytes(bytes, 4)
  const length = from.u32(true)
  // The name WEBP counts, and what comes after the stated length does not.
  return new Bytes(from.take(length), 4)
}

function readChunks(from: Bytes): Chunk[] {
  const chunks: Chunk[] = []
  while (from.left > 0) {
    from.nextPiece()
    const name = latin1(from.take(4))
    const length = from.u32(true)
    chunks.push({ name, data: from.take(length) })
    if (length % 2 === 1 && from.left > 0) from.u8()
  }
  return chunks
}

function readCanvas(data: Uint8Array): { flags: number; width: number; height: number } {
  const from = new Bytes(data)
  const flags = from.u32(true)
  return { flags, width: from.u24() + 1, height: from.u24() + 1 }
}

function firstFrame(chunks: readonly Chunk[]): Packed {
  const frame = chunks.find(({ name }) => name === 'ANMF')
  if (!frame || frame.data.length < FRAME_HEAD_BYTES) throw damaged()
  return readPacked(readChunks(new Bytes(frame.data, FRAME_HEAD_BYTES)))
}

function readPacked(chunks: readonly Chunk[]): Packed {
  const pixels = chunks.find(({ name }) => name === 'VP8 ' || name === 'VP8L')
  if (!pixels) throw damaged()
  const [width, height] = pixels.name === 'VP8L' ? losslessSize(pixels.data) : lossySize(pixels.data)
  if (width === 0 || height === 0) throw damaged()
  const alpha = pixels.name === 'VP8 ' ? chunks.find(({ name }) => name === 'ALPH') : undefined
  return { width, height, pixels, alpha: alpha ?? null }
}

// RFC 6386, 9.1: only a key frame stands by itself.
function lossySize(data: Uint8Array): readonly [number, number] {
  const from = new Bytes(data)
  const tag = from.u24()
  if ((tag & 1) !== 0 || from.u24() !== 0x2a019d || tag >> 5 > data.length - 10) throw damaged()
  return [from.u16(true) & 0x3fff, from.u16(true) & 0x3fff]
}

function losslessSize(data: Uint8Array): readonly [number, number] {
  const from = new Bytes(data)
  if (from.u8() !== 0x2f) throw damaged()
  const bits = from.u32(true)
  if (bits >>> 29 !== 0) throw damaged()
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

const hasAlpha = ({ pixels, alpha }: Packed): boolean =>
  alpha !== null || (pixels.name === 'VP8L' && ((pixels.data[4] ?? 0) & 0x10) !== 0)

function written(frame: Packed, profile: Chunk | null): Uint8Array {
  const { width, height, pixels, alpha } = frame
  const flags = (profile ? PROFILE : 0) | (hasAlpha(frame) ? ALPHA : 0)
  const canvas = Buffer.alloc(10)
  canvas.writeUInt32LE(flags)
  canvas.writeUIntLE(width - 1, 4, 3)
  canvas.writeUIntLE(height - 1, 7, 3)
  const extended = profile || alpha ? [{ name: 'VP8X', data: canvas }, profile, alpha] : []
  const chunks = [...extended, pixels].flatMap((chunk) => (chunk ? chunkBytes(chunk) : []))
  return chunkBytes({ name: 'RIFF', data: Buffer.concat([Buffer.from('WEBP'), ...chunks]) })
}

function chunkBytes({ name, data }: Chunk): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}
