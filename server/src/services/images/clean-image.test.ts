import { Problem } from '@wegpunkt/shared/http/problem'
import * as fc from 'fast-check'
import { deflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { cleanImage } from './clean-image.ts'
import {
  cameraExif,
  gif,
  gifComment,
  gifFrame,
  gifScreen,
  jpeg,
  jpegSegment,
  jpegWith,
  movingWebp,
  png,
  pngHeader,
  pngOf,
  pngText,
  riffChunk,
  webp,
  webpCanvas,
  webpChunk,
  webpLossless,
  webpOf,
} from './testing/pictures.ts'

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const script = '<script>alert(1)</script>'
const holds = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text, 0, 'latin1')
const problemOf = async (bytes: Uint8Array): Promise<string> =>
  cleanImage(bytes).then(
    () => 'taken',
    (error: unknown) => (error instanceof Problem ? error.type : String(error)),
  )

const samples = { png: png(), jpeg, webp, webpLossless, gif: gif() }
const kinds = Object.entries(samples)

describe('a picture that is taken', () => {
  it.each(kinds)('[H61] %s keeps its type and its size', async (name, bytes) => {
    const type = `image/${name.replace('Lossless', '')}`
    expect(await cleanImage(bytes)).toMatchObject({ type, width: 16, height: 12, still: false })
  })

  it.each(kinds)('[H61] %s written anew is taken again and stays the same', async (_, bytes) => {
    const once = await cleanImage(bytes)
    expect((await cleanImage(once.bytes)).bytes).toEqual(once.bytes)
  })

  it('[H62] PNG: texts, EXIF and time go, colours stay', async () => {
    const gamma = ['gAMA', Buffer.from([0, 0, 0xb1, 0x8f])] as const
    const more = [pngText(script), ['eXIf', ascii('GPS 52.5')], ['tIME', Buffer.alloc(7)], gamma] as const
    const { bytes } = await cleanImage(png(16, 12, { more }))
    expect(Buffer.from(bytes)).toEqual(png(16, 12, { more: [gamma] }))
  })

  it.each([
    ['gAMA', 4, 5],
    ['cHRM', 32, 10_000],
    ['sRGB', 1, 0],
    ['cICP', 4, 10_000],
    ['sBIT', 3, 5],
    ['tRNS', 6, 257],
    ['PLTE', 768, 771],
    ['PLTE', 3, 4],
  ])('[H62] PNG: %s of its %i bytes stays, and of %i goes', async (type, right, wrong) => {
    const chunk = (length: number) => [type, Buffer.alloc(length)] as const
    const clean = async (...more: (readonly [string, Buffer])[]) =>
      Buffer.from((await cleanImage(png(16, 12, { more }))).bytes)
    expect(await clean(chunk(right))).toEqual(png(16, 12, { more: [chunk(right)] }))
    expect(await clean(chunk(wrong))).toEqual(png())
    expect(await clean(chunk(right), chunk(right))).toEqual(png(16, 12, { more: [chunk(right)] }))
  })

  it('[H62] PNG: nothing hides in a second header, in the end, or after the pixels', async () => {
    const hidden = ascii(script)
    const chunks = [pngHeader(16, 12), ['IDAT', deflateSync(Buffer.alloc(49 * 12))]] as const
    const end = ['IEND', Buffer.alloc(0)] as const
    const late = pngOf(...chunks, ['IHDR', hidden], ['gAMA', Buffer.alloc(4)], end)
    expect(Buffer.from((await cleanImage(late)).bytes)).toEqual(pngOf(...chunks, end))
    expect(await problemOf(pngOf(...chunks, ['IEND', hidden]))).toBe('image-damaged')
  })

  it('[H62] PNG: a profile that unpacks without end goes, a real one stays', async () => {
    const profile = (size: number) => Buffer.concat([ascii('p\0\0'), deflateSync(Buffer.alloc(size))])
    const { bytes } = await cleanImage(png(16, 12, { more: [['iCCP', profile(8_000_000)]] }))
    expect(holds(bytes, 'iCCP')).toBe(false)
    const real = await cleanImage(png(16, 12, { more: [['iCCP', profile(500)]] }))
    expect(holds(real.bytes, 'iCCP')).toBe(true)
  })

  it.each([
    [1, 16, 12],
    [3, 16, 12],
    [6, 12, 16],
    [8, 12, 16],
  ])('[H62] JPEG: of EXIF the orientation %i stays, and place, maker and preview go', async (turn, w, h) => {
    for (const littleEndian of [true, false]) {
      const exif = jpegSegment(0xe1, cameraExif(turn, littleEndian))
      const { bytes, width, height } = await cleanImage(jpegWith(exif))
      expect([width, height]).toEqual([w, h])
      expect(['GPS', 'ACME'].filter((text) => holds(bytes, text))).toEqual([])
      expect(holds(bytes, 'Exif')).toBe(turn > 1)
      expect(bytes.length).toBeLessThanOrEqual(jpeg.length + 40)
      expect(await cleanImage(bytes)).toMatchObject({ width: w, height: h, bytes })
    }
  })

  it('[H62] JPEG: comments, XMP, IPTC and further pictures go; the colour profile stays', async () => {
    const xmp = jpegSegment(0xe1, ascii(`http://ns.adobe.com/xap/1.0/\0${script}`))
    const iptc = jpegSegment(0xed, ascii('Photoshop 3.0\0 by Ann'))
    const more = jpegSegment(0xe2, ascii('MPF\0 second picture'))
    const dirty = jpegWith(xmp, iptc, more, jpegSegment(0xfe, ascii(script)))
    const { bytes } = await cleanImage(Buffer.concat([dirty, jpeg]))
    expect(bytes).toEqual((await cleanImage(jpeg)).bytes)
    expect(holds(bytes, 'ICC_PROFILE')).toBe(true)
  })

  it('[H62] WebP: EXIF and XMP go; transparency and profile stay', async () => {
    const chunks = ['ICCP', 'ALPH', 'VP8 '].map((name) => webpChunk(webp, name))
    const dirty = webpOf(
      webpCanvas(16, 12, 0x3c),
      ...chunks,
      riffChunk('EXIF', ascii('GPS 52.5')),
      riffChunk('XMP ', ascii(script)),
    )
    const { bytes } = await cleanImage(dirty)
    expect(Buffer.from(bytes)).toEqual(webpOf(webpCanvas(16, 12, 0x30), ...chunks))
  })

  it('[H62] GIF: comments and programs’ notes go', async () => {
    const { bytes } = await cleanImage(gif(gifComment(script)))
    expect(bytes).toEqual((await cleanImage(gif())).bytes)
  })

  it('[H63] of an animation the first frame is left, and it says so', async () => {
    const control = ['acTL', Buffer.alloc(8)] as const
    const moving = [
      png(16, 12, { more: [control, ['fcTL', Buffer.alloc(26)]] }),
      movingWebp(),
      Buffer.concat([gif().subarray(0, -1), gifFrame(16, 12), Buffer.from([0x3b])]),
    ]
    for (const bytes of moving) {
      const cleaned = await cleanImage(bytes)
      expect(cleaned).toMatchObject({ width: 16, height: 12, still: true })
      expect(await cleanImage(cleaned.bytes)).toMatchObject({ still: false, width: 16 })
      expect(['acTL', 'fcTL', 'ANIM', 'ANMF'].filter((name) => holds(cleaned.bytes, name))).toEqual([])
    }
  })

  it.each(kinds)('[H64] %s: what comes after its end goes, whatever else it would be', async (_, bytes) => {
    const clean = await cleanImage(bytes)
    for (const tail of [`PK\u0003\u0004 a zip`, script, `\n*/=1;alert(1)`]) {
      expect(await cleanImage(Buffer.concat([bytes, ascii(tail)]))).toEqual(clean)
    }
  })
})

describe('what is refused', () => {
  it.each([
    ['an SVG with a script', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`],
    ['a page that is called a picture', `<!doctype html>${script}`],
    ['a bitmap', 'BM\u0000\u0000'],
    ['a PDF', '%PDF-1.7'],
    ['AVIF', '\u0000\u0000\u0000\u001cftypavif'],
    ['nothing', ''],
    ['a few letters', 'GIF'],
  ])('[H65] %s is none of the four kinds', async (_, text) => {
    expect(await problemOf(ascii(text))).toBe('image-type-refused')
  })

  it('[H65] a program that begins like a GIF is no picture', async () => {
    expect(await problemOf(ascii('GIF89a/*  */=1;alert(document.cookie)//'))).toBe('image-damaged')
  })

  it.each([
    ['PNG', pngOf(pngHeader(50_000, 50_000), ['IDAT', deflateSync(Buffer.alloc(1_000))])],
    ['PNG of one row', pngOf(pngHeader(20_000, 1))],
    ['PNG of too many pixels', pngOf(pngHeader(8_000, 8_000))],
    ['GIF screen', Buffer.concat([gifScreen(65_535, 65_535), gifFrame(1, 1), Buffer.from([0x3b])])],
    ['WebP canvas', webpOf(webpCanvas(1 << 24, 1 << 24, 0))],
    [
      'JPEG',
      Buffer.concat([
        jpeg.subarray(0, 2),
        jpegSegment(0xc0, Buffer.from([8, 0xff, 0xff, 0xff, 0xff, 1, 1, 0x11, 0])),
      ]),
    ],
  ])('[H66] a %s of a size that would fill the memory of everybody who looks', async (_, bytes) => {
    if (bytes[0] === 0x89) bytes = Buffer.concat([bytes, png().subarray(-12)])
    expect(await problemOf(bytes)).toBe('image-too-many-pixels')
  })

  it('[H66] PNG data that unpacks to more than the size says, or to less', async () => {
    const bomb = deflateSync(Buffer.alloc(60_000_000))
    const end = ['IEND', Buffer.alloc(0)] as const
    expect(bomb.length).toBeLessThan(100_000)
    expect(await problemOf(pngOf(pngHeader(16, 12), ['IDAT', bomb], end))).toBe('image-damaged')
    expect(await problemOf(pngOf(pngHeader(160, 120), ['IDAT', deflateSync(Buffer.alloc(500))], end))).toBe(
      'image-damaged',
    )
    expect(await problemOf(pngOf(pngHeader(16, 12), ['IDAT', ascii('not packed')], end))).toBe(
      'image-damaged',
    )
  })

  it('[H66] a progressive JPEG that is decoded over and over', async () => {
    const start = jpeg.lastIndexOf(Buffer.from([0xff, 0xda]))
    const scan = jpeg.subarray(start, -2)
    const scans = Array.from({ length: 100 }, () => scan)
    expect(await problemOf(Buffer.concat([jpeg.subarray(0, start), ...scans, jpeg.subarray(-2)]))).toBe(
      'image-damaged',
    )
  })

  it.each(kinds.filter(([name]) => name !== 'gif'))(
    '[H67] %s that was cut off anywhere',
    async (_, bytes) => {
      for (let length = 12; length < bytes.length; length += 7)
        expect(await problemOf(bytes.subarray(0, length))).toBe('image-damaged')
    },
  )

  it('[H67] a GIF that was cut off within its frame, while a missing trailer is as good as one', async () => {
    const bytes = gif()
    for (let length = 12; length < bytes.length - 1; length += 3)
      expect(await problemOf(bytes.subarray(0, length))).toBe('image-damaged')
    expect(await problemOf(bytes.subarray(0, -1))).toBe('taken')
  })

  it('[H67] PNG whose checksum does not fit, or with a chunk that nobody knows and everybody has to', async () => {
    const flipped = png()
    flipped[41] = (flipped[41] ?? 0) ^ 1
    expect(await problemOf(flipped)).toBe('image-damaged')
    expect(await problemOf(png(16, 12, { more: [['ABCD', Buffer.alloc(3)]] }))).toBe('image-damaged')
  })
})

it('[H68] whatever the bytes are, they are taken or refused with a reason, and what is taken is a picture', async () => {
  const mutated = fc
    .record({
      base: fc.constantFrom(
        ...Object.values(samples),
        movingWebp(),
        jpegWith(jpegSegment(0xe1, cameraExif(6))),
      ),
      changes: fc.array(fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) }), { maxLength: 6 }),
      cut: fc.option(fc.nat(), { freq: 4 }),
    })
    .map(({ base, changes, cut }) => {
      const bytes = Buffer.from(base)
      for (const { at, to } of changes) bytes[at % bytes.length] = to
      return cut === null ? bytes : bytes.subarray(0, cut % bytes.length)
    })
  const prefixed = fc
    .tuple(fc.constantFrom(...Object.values(samples)), fc.uint8Array({ maxLength: 200 }))
    .map(([base, rest]) => Buffer.concat([base.subarray(0, 12), rest]))
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, prefixed), async (bytes) => {
      const problem = await problemOf(bytes)
      expect(['taken', 'image-type-refused', 'image-damaged', 'image-too-many-pixels']).toContain(problem)
      if (problem !== 'taken') return
      const once = await cleanImage(bytes)
      expect(await problemOf(once.bytes)).toBe('taken')
    }),
    { numRuns: 3_000 },
  )
})
