import { breakAfter } from './text-lines.ts'
import type { Measure } from './text-wrap.ts'

/** In which line of a broken text a place is, and how far from its left end in board pixels. */
export function caretIn(
  text: string,
  lines: readonly string[],
  index: number,
  measure: Measure,
): { readonly line: number; readonly x: number } {
  let start = 0
  for (const [i, line] of lines.entries()) {
    const end = start + line.length
    const next = breakAfter(text, end)
    // At a soft break the caret stands at the beginning of the next line, as in the browser.
    const isHere = index < end || (index === end && (next > end || i === lines.length - 1))
    if (isHere) return { line: i, x: measure(line.slice(0, Math.max(0, index - start))) }
    start = next
  }
  const last = lines.length - 1
  return { line: Math.max(0, last), x: measure(lines[last] ?? '') }
}
