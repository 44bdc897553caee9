import { Problem } from '@wegpunkt/shared/http/problem'
import * as zlib from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { cleanImage } from './clean-image.ts'
import { MAX_PIECES } from './picture.ts'
import {
  gif,
  gifComment,
  jpegSegment,
  jpegWith,
  png,
  pngHeader,
  pngOf,
  riffChunk,
  webp,
  webpChunk,
  webpOf,
} from './testing/pictures.ts'

vi.mock('node:zlib', async (original) => {
  const real = await original<typeof zlib>()
  return { ...real, inflateSync: vi.fn(real.inflateSync) }
})

type Chunk = readonly [type: string, data: Uint8Array]

const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one)
const problemOf = async (bytes: Uint8Array): Promise<string> =>
  cleanImage(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Problem ? error.type : String(error)),
  )
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

describe('a picture in many pieces', () => {
  const none = Buffer.alloc(0)
  const packed = webpOf(webpChunk(webp, 'VP8 ')).subarray(12)
  const scripted = (count: number): Buffer => png(16, 12, { more: many(count, ['teXt', none]) })

  it.each<[string, (count: number) => Buffer]>([
    ['PNG chunks', scripted],
    ['PNG data', (count) => pngOf(pngHeader(16, 12), pixels, ...many<Chunk>(count, ['IDAT', none]), end)],
    ['JPEG comments', (count) => jpegWith(...many(count, jpegSegment(0xfe, none)))],
    ['JPEG tables', (count) => jpegWith(...many(count, jpegSegment(0xc4, none)))],
    ['WebP chunks', (count) => webpOf(packed, ...many(count, riffChunk('JUNK', none)))],
    ['GIF extensions', (count) => gif(...many(count, gifComment('x')))],
  ])('[H66] %s: as many as any program writes are taken, and more are refused', async (_, made) => {
    expect(await problemOf(made(MAX_PIECES / 2))).toBe('taken')
    expect(await problemOf(made(MAX_PIECES))).toBe('image-damaged')
  })

  it('[H66] JPEG: of the notes on its colours one is kept', async () => {
    const adobe = jpegSegment(0xee, Buffer.from('Adobe\0\u0064\0\0\0\0\u0001'))
    const { bytes } = await cleanImage(jpegWith(adobe, adobe, adobe))
    expect(bytes).toEqual((await cleanImage(jpegWith(adobe))).bytes)
    expect(Buffer.from(bytes).includes('Adobe')).toBe(true)
  })
})
