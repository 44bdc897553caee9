import { SIGNATURE, chunk, density, filtered, header } from './png-bytes.ts'

/** A part of a strip: its pixels as a canvas gives them, four bytes each. */
export type PixelPart = {
  readonly x: number
  readonly width: number
  readonly height: number
  readonly pixels: Uint8ClampedArray
}

/** A PNG that is written strip by strip, so that never more than a strip of it is there uncompressed. */
export function createPngFile(width: number, height: number, scale: number) {
  const above = new Uint8Array(width * 3)
  const deflate = new CompressionStream('deflate')
  const writer = deflate.writable.getWriter()
  const parts: Uint8Array<ArrayBuffer>[] = [Uint8Array.from(SIGNATURE), header(width, height), density(scale)]
  const collected = collect(deflate.readable, (bytes) => parts.push(chunk('IDAT', bytes)))
  return {
    /** The parts of a strip lie side by side. */
    async add(strip: readonly PixelPart[]): Promise<void> {
      await writer.write(filtered(joined(strip, width), width, above))
    },
    async end(): Promise<Blob> {
      await writer.close()
      await collected
      parts.push(chunk('IEND', new Uint8Array()))
      return new Blob(parts, { type: 'image/png' })
    },
  }
}

async function collect(stream: ReadableStream<Uint8Array>, take: (bytes: Uint8Array) => void): Promise<void> {
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    take(value)
  }
}

// The ground of a picture is opaque, so that nothing is lost with the fourth byte.
function joined(strip: readonly PixelPart[], width: number): Uint8Array {
  const height = strip[0]?.height ?? 0
  const rows = new Uint8Array(width * height * 3)
  for (const part of strip) {
    for (let y = 0; y < height; y++) {
      let to = (y * width + part.x) * 3
      let from = y * part.width * 4
      for (let x = 0; x < part.width; x++, from += 4) {
        rows[to++] = part.pixels[from] ?? 0
        rows[to++] = part.pixels[from + 1] ?? 0
        rows[to++] = part.pixels[from + 2] ?? 0
      }
    }
  }
  return rows
}
