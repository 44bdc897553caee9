/**
 * A text as it is compared: without case, without accents, without the places where a long word may break, ß as ss.
 * Whoever types "grosse" finds "Größe", and the other way round.
 */
export const fold = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\p{M}\u00AD]+/gu, '')
    .replaceAll(/[ßæœøłđ]/g, (letter) => written[letter] ?? letter)

// Letters that Unicode does not take apart.
const written: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd' }

/** What is searched for, word by word: all of them must be found. */
export const wordsIn = (query: string): string[] => [...new Set(fold(query).split(/\s+/).filter(Boolean))]

/** A stretch of a text, and whether it was found. */
export type Part = { readonly text: string; readonly found: boolean }

/** A text cut into what was found of the words and what lies between. */
export function partsOf(text: string, words: readonly string[]): Part[] {
  const { folded, from } = foldedWithPlaces(text)
  const found = new Set<number>()
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
      for (let i = at; i < at + word.length; i++) found.add(from[i] ?? 0)
    }
  }
  const parts: { text: string; found: boolean }[] = []
  let at = 0
  for (const letter of text) {
    const isFound = found.has(at)
    const last = parts.at(-1)
    // An accent that stands alone belongs to the letter before it, as does a place where the word may break.
    if (last && (last.found === isFound || /^[\p{M}\u00AD]$/u.test(letter))) last.text += letter
    else parts.push({ text: letter, found: isFound })
    at += letter.length
  }
  return parts
}

/** A stretch of a long text around the first word that is found, so that one sees why it was found. */
export function excerptOf(text: string, words: readonly string[], length: number): string {
  const flat = text.replaceAll(/\s+/g, ' ').trim()
  const { folded, from } = foldedWithPlaces(flat)
  const places = words.map((word) => folded.indexOf(word)).filter((at) => at >= 0)
  const first = places.length > 0 ? (from[Math.min(...places)] ?? 0) : 0
  if (first < length * 0.6) return flat.length > length ? `${flat.slice(0, length)}…` : flat
  const start = flat.indexOf(' ', Math.max(0, first - Math.round(length / 3))) + 1
  const cut = flat.slice(start, start + length)
  return `…${cut}${start + length < flat.length ? '…' : ''}`
}

// For every unit of the folded text, where the letter that it came from begins.
function foldedWithPlaces(text: string): { folded: string; from: number[] } {
  let folded = ''
  const from: number[] = []
  let at = 0
  for (const letter of text) {
    const own = fold(letter)
    for (let i = 0; i < own.length; i++) from.push(at)
    folded += own
    at += letter.length
  }
  return { folded, from }
}
