import { expect, it } from 'vitest'
import type { TextBox } from './text-box.ts'
import { layOutText } from './text-layout.ts'

// Without a browser a letter is 0.55 of the font's size wide: 20 px are 11, 10 px are 5.5.
const box = (w: number, h: number): TextBox => ({
  area: { x: 0, y: 0, w, h },
  fonts: [
    { size: 20, weight: 400, lineHeight: 20 },
    { size: 10, weight: 400, lineHeight: 10 },
  ],
  align: 'left',
  vertical: 'top',
  overflows: false,
})

it('[C4] a text shrinks by one step before it is cut', () => {
  expect(layOutText('one two', box(60, 40))).toMatchObject({ font: { size: 20 }, cut: false })
  expect(layOutText('one two three', box(60, 40))).toMatchObject({ font: { size: 10 }, cut: false })
  expect(layOutText('one two three '.repeat(9), box(60, 40))).toMatchObject({ font: { size: 10 }, cut: true })
})

it('[C4] a text shrinks before a word is broken', () => {
  expect(layOutText('Vertrieb', box(60, 40))).toMatchObject({ font: { size: 10 }, lines: ['Vertrieb'] })
  expect(layOutText('one\ntwo', box(60, 40)).font.size).toBe(20)
})
