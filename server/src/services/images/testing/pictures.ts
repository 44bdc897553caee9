import { crc32, deflateSync } from 'node:zlib'

/** Small pictures of each kind, and what may be hidden in them. For tests. */

type Chunk = readonly [type: string, data: Uint8Array]

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')

function pngChunk([type, data]: Chunk): Buffer {
  const body = Buffer.concat([ascii(type), data])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([head, body, sum])
}

export function pngHeader(
  width: number,
  height: number,
  { depth = 8, colorType = 2, interlace = 0 } = {},
): Chunk {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([depth, colorType, 0, 0, interlace], 8)
  return ['IHDR', data]
}

export const pngOf = (...chunks: readonly Chunk[]): Buffer =>
  Buffer.concat([ascii('\u0089PNG\r\n\u001a\n'), ...chunks.map(pngChunk)])

/** RGB. Noise cannot be packed, so that the file has about three bytes a pixel. */
export function png(width = 16, height = 12, { noise = false, more = [] as readonly Chunk[] } = {}): Buffer {
  const row = 1 + width * 3
  const pixels = Buffer.alloc(row * height, 0x60)
  let seed = 1
  for (let i = 0; i < (noise ? pixels.length : 0); i++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    pixels[i] = seed >> 16
  }
  for (let y = 0; y < height; y++) pixels[y * row] = 0
  return pngOf(pngHeader(width, height), ...more, ['IDAT', deflateSync(pixels)], ['IEND', Buffer.alloc(0)])
}

export const pngText = (text: string): Chunk => ['tEXt', ascii(`Comment\0${text}`)]

const u16le = (value: number): number[] => [value & 0xff, value >> 8]

/** Two colours; its codes are never longer than three bits, as each pixel is followed by a clear code. */
export function gifFrame(width: number, height: number): Buffer {
  const bits: number[] = []
  const code = (value: number): void => void bits.push(value & 1, (value >> 1) & 1, (value >> 2) & 1)
  for (let i = 0; i < width * height; i++) [4, i % 2].forEach(code)
  code(5)
  const bytes = Buffer.alloc(Math.ceil(bits.length / 8))
  bits.forEach((bit, i) => (bytes[i >> 3] = (bytes[i >> 3] ?? 0) | (bit << (i & 7))))
  const blocks: Buffer[] = []
  for (let i = 0; i < bytes.length; i += 255) {
    const block = bytes.subarray(i, i + 255)
    blocks.push(Buffer.from([block.length]), block)
  }
  return Buffer.concat([
    Buffer.from([0x2c, 0, 0, 0, 0, ...u16le(width), ...u16le(height), 0, 2]),
    ...blocks,
    Buffer.from([0]),
  ])
}

export const gifScreen = (width: number, height: number): Buffer =>
  Buffer.from([
    ...ascii('GIF89a'),
    ...u16le(width),
    ...u16le(height),
    0x80,
    0,
    0,
    0,
    0x72,
    0xb2,
    0xe6,
    0x9f,
    0,
  ])

export const gifComment = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0x21, 0xfe, text.length]), ascii(text), Buffer.from([0])])

const gifControl = Buffer.from([0x21, 0xf9, 4, 1, 10, 0, 1, 0])

export const gif = (...more: readonly Buffer[]): Buffer =>
  Buffer.concat([gifScreen(16, 12), ...more, gifControl, gifFrame(16, 12), Buffer.from([0x3b])])

/** Baseline, 16 × 12, with a colour profile. */
export const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAMABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAGhABAAEFAAAAAAAAAAAAAAAAAAEEFVOi0f/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAHREAAgEEAwAAAAAAAAAAAAAAAQQAERIhUQIDYf/aAAwDAQACEQMRAD8AouFLl1njCAtRLrVrYTnfkmMNc2KXgY1P/9k=',
  'base64',
)

export const jpegSegment = (marker: number, content: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff]),
    content,
  ])

/** With these segments right after its beginning. */
export const jpegWith = (...segments: readonly Uint8Array[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)])

/** Exif as a camera writes it: maker, orientation, a place, and a preview. */
export function cameraExif(orientation: number, littleEndian = true): Buffer {
  const u16 = (value: number): number[] =>
    littleEndian ? [value & 0xff, value >> 8] : [value >> 8, value & 0xff]
  const u32 = (value: number): number[] =>
    littleEndian
      ? [...u16(value & 0xffff), ...u16(value >>> 16)]
      : [...u16(value >>> 16), ...u16(value & 0xffff)]
  const entries = [
    [...u16(0x010f), ...u16(2), ...u32(4), ...ascii('ACME')],
    [...u16(0x0112), ...u16(3), ...u32(1), ...u16(orientation), ...u16(0)],
    [...u16(0x8825), ...u16(4), ...u32(1), ...u32(60)],
  ]
  return Buffer.concat([
    ascii('Exif\0\0'),
    ascii(littleEndian ? 'II' : 'MM'),
    Buffer.from([...u16(42), ...u32(8), ...u16(entries.length), ...entries.flat(), ...u32(0)]),
    ascii('GPS 52.520008 13.404954'),
    jpeg,
  ])
}

/** Lossy, 16 × 12, with a colour profile and transparency. */
export const webp = Buffer.from(
  'UklGRlICAABXRUJQVlA4WAoAAAAwAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZBTFBIFAAAAAEPMP8REUIsmOQv3TeGiP5PwJ4AVlA4IEgAAADwAgCdASoQAAwAAsBMJagCdLoBJgMEA9f8DwyhR8RHAAD+i9vensl2pKd6+rNt/4uZzbwWb+TevAZNU7w0b20lVHkKw2uqQAA=',
  'base64',
)

/** Without loss, 16 × 12, with a colour profile. */
export const webpLossless = Buffer.from(
  'UklGRgwCAABXRUJQVlA4WAoAAAAgAAAADwAACwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDhMHQAAAC8PwAIAD/AWuTG/k+z8RwvEgsn8pftiiOh/5AAAAA==',
  'base64',
)

export function riffChunk(name: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32LE(data.length, 4)
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)])
}

export const webpOf = (...chunks: readonly Buffer[]): Buffer =>
  riffChunk('RIFF', Buffer.concat([ascii('WEBP'), ...chunks]))

/** The chunk of this name in a WebP file, whole. */
export function webpChunk(file: Buffer, name: string): Buffer {
  const at = file.indexOf(name, 12, 'latin1')
  const length = file.readUInt32LE(at + 4)
  return file.subarray(at, at + 8 + length + (length % 2))
}

export function webpCanvas(width: number, height: number, flags: number): Buffer {
  const data = Buffer.alloc(10)
  data.writeUInt32LE(flags)
  data.writeUIntLE(width - 1, 4, 3)
  data.writeUIntLE(height - 1, 7, 3)
  return riffChunk('VP8X', data)
}

/** Two frames of 16 × 12 on a larger canvas. */
export function movingWebp(): Buffer {
  const head = Buffer.alloc(16)
  head.writeUIntLE(15, 6, 3)
  head.writeUIntLE(11, 9, 3)
  const frame = riffChunk('ANMF', Buffer.concat([head, webpChunk(webp, 'ALPH'), webpChunk(webp, 'VP8 ')]))
  return webpOf(webpCanvas(64, 64, 0x12), riffChunk('ANIM', Buffer.alloc(6)), frame, frame)
}
