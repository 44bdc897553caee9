import { describe, expect, it } from 'vitest'
import { shownOf } from './text-breaks.ts'
import { cutLines, ellipsize, wrapText } from './text-wrap.ts'

/** A typewriter: every UTF-16 unit is ten wide. */
const measure = (text: string): number => text.length * 10

describe('text wrapping', () => {
  it('[C3] breaks after spaces, which hang over the edge', () => {
    expect(wrapText('buy the washer', 70, measure)).toEqual(['buy the ', 'washer'])
  })

  it('[C3] breaks after hyphens', () => {
    expect(wrapText('Online-Bestellung', 110, measure)).toEqual(['Online-', 'Bestellung'])
  })

  it('[C3] breaks a word that is wider than the line, between graphemes', () => {
    expect(wrapText('Waschmaschine', 50, measure)).toEqual(['Wasch', 'masch', 'ine'])
    expect(wrapText('👩‍👩‍👧👩‍👩‍👧', 80, measure)).toEqual(['👩‍👩‍👧', '👩‍👩‍👧'])
  })

  it('[C3] keeps line breaks and empty lines', () => {
    expect(wrapText('one\n\ntwo', 100, measure)).toEqual(['one', '', 'two'])
    expect(wrapText('one\r\ntwo', 100, measure)).toEqual(['one', 'two'])
  })

  it('[C3] breaks between ideographs', () => {
    expect(wrapText('東京都庁', 20, measure)).toEqual(['東京', '都庁'])
  })

  it.each([
    ['addresses after a question mark', 'a/b?x=1', 50, ['a/b?', 'x=1']],
    [
      'after dashes, and not before a number that is negative',
      '2020–2025 -12',
      60,
      ['2020–', '2025 ', '-12'],
    ],
    ['not at spaces that hold words together', 'zu 10\u00a0000\u202f€', 100, ['zu ', '10\u00a0000\u202f€']],
    ['at places of no width', 'lang\u200bes', 50, ['lang\u200b', 'es']],
    ['around emoji, and never within one', 'gut👩‍👩‍👧👍🏽ja', 120, ['gut👩‍👩‍👧', '👍🏽ja']],
    ['between flags, each of two letters', '🇩🇪🇫🇷', 40, ['🇩🇪', '🇫🇷']],
    ['not before the marks that end a sentence of ideographs', '東京。都', 30, ['東京。', '都']],
    ['not after a bracket that opens', '東「京」', 20, ['東', '「京', '」']],
    ['between syllables of Hangul', '한국어', 20, ['한국', '어']],
    ['after an ellipsis', 'so…ja', 35, ['so…', 'ja']],
  ])('[C3] breaks %s', (_, text, width, lines) => {
    expect(wrapText(text, width, measure)).toEqual(lines)
  })

  it('[C3] breaks at a soft hyphen where there is room to show it', () => {
    const word = 'Kunden\u00adwunsch\u00adliste'
    expect(wrapText(word, 140, measure)).toEqual(['Kunden\u00adwunsch\u00ad', 'liste'])
    expect(wrapText(word, 125, measure)).toEqual(['Kunden\u00ad', 'wunsch\u00adliste'])
    expect(wrapText(word, 170, measure)).toEqual([word])
    expect(shownOf('Kunden\u00adwunsch\u00ad')).toBe('Kundenwunsch-')
  })

  it('[C4] an ellipsis never splits what is one letter to a reader', () => {
    expect(ellipsize('ja👩‍👩‍👧👩‍👩‍👧', 120, measure)).toBe('ja👩‍👩‍👧…')
    expect(ellipsize('ja👩‍👩‍👧👩‍👩‍👧', 100, measure)).toBe('ja…')
    expect(ellipsize('e\u0301e\u0301e\u0301', 50, measure)).toBe('e\u0301e\u0301…')
  })

  it('[C3] loses no character', () => {
    const text = 'Was sagt die Kundin – und wer fragt sie?  Niemand-so-recht, bisher.'
    expect(wrapText(text, 90, measure).join('')).toBe(text)
  })

  it('[C4] ends with an ellipsis where lines are left out', () => {
    expect(cutLines(['one ', 'two ', 'three'], 2, 60, measure)).toEqual({
      lines: ['one ', 'two…'],
      cut: true,
    })
    expect(cutLines(['one'], 2, 60, measure)).toEqual({ lines: ['one'], cut: false })
    expect(ellipsize('Reklamation', 50, measure)).toBe('Rekl…')
  })

  it('[C133] shortens a word of sixty thousand letters without looking at all of them', () => {
    let looked = 0
    const counting = (text: string): number => {
      looked += text.length
      return measure(text)
    }
    expect(ellipsize('x'.repeat(60_000), 100, counting)).toBe('xxxxxxxxx…')
    expect(looked).toBeLessThan(1_000)
    expect(ellipsize('fits as it is', 130, measure)).toBe('fits as it is')
    expect(ellipsize('nothing', 5, measure)).toBe('…')
  })
})
