import { type Link, linksIn } from '../../editor/clipboard/links.ts'

/** A link, or the part of it that stands in one line: from letter to letter of that line. */
export type LineLink = {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly url: string
}

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Where each line of a broken text begins in it. */
export function startsOf(text: string, lines: readonly string[]): number[] {
  let start = 0
  return lines.map((line) => {
    const here = start
    start = breakAfter(text, start + line.length)
    return here
  })
}

/** The place after a line break, if there is one at the end of a line; else the end itself. */
export function breakAfter(text: string, end: number): number {
  if (text.startsWith('\r\n', end)) return end + 2
  return text[end] === '\n' || text[end] === '\r' ? end + 1 : end
}

/** The links of a text, line by line: a long address may go over several. */
export function lineLinksOf(text: string, lines: readonly string[]): readonly LineLink[] {
  const links = linksIn(text)
  if (links.length === 0) return []
  const starts = startsOf(text, lines)
  return lines.flatMap((line, i) => {
    const from = starts[i] ?? 0
    return links.flatMap((link): LineLink[] => partIn(link, { line: i, from, length: line.trimEnd().length }))
  })
}

/** For each line whether it runs from right to left, by the first letter of its paragraph; null if none does. */
export function rightToLeft(text: string, lines: readonly string[]): readonly boolean[] | null {
  if (!RIGHT_TO_LEFT.test(text)) return null
  return startsOf(text, lines).map((start) => {
    const paragraph = text.slice(
      Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1,
    )
    const [letter = ''] = /\p{L}/u.exec(paragraph.split(/[\r\n]/, 1)[0] ?? '') ?? []
    return RIGHT_TO_LEFT.test(letter)
  })
}

function partIn({ start, end, url }: Link, at: { line: number; from: number; length: number }): LineLink[] {
  const first = Math.max(0, start - at.from)
  const last = Math.min(at.length, end - at.from)
  return first < last ? [{ line: at.line, start: first, end: last, url }] : []
}
