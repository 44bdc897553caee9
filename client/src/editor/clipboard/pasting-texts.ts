import type { ClipboardTexts } from './clipboard.ts'
import { MAX_PASTED_ELEMENTS, type PasteTarget, type Pasted, tooMany } from './pasting.ts'
import { pasteLines, pasteTable } from './pasting-notes.ts'
import { type Crowd, MAX_HTML_CHARS, type Table, cellsIn } from './reading-tables.ts'

export { readTable } from './reading-tables.ts'

/** Notes of what another program has put into the clipboard, or why there are none. */
export function pasteTexts(
  { html, text }: ClipboardTexts,
  table: Table | Crowd | null,
  target: PasteTarget,
): Pasted {
  if (table) return 'cells' in table ? tooMany(table.cells) : pasteTable(table, target)
  if (text.trim() !== '' || html.length <= MAX_HTML_CHARS) return pasteLines(text, target)
  // Some programs bring HTML alone: what is too long in it is said, not that there is nothing.
  const cells = cellsIn(html)
  if (cells > MAX_PASTED_ELEMENTS) return tooMany(cells)
  return { key: 'text-too-long', values: { count: html.length, most: MAX_HTML_CHARS } }
}
