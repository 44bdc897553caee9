import { describe, expect, it } from 'vitest'
import { contrast } from '../../ui/readable-on.ts'
import { sceneTheme } from '../theme.ts'
import { linkColorOn } from './linked-line.ts'
import { lineLinksOf, rightToLeft, startsOf } from './text-lines.ts'

describe('links in the lines of a text', () => {
  it('[C51] stand where their letters are, also over several lines', () => {
    const text = 'See\nhttps://example.org/abc now'
    const lines = ['See', 'https://exam', 'ple.org/abc ', 'now']
    expect(startsOf(text, lines)).toEqual([0, 4, 16, 28])
    const url = 'https://example.org/abc'
    expect(lineLinksOf(text, lines)).toEqual([
      { line: 1, start: 0, end: 12, url },
      { line: 2, start: 0, end: 11, url },
    ])
  })

  it('[C51] end with what is left of a line that was cut', () => {
    const text = 'https://example.org/abcdef'
    expect(lineLinksOf(text, ['https://exa…'])).toEqual([
      { line: 0, start: 0, end: 12, url: 'https://example.org/abcdef' },
    ])
  })

  it.each(['light', 'dark'] as const)('[C51] can be read on every ground, %s', (scheme) => {
    const theme = sceneTheme(scheme)
    for (const ground of [theme.card.fill, theme.grid.surface, theme.canvas])
      expect(contrast(linkColorOn(theme.ink), ground)).toBeGreaterThanOrEqual(4.5)
    for (const { ink, fill } of Object.values(theme.note))
      expect(contrast(linkColorOn(ink), fill)).toBeGreaterThanOrEqual(4.5)
  })
})

it('[C52] a line runs as the first letter of its paragraph says', () => {
  expect(rightToLeft('only Latin', ['only Latin'])).toBeNull()
  expect(rightToLeft('abc\nשלום world\n123 مرحبا', ['abc', 'שלום ', 'world', '123 مرحبا'])).toEqual([
    false,
    true,
    true,
    true,
  ])
})
