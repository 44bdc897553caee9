import { describe, expect, it } from 'vitest'
import { MAX_IMPORT_FILE_BYTES, decodeText, readText } from './read-file.ts'

const bytes = (...all: number[]): Uint8Array => new Uint8Array(all)

describe('a file of answers', () => {
  it('[P317] is read in the encodings that spreadsheets write', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffKüche'))).toEqual({
      text: 'Küche',
      isOldEncoding: false,
    })
    expect(decodeText(bytes(0x4b, 0xfc, 0x63, 0x68, 0x65))).toEqual({ text: 'Küche', isOldEncoding: true })
    expect(decodeText(bytes(0xff, 0xfe, 0x4b, 0, 0xfc, 0))).toEqual({ text: 'Kü', isOldEncoding: false })
  })

  it.each([
    ['a workbook', bytes(0x50, 0x4b, 0x03, 0x04, 9), 'workbook'],
    ['an old workbook', bytes(0xd0, 0xcf, 0x11, 0xe0, 9), 'workbook'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), 'no-text'],
  ])('[P317] that is %s is refused by name', (_, content, unreadable) => {
    expect(decodeText(content)).toEqual({ unreadable })
  })

  it('[P317] that is too big is refused before it is read', async () => {
    const file = { size: MAX_IMPORT_FILE_BYTES + 1, arrayBuffer: () => Promise.reject(new Error('read')) }
    expect(await readText(file as unknown as Blob)).toEqual({ unreadable: 'too-big' })
  })
})
