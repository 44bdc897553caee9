/** How wide a text is in the font at hand, in board pixels. */
export type Measure = (text: string) => number

// Where a line may break: after spaces and hyphens, and around each ideograph, as browsers do it.
const CHUNK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]*-+\s*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}-]+\s*|\s+/gu

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

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
  const parts = splitGraphemes(text.replace(/…$/, ''))
  while (parts.length > 0 && measure(`${parts.join('').trimEnd()}…`) > width) parts.pop()
  return `${parts.join('').trimEnd()}…`
}

function wrapParagraph(paragraph: string, width: number, measure: Measure): string[] {
  const lines: string[] = []
  let line = ''
  for (const chunk of paragraph.match(CHUNK) ?? []) {
    // Spaces at the end of a line hang over its edge and need no room.
    if (measure((line + chunk).trimEnd()) <= width) {
      line += chunk
      continue
    }
    if (line) lines.push(line)
    const pieces = measure(chunk.trimEnd()) <= width ? [chunk] : breakWord(chunk, width, measure)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  lines.push(line)
  return lines
}

function breakWord(word: string, width: number, measure: Measure): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const grapheme of splitGraphemes(word)) {
    if (piece && measure((piece + grapheme).trimEnd()) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += grapheme
  }
  pieces.push(piece)
  return pieces
}

const splitGraphemes = (text: string): string[] =>
  Array.from(graphemes.segment(text), ({ segment }) => segment)
