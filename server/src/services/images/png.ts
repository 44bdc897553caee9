import { crc32, inflateSync } from 'node:zlib'
import { Bytes, type Cleaned, MAX_PROFILE_BYTES, type MustFit, damaged, latin1 } from './picture.ts'
import { type PngHeader, mustHoldPixels } from './png-pixels.ts'

const SIGNATURE_BYTES = 8
/**
 * What says how the pixels look, by how many bytes it has at least and at most (PNG specification, 11.2 and 11.3). It
 * stands before the pixels, once. All other ancillary chunks go: texts, times, EXIF, and the frames of an animation.
 */
const looks: Readonly<Record<string, readonly [least: number, most: number]>> = {
  PLTE: [3, 3 * 256],
  tRNS: [1, 256],
  gAMA: [4, 4],
  cHRM: [32, 32],
  sRGB: [1, 1],
  cICP: [4, 4],
  sBIT: [1, 4],
  iCCP: [1, MAX_PROFILE_BYTES],
}
const needed = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND'])
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
  const showing = chunksThatShow(chunks)
  if (header.colorType === 3 && !showing.some(({ type }) => type === 'PLTE')) throw damaged()
  const packed = showing.filter(({ type }) => type === 'IDAT')
  await mustHoldPixels(
    header,
    packed.map(({ data }) => data),
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
    if (!/^[A-Za-z]{4}$/.test(type) || (/^[A-Z]/.test(type) && !needed.has(type))) throw damaged()
    chunks.push({ type, data, whole: from.all.subarray(start, from.at) })
    if (type === 'IEND' && length > 0) throw damaged()
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

function chunksThatShow(chunks: readonly Chunk[]): Chunk[] {
  const seen = new Set<string>()
  return chunks.filter((chunk, at) => {
    const { type } = chunk
    if (type === 'IDAT') seen.add(type)
    if (type === 'IHDR') return at === 0
    if (!Object.hasOwn(looks, type)) return needed.has(type)
    if (seen.has('IDAT') || seen.has(type)) return false
    seen.add(type)
    return looksRight(chunk)
  })
}

function looksRight({ type, data }: Chunk): boolean {
  const [least, most] = looks[type] ?? [0, 0]
  if (data.length < least || data.length > most) return false
  if (type === 'PLTE') return data.length % 3 === 0
  return type !== 'iCCP' || unpacks(data)
}

// A profile is packed as well, and whoever shows the picture unpacks it.
function unpacks(profile: Uint8Array): boolean {
  try {
    inflateSync(profile.subarray(profile.indexOf(0) + 2), { maxOutputLength: MAX_PROFILE_BYTES })
    return true
  } catch {
    return false // Not worth refusing the picture for: it is shown in the usual colours.
  }
}
