import { exifOf, liesOnItsSide, orientationIn } from './exif.ts'
import { Bytes, type Cleaned, MAX_PROFILE_BYTES, type MustFit, damaged, latin1 } from './picture.ts'

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Tables that decoding needs: Huffman, quantisation, restart interval. */
const tables = new Set([0xc4, 0xdb, 0xdd])
/** Baseline, extended and progressive: what browsers show. */
const frames = new Set([0xc0, 0xc1, 0xc2])
/** A progressive picture has about ten. Each costs a pass over all pixels, of everybody who looks. */
const MAX_SCANS = 64
const JFIF_BYTES = 14
const ADOBE_BYTES = 12

type Parts = {
  size: readonly [width: number, height: number] | null
  orientation: number
  jfif: Uint8Array | null
  profile: Uint8Array[]
  /** Tables, frame and scans, in their order. */
  body: Uint8Array[]
  scans: number
  /** Whether it is said already how the colours are written. */
  hasAdobe: boolean
}

/** Keeps tables, frame and scans, the colour profile, and how the camera was held. */
export function cleanJpeg(bytes: Uint8Array, mustFit: MustFit): Cleaned {
  const parts = readParts(new Bytes(bytes, 2), mustFit)
  if (!parts.size || parts.scans === 0) throw damaged()
  const { orientation, jfif, profile, body } = parts
  const [width, height] = liesOnItsSide(orientation) ? parts.size.toReversed() : parts.size
  const profileBytes = profile.reduce((sum, { length }) => sum + length, 0)
  return {
    width: width ?? 0,
    height: height ?? 0,
    bytes: Buffer.concat([
      bytes.subarray(0, 2),
      ...(jfif ? [jfif] : []),
      ...(orientation > 1 ? [segment(0xe1, exifOf(orientation))] : []),
      ...(profileBytes <= MAX_PROFILE_BYTES ? profile : []),
      ...body,
      Uint8Array.of(0xff, EOI),
    ]),
    still: false,
  }
}

function readParts(from: Bytes, mustFit: MustFit): Parts {
  const parts: Parts = {
    size: null,
    orientation: 1,
    jfif: null,
    profile: [],
    body: [],
    scans: 0,
    hasAdobe: false,
  }
  for (;;) {
    from.nextPiece()
    const marker = nextMarker(from)
    if (marker === EOI) return parts
    const start = from.at - 2
    const length = from.u16()
    if (length < 2) throw damaged()
    const content = from.take(length - 2)
    const whole = from.all.subarray(start, from.at)
    if (tables.has(marker)) parts.body.push(whole)
    else if (frames.has(marker)) {
      if (parts.size) throw damaged()
      parts.size = readFrame(content)
      mustFit(...parts.size)
      parts.body.push(whole)
    } else if (marker === SOS) {
      if (!parts.size || ++parts.scans > MAX_SCANS) throw damaged()
      parts.body.push(whole, takeScan(from))
    } else if (!isLeftOut(marker)) throw damaged()
    else keepSome(parts, marker, content, whole)
  }
}

// Any number of 0xff may stand before a marker.
function nextMarker(from: Bytes): number {
  if (from.u8() !== 0xff) throw damaged()
  let marker = from.u8()
  while (marker === 0xff) marker = from.u8()
  if (marker === SOI || marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) throw damaged()
  return marker
}

function readFrame(content: Uint8Array): readonly [number, number] {
  const from = new Bytes(content)
  const [depth, height, width, components] = [from.u8(), from.u16(), from.u16(), from.u8()]
  const known = depth === 8 && [1, 3, 4].includes(components) && content.length === 6 + 3 * components
  if (!known || width === 0 || height === 0) throw damaged()
  return [width, height]
}

/** Everything up to the next marker. In a scan, 0xff is followed by 0, or marks where decoding may begin again. */
function takeScan(from: Bytes): Uint8Array {
  const start = from.at
  let at = start
  for (;;) {
    // Where every second byte is 0xff, looking for the next one by a call for each takes a second.
    while (at < from.all.length && from.all[at] !== 0xff) at++
    const next = from.all[at + 1]
    if (next === undefined) throw damaged()
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) break
    at += next === 0xff ? 1 : 2
  }
  if (at === start) throw damaged()
  return from.take(at - start)
}

const isLeftOut = (marker: number): boolean => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe

// What programs note down about a picture. Some of it decides how it looks.
function keepSome(parts: Parts, marker: number, content: Uint8Array, whole: Uint8Array): void {
  const name = latin1(content.subarray(0, 12))
  if (marker === 0xe0 && name.startsWith('JFIF\0') && content.length >= JFIF_BYTES)
    // Without the small preview that may follow.
    parts.jfif ??= segment(0xe0, Uint8Array.of(...content.subarray(0, JFIF_BYTES - 2), 0, 0))
  if (marker === 0xe1 && name.startsWith('Exif\0\0') && parts.orientation === 1)
    parts.orientation = orientationIn(content)
  if (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) parts.profile.push(whole)
  if (marker !== 0xee || !name.startsWith('Adobe') || content.length < ADOBE_BYTES || parts.hasAdobe) return
  parts.hasAdobe = true
  parts.body.push(segment(0xee, content.subarray(0, ADOBE_BYTES)))
}

const segment = (marker: number, content: Uint8Array): Uint8Array =>
  Uint8Array.of(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content)
