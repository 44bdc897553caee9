import { decodeUtf8 } from 'lib0/string'
import { describe, expect, it } from 'vitest'
import './quick-words.ts'

const encoder = new TextEncoder()

describe('words of a document', () => {
  it('[D75] are read as the browser reads them, short or long, of whatever letters', () => {
    const words = [
      '',
      'kind',
      '\u0000\u007f',
      'grün',
      '🎉',
      'a'.repeat(64),
      'a'.repeat(65),
      'ü'.repeat(100),
      '\ufeffa',
    ]
    for (const word of words) expect(decodeUtf8(encoder.encode(word))).toBe(word)
  })

  it('[D75] that are no text are refused, as ever', () => {
    expect(() => decodeUtf8(new Uint8Array([0x61, 0xff]))).toThrow(TypeError)
    expect(() => decodeUtf8(new Uint8Array([0xc3]))).toThrow(TypeError)
  })
})
