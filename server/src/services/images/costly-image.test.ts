import * as zlib from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanImage } from './clean-image.ts'
import { png, pngHeader, pngOf } from './testing/pictures.ts'

vi.mock('node:zlib', async (original) => {
  const real = await original<typeof zlib>()
  return { ...real, inflateSync: vi.fn(real.inflateSync) }
})

type Chunk = readonly [type: string, data: Uint8Array]

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const end: Chunk = ['IEND', Buffer.alloc(0)]
const pixels: Chunk = ['IDAT', zlib.deflateSync(Buffer.alloc((1 + 16 * 3) * 12))]

describe('a colour profile', () => {
  const profile = (size: number): Chunk => [
    'iCCP',
    Buffer.concat([Buffer.from('p\0\0'), zlib.deflateSync(Buffer.alloc(size))]),
  ]
  const unpacked = vi.mocked(zlib.inflateSync)
  beforeEach(() => void unpacked.mockClear())

  it('[H66] is unpacked once, however many there are', async () => {
    const more = many(1_000, profile(1_000_000))
    const { bytes } = await cleanImage(png(16, 12, { more }))
    expect(unpacked).toHaveBeenCalledTimes(1)
    expect(Buffer.from(bytes)).toEqual(png(16, 12, { more: more.slice(0, 1) }))
  })

  it('[H66] that is packed larger than it may be, or comes after pixels, is not unpacked at all', async () => {
    const empty: Chunk = ['iCCP', Buffer.concat([Buffer.from('p\0\0'), Buffer.alloc(2_000_000)])]
    const late = pngOf(pngHeader(16, 12), pixels, profile(500), end)
    for (const bytes of [png(16, 12, { more: [empty] }), late])
      expect(Buffer.from((await cleanImage(bytes)).bytes).includes('iCCP')).toBe(false)
    expect(unpacked).not.toHaveBeenCalled()
  })
})
