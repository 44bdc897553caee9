/** "Ann Meier" → "AM", "cat" → "C", "Dr. Ilse Boden" → "IB". */
export function initials(name: string): string {
  const all = name.trim().split(/\s+/)
  const named = all.filter((word) => !isTitle(word))
  const words = named.length > 0 ? named : all
  const first = words[0] ?? ''
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return firstLetter(first) + firstLetter(last)
}

/** A single letter before the point is a name. */
const isTitle = (word: string): boolean => /^\p{L}{2}.*\.$/u.test(word)

// By code point: half of an emoji is no letter.
const firstLetter = (word: string): string =>
  word === '' ? '' : String.fromCodePoint(word.codePointAt(0) ?? 0).toLocaleUpperCase()
