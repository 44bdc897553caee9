import { afterEach, expect, it, vi } from 'vitest'
import { firstLanguage, rememberLanguage } from './language.ts'

afterEach(() => void vi.unstubAllGlobals())

const denied = {
  getItem() {
    throw new DOMException('denied', 'SecurityError')
  },
  setItem() {
    throw new DOMException('denied', 'SecurityError')
  },
}

it.each([null, denied])(
  '[D72] without storage on the device the language is the one of the browser',
  (storage) => {
    vi.stubGlobal('localStorage', storage)
    vi.stubGlobal('navigator', { language: 'de-CH' })
    expect(() => rememberLanguage('en')).not.toThrow()
    expect(firstLanguage()).toBe('de')
  },
)
