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

/** No letter that is read is narrower than this part of an `i`. */
const NARROWEST = 1 / 4

/** One line that is at most `width` wide, shortened with an ellipsis where it must be. */
export function ellipsize(text: string, width: number, measure: Measure): string {
  // A word of a broken client may have a hundred thousand letters: of those, none is looked at that has no room.
  const most = Math.ceil(width / (measure('i') * NARROWEST || 1))
  const whole = text.slice(0, most + 1)
  if (whole.length === text.length && measure(text) <= width) return text
  const parts = graphemesOf(whole.replace(/…$/, ''))
  const shortened = (count: number): string => `${parts.slice(0, count).join('').trimEnd()}…`
  let [fitting, tooLong] = [0, parts.length + 1]
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1
    if (measure(shortened(middle)) <= width) fitting = middle
    else tooLong = middle
  }
  return shortened(fitting)
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
