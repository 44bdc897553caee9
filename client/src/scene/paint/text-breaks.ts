/**
 * Where a line may break, as browsers break it (UAX #14, and what Chromium does beyond it): a text in chunks that
 * stay together, each with the spaces that follow it.
 */
export function chunksOf(paragraph: string): string[] {
  const letters = NEEDS_GRAPHEMES.test(paragraph) ? graphemesOf(paragraph) : Array.from(paragraph)
  const chunks: string[] = []
  let chunk = ''
  letters.forEach((letter, i) => {
    const before = letters[i - 1]
    if (before !== undefined && mayBreak(letters[i - 2] ?? '', before, letter)) {
      chunks.push(chunk)
      chunk = ''
    }
    chunk += letter
  })
  if (chunk) chunks.push(chunk)
  return chunks
}

/** Shown as a hyphen where a line ends with it, and nowhere else. */
const SOFT_HYPHEN = '\u00ad'

export const endsSoft = (line: string): boolean => line.endsWith(SOFT_HYPHEN)

/** What a line shows of itself. */
export const shownOf = (line: string): string =>
  line.includes(SOFT_HYPHEN)
    ? line.replaceAll(/\u00ad(?!$)/g, '').replace(/\u00ad$/, line === SOFT_HYPHEN ? '' : '-')
    : line

/** Spaces at the end of a line hang over its edge; those that hold words together do not. */
export const withoutHanging = (line: string): string =>
  line.replace(/[\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+$/, '')

export const graphemesOf = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

// Beyond Latin letters and common signs, a letter may be several characters.
const NEEDS_GRAPHEMES = /[^\t -\u02ff\u2000-\u206f\u20ac\u2190-\u21ff]|\u200d/
const SPACE = /^[\t \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]$/
const GLUE = /^[\u00a0\u202f\u2007\u2060\ufeff\u2011]$/
const AFTER = /^[\u00ad\u200b\u2010\u2012\u2013]$/
const WORD = /^[\p{L}\p{N}]/u
const DIGIT = /^[0-9]/
const ALPHANUMERIC = /^[0-9A-Za-z]/
const IDEOGRAPH =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\u30fb]|^\p{RI}\p{RI}|^(?![\d#*©®™])\p{Extended_Pictographic}/u
const OPENING = /^[([{¡¿'"«»‹›‘’‚“”„「『【〈《（［｛]$/u
const CLOSING = /^[)\]}!,.:;?/%'"«»‹›‘’‚“”…\u2010-\u2013-]$|^[、。，．！？：；）］｝」』】〉》・]$/u

function mayBreak(first: string, before: string, after: string): boolean {
  if (SPACE.test(after)) return false
  if (SPACE.test(before)) return true
  if (before === '\u200b' || before === SOFT_HYPHEN) return true
  if (GLUE.test(before) || GLUE.test(after)) return false
  // A minus before a number stays with it; a hyphen within a word does not.
  if (before === '-')
    return DIGIT.test(after) ? ALPHANUMERIC.test(first) : after !== '-' && !CLOSING.test(after)
  if (before === '—' || after === '—') return before === '—' || !OPENING.test(before)
  if (AFTER.test(before)) return !CLOSING.test(after)
  if (before === '?' || before === '…') return WORD.test(after)
  if (CLOSING.test(after) || OPENING.test(before)) return false
  return IDEOGRAPH.test(before) || IDEOGRAPH.test(after)
}
