import { chunksOf, endsSoft, graphemesOf, shownOf, withoutHanging } from './text-breaks.ts'

/** How wide a text is in the font at hand, in board pixels. */
export type Measure = (text: string) => number

/** Browsers lay text out in steps of a 64th of a pixel. */
const STEP = 1 / 64

/** The lines of a text that is `width` wide, as `white-space: pre-wrap` breaks them. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  return text.split(/\r\n|[\n\r]/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure))
}

/** At most `most` lines; where some are left out, the last one ends with an ellipsis. */
export function cutLines(
  lines: readonly string[],
  most: number,
  width: number,
  measure: Measure,
): { readonly lines: readonly string[]; readonly cut: boolean } {
  if (lines.length <= most) return { lines, cut: false }
  const kept = lines.slice(0, Math.max(1, most))
  return {
    lines: [...kept.slice(0, -1), ellipsize(`${(kept.at(-1) ?? '').trimEnd()}…`, width, measure)],
    cut: true,
  }
}

/** One line that is at most `width` wide, shortened with an ellipsis where it must be. */
export function ellipsize(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text
  const parts = graphemesOf(text.replace(/…$/, ''))
  while (parts.length > 0 && measure(`${parts.join('').trimEnd()}…`) > width) parts.pop()
  return `${parts.join('').trimEnd()}…`
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const fits = (line: string): boolean => measure(shownOf(withoutHanging(line))) <= width + STEP
  const lines: string[] = []
  let line: string[] = []
  for (const chunk of chunksOf(paragraph)) {
    if (fits([...line, chunk].join('').replace(/\u00ad$/, ''))) {
      line.push(chunk)
      continue
    }
    // A soft hyphen becomes one only if there is room for it.
    const carried: string[] = []
    while (line.length > 1 && endsSoft(line.at(-1) ?? '') && !fits(line.join('')))
      carried.unshift(line.pop() ?? '')
    if (line.length > 0) lines.push(line.join(''))
    const rest = carried.join('') + chunk
    const pieces = fits(rest) ? [rest] : breakWord(rest, fits)
    lines.push(...pieces.slice(0, -1))
    line = [pieces.at(-1) ?? '']
  }
  lines.push(line.join(''))
  return lines
}

function breakWord(word: string, fits: (line: string) => boolean): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const grapheme of graphemesOf(word)) {
    if (piece && !fits(piece + grapheme)) {
      pieces.push(piece)
      piece = ''
    }
    piece += grapheme
  }
  pieces.push(piece)
  return pieces
}
