import { Bytes, type Cleaned, type MustFit, damaged } from './picture.ts'

const HEADER_BYTES = 6
const IMAGE = 0x2c
const EXTENSION = 0x21
const TRAILER = 0x3b
const GRAPHIC_CONTROL = 0xf9
const HAS_TABLE = 0x80

type Screen = {
  width: number
  height: number
  flags: number
  background: number
  aspect: number
  table: Uint8Array
}
type Frame = { readonly right: number; readonly bottom: number; readonly bytes: Uint8Array }

/** Keeps the first frame with its colours and its transparency. */
export function cleanGif(bytes: Uint8Array, mustFit: MustFit): Cleaned {
  const from = new Bytes(bytes, HEADER_BYTES)
  const screen = readScreen(from)
  const { frame, control, frames } = readFrames(from)
  // Browsers show at least the first frame, however small the screen is said to be.
  const width = Math.max(screen.width, frame.right)
  const height = Math.max(screen.height, frame.bottom)
  mustFit(width, height)
  return {
    width,
    height,
    bytes: Buffer.concat([
      Buffer.from('GIF89a'),
      screenBytes({ ...screen, width, height }),
      ...(control ? [control] : []),
      frame.bytes,
      Uint8Array.of(TRAILER),
    ]),
    still: frames > 1,
  }
}

function readScreen(from: Bytes): Screen {
  const [width, height, flags, background, aspect] = [
    from.u16(true),
    from.u16(true),
    from.u8(),
    from.u8(),
    from.u8(),
  ]
  return { width, height, flags, background, aspect, table: from.take(tableBytes(flags)) }
}

function readFrames(from: Bytes): { frame: Frame; control: Uint8Array | null; frames: number } {
  let frame: Frame | null = null
  let control: Uint8Array | null = null
  let frames = 0
  // Some programs leave the trailer out.
  while (from.left > 0) {
    from.nextPiece()
    const kind = from.u8()
    if (kind === TRAILER) break
    if (kind === EXTENSION) {
      const label = from.u8()
      const content = subBlocks(from)
      if (label === GRAPHIC_CONTROL && !frame) control = controlBytes(content)
    } else if (kind === IMAGE) {
      const read = readFrame(from)
      frame ??= read
      frames++
    } else throw damaged()
  }
  if (!frame) throw damaged()
  return { frame, control, frames }
}

function readFrame(from: Bytes): Frame {
  const start = from.at - 1
  const [left, top, width, height] = [from.u16(true), from.u16(true), from.u16(true), from.u16(true)]
  from.take(tableBytes(from.u8()))
  const codeSize = from.u8()
  const packed = subBlocks(from)
  if (width === 0 || height === 0 || codeSize < 1 || codeSize > 11 || packed.length === 0) throw damaged()
  return { right: left + width, bottom: top + height, bytes: from.all.subarray(start, from.at) }
}

/** Blocks of at most 255 bytes, up to an empty one. */
function subBlocks(from: Bytes): Uint8Array {
  const start = from.at
  for (;;) {
    const length = from.u8()
    if (length === 0) return from.all.subarray(start, from.at - 1)
    from.skip(length)
  }
}

const tableBytes = (flags: number): number => ((flags & HAS_TABLE) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

// One frame waits for nothing: only which colour is transparent matters.
function controlBytes(content: Uint8Array): Uint8Array | null {
  const [length, flags = 0, , , transparent = 0] = content
  if (length !== 4 || (flags & 1) === 0) return null
  return Uint8Array.of(EXTENSION, GRAPHIC_CONTROL, 4, 1, 0, 0, transparent, 0)
}

function screenBytes({ width, height, flags, background, aspect, table }: Screen): Uint8Array {
  const head = Buffer.alloc(7)
  head.writeUInt16LE(width, 0)
  head.writeUInt16LE(height, 2)
  head.set([flags, background, aspect], 4)
  return Buffer.concat([head, table])
}
