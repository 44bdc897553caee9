/** Line ends, and marks that turn the direction of all that follows, in what others read beside it too. */
const HIDDEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu
/** The same but for what makes several lines of a text. */
const HIDDEN_IN_PROSE = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu
/** Letters and signs that have nothing to see are none. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u

/** Text as people type it, in one line: trimmed, NFC, without control characters; what looks like HTML stays text. */
export const cleanLine = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll(HIDDEN, '').trim()

/** The same for a text of several lines. */
export const cleanProse = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(HIDDEN_IN_PROSE, '')
    .trim()

export const isVisible = (text: string): boolean => VISIBLE.test(text)

/** The beginning of a text, of at most so many units: no letter is cut in two, and what is no letter is not passed on. */
export const cutText = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .toWellFormed()
