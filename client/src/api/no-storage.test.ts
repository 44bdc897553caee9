import { readText } from '@wegpunkt/shared/read-value'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forget, forgetAll, recall, remember } from './remembered.ts'

afterEach(() => void vi.unstubAllGlobals())

const denied = new Proxy(
  {},
  {
    get() {
      throw new DOMException('denied', 'SecurityError')
    },
    ownKeys() {
      throw new DOMException('denied', 'SecurityError')
    },
  },
)

describe('without storage on the device', () => {
  it.each([null, denied])('[D72] what is remembered is forgotten, and nothing fails', (storage) => {
    vi.stubGlobal('localStorage', storage)
    remember('me', 'ann')
    expect(recall('me', readText)).toBeNull()
    expect(() => forget('me')).not.toThrow()
    expect(() => forgetAll()).not.toThrow()
  })
})
