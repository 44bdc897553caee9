import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createInflate } from 'node:zlib'
import { damaged } from './picture.ts'

export type PngHeader = {
  readonly width: number
  readonly height: number
  readonly depth: number
  readonly colorType: number
  readonly interlaced: boolean
}

/** Samples of a pixel, by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
/** The seven passes of an interlaced picture: where each begins, and its steps (PNG specification, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

/** Unpacks piece by piece, keeping nothing, and throws `image-damaged` where there is more or less than the size says. */
export async function mustHoldPixels(header: PngHeader, packed: readonly Uint8Array[]): Promise<void> {
  const expected = unpackedBytes(header)
  let unpacked = 0
  const inflate = createInflate({ chunkSize: 128 * 1024 })
  try {
    await pipeline(Readable.from(packed.filter(({ length }) => length > 0)), inflate, async (pieces) => {
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        unpacked += piece.length
        if (unpacked > expected) throw damaged()
      }
    })
  } catch (error) {
    throw Object.assign(damaged(), { cause: error })
  }
  if (unpacked !== expected) throw damaged()
}

/** Each row begins with the number of its filter. */
function unpackedBytes({ width, height, depth, colorType, interlaced }: PngHeader): number {
  const bits = depth * (samples[colorType] ?? 0)
  const area = (w: number, h: number): number => (w > 0 ? h * (1 + Math.ceil((w * bits) / 8)) : 0)
  if (!interlaced) return area(width, height)
  return passes.reduce(
    (sum, [x, y, dx, dy]) =>
      sum + area(Math.ceil((width - x) / dx), Math.max(0, Math.ceil((height - y) / dy))),
    0,
  )
}
