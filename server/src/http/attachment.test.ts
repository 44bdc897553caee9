import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { attachment } from './attachment.ts'

/** RFC 8187, 3.2.1: what stands in the name, letter by letter. */
const NAME = /^attachment; filename="export"; filename\*=UTF-8''((?:[A-Za-z0-9!#$&+\-.^_`|~]|%[0-9A-F]{2})*)$/

it('[F91] the name of a file is sent as RFC 8187 has it, and comes back as it was', () => {
  expect(attachment("Anna's Reise (*).csv")).toBe(
    `attachment; filename="export"; filename*=UTF-8''Anna%27s%20Reise%20%28%2A%29.csv`,
  )
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(decodeURIComponent(NAME.exec(attachment(name))?.[1] ?? 'none')).toBe(name)
    }),
  )
})
