/** What a PNG begins with (W3C PNG, 5.2). */
export const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)

const RGB = 2
const CSS_PIXELS_PER_METRE = 96 / 0.0254

/** A chunk: its length, name, content and checksum. */
export function chunk(name: string, content: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + content.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, content.length)
  for (let i = 0; i < 4; i++) bytes[4 + i] = name.charCodeAt(i)
  bytes.set(content, 8)
  view.setUint32(8 + content.length, crc(bytes.subarray(4, 8 + content.length)))
  return bytes
}

/** Eight bits a colour, without transparency, from top to bottom. */
export function header(width: number, height: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(13)
  const view = new DataView(content.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  content[8] = 8
  content[9] = RGB
  return chunk('IHDR', content)
}

/** So that a picture at twice the size is not shown twice as large. */
export function density(scale: number): Uint8Array<ArrayBuffer> {
  const content = new Uint8Array(9)
  const view = new DataView(content.buffer)
  const perMetre = Math.round(CSS_PIXELS_PER_METRE * scale)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  content[8] = 1
  return chunk('pHYs', content)
}

/**
 * Rows of a strip as PNG filters them: each byte less the one above it ("Up"). `above` is the row before the strip,
 * and is the strip's last row afterwards.
 */
export function filtered(rows: Uint8Array, width: number, above: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = width * 3
  const height = rows.length / length
  const out = new Uint8Array(height * (length + 1))
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * length, y * (length + 1)]
    out[to] = 2
    for (let i = 0; i < length; i++) {
      const before = (y === 0 ? above[i] : rows[from - length + i]) ?? 0
      out[to + 1 + i] = (rows[from + i] ?? 0) - before
    }
  }
  above.set(rows.subarray(rows.length - length))
  return out
}

const table = Uint32Array.from({ length: 256 }, (_, i) => {
  let value = i
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
