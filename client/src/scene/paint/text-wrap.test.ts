import { describe, expect, it } from 'vitest'
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
})
