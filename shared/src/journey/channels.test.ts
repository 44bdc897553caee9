import { expect, it } from 'vitest'
import { MAX_CHANNEL_CHARS } from '../limits.ts'
import { channelLabel, channelOf, channels } from './channels.ts'

it('[J1] M2 the library has the 17 channels of the method, nine direct and eight indirect', () => {
  expect(new Set(channels.map(({ key }) => key)).size).toBe(17)
  expect(channels.filter(({ contact }) => contact === 'direct')).toHaveLength(9)
  expect(channels.filter(({ contact }) => contact === 'indirect')).toHaveLength(8)
})

it('[J1] no two channels share a name in a language, and each fits where free text fits', () => {
  for (const locale of ['de', 'en'] as const) {
    const names = channels.map((channel) => channel[locale])
    expect(new Set(names).size).toBe(17)
    for (const name of names) expect(name.length).toBeLessThanOrEqual(MAX_CHANNEL_CHARS)
  }
})

it('[J2] a channel of the library is named in the language of the reader', () => {
  expect(channelLabel('invoice', 'de')).toBe('Rechnung')
  expect(channelLabel('invoice', 'en')).toBe('Invoice')
})

it.each(['Wochenmarkt', '', 'toString', '__proto__'])('[J2] free text such as %j passes through', (text) => {
  expect(channelOf(text)).toBeNull()
  expect(channelLabel(text, 'de')).toBe(text)
})
