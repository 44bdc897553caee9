import { crc32, inflateSync } from 'node:zlib'
import { Bytes, type Cleaned, MAX_PROFILE_BYTES, type MustFit, damaged, latin1 } from './picture.ts'
import { type PngHeader, mustHoldPixels } from './png-pixels.ts'

const SIGNATURE_BYTES = 8
/** What says how the pixels look. All other ancillary chunks go: texts, times, EXIF, and the frames of an animation. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'cICP', 'iCCP', 'sBIT'])
/** Which depths go with which colour type (PNG specification, 11.2.1). */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

type Chunk = { readonly type: string; readonly data: Uint8Array; readonly whole: Uint8Array }

/** Keeps the chunks that show the picture, up to its end, and makes sure that they hold as many pixels as they say. */
export async function cleanPng(bytes: Uint8Array, mustFit: MustFit): Promise<Cleaned> {
  const chunks = readChunks(new Bytes(bytes, SIGNATURE_BYTES))
  const header = readHeader(chunks[0])
  mustFit(header.width, header.height)
  const packed = chunks.filter(({ type }) => type === 'IDAT')
  if (header.colorType === 3 && !chunks.some(({ type }) => type === 'PLTE')) throw damaged()
  await mustHoldPixels(
    header,
    packed.map(({ data }) => data),
  )
  const profile = profileOf(chunks)
  const showing = chunks.filter(
    (chunk) => kept.has(chunk.type) && (chunk.type !== 'iCCP' || chunk === profile),
  )
  return {
    width: header.width,
    height: header.height,
    bytes: Buffer.concat([bytes.subarray(0, SIGNATURE_BYTES), ...showing.map(({ whole }) => whole)]),
    still: chunks.some(({ type }) => type === 'acTL'),
  }
}

function readChunks(from: Bytes): Chunk[] {
  const chunks: Chunk[] = []
  for (;;) {
    from.nextPiece()
    const start = from.at
    const length = from.u32()
    const type = latin1(from.take(4))
    const data = from.take(length)
    if (from.u32() !== crc32(from.all.subarray(start + 4, start + 8 + length))) throw damaged()
    // A capital first letter marks what a reader has to understand.
    if (!/^[A-Za-z]{4}$/.test(type) || (/^[A-Z]/.test(type) && !kept.has(type))) throw damaged()
    chunks.push({ type, data, whole: from.all.subarray(start, from.at) })
    if (type === 'IEND') return chunks
  }
}

function readHeader(chunk: Chunk | undefined): PngHeader {
  if (chunk?.type !== 'IHDR' || chunk.data.length !== 13) throw damaged()
  const from = new Bytes(chunk.data)
  const [width, height] = [from.u32(), from.u32()]
  const [depth, colorType, compression, filter, interlace] = [
    from.u8(),
    from.u8(),
    from.u8(),
    from.u8(),
    from.u8(),
  ]
  const known = depths[colorType]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
  if (!known || width === 0 || height === 0) throw damaged()
  return { width, height, depth, colorType, interlaced: interlace === 1 }
}

/**
 * The profile of a picture, which stands before its pixels, once. It is packed as well, and whoever shows the picture
 * unpacks it: one that cannot be is left out, as the picture is shown in the usual colours then. Others are not
 * unpacked, because that would cost as much for each.
 */
function profileOf(chunks: readonly Chunk[]): Chunk | null {
  const first = chunks.find(({ type }) => type === 'iCCP' || type === 'IDAT')
  if (first?.type !== 'iCCP' || first.data.length > MAX_PROFILE_BYTES) return null
  try {
    inflateSync(first.data.subarray(first.data.indexOf(0) + 2), { maxOutputLength: MAX_PROFILE_BYTES })
    return first
  } catch {
    return null
  }
}
