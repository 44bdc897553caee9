import { guardCell } from './guard-cell.ts'
import type { Separator } from './parse-csv.ts'

/** What stands in a cell. Numbers are written as the reader's language writes them. */
export type CsvCell = string | number | null

export type CsvLooks = {
  readonly separator: Separator
  readonly decimal: ',' | '.'
  /** A byte order mark, without which some spreadsheets take the text for another encoding. */
  readonly bom: boolean
}

/** What a spreadsheet of that language expects. */
export const csvLooksIn = {
  de: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
} as const satisfies Record<string, Omit<CsvLooks, 'bom'>>

/**
 * Writes comma-separated values (RFC 4180) that no spreadsheet takes for anything but what they are, whichever
 * separator it reads them with: what people typed and would be a formula is written as a text (`guard-cell.ts`).
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[], looks: CsvLooks): string {
  const lines = rows.map((cells) => cells.map((cell) => written(cell, looks)).join(looks.separator))
  return `${looks.bom ? '\ufeff' : ''}${lines.map((line) => `${line}\r\n`).join('')}`
}

function written(cell: CsvCell, { separator, decimal }: CsvLooks): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell).replace('.', decimal) : ''
  const text = guardCell(cell)
  // Who opens it in another language splits at another sign, and what follows that is a cell of its own.
  const isApart = text.includes(separator) || /[;,\t"\r\n]|^\s|\s$/u.test(text)
  return isApart ? `"${text.replaceAll('"', '""')}"` : text
}
