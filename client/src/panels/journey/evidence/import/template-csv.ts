import type { Locale } from '@wegpunkt/shared/http/account-routes'

const heads: Readonly<Record<Locale, readonly string[]>> = {
  de: ['Touchpoint', 'Persona', 'Bewertung', 'Zitat', 'Datum', 'Quelle', 'Art', 'Anzahl'],
  en: ['Touchpoint', 'Persona', 'Rating', 'Quote', 'Date', 'Source', 'Type', 'Number'],
}
const types: Readonly<Record<Locale, string>> = { de: 'Umfrage', en: 'Survey' }

/** What a spreadsheet would run as a formula is a text. */
const quoted = (cell: string): string =>
  `"${(/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`

/**
 * A table to fill in: the headings, and a row for each touchpoint of the board. With a byte order mark, without which
 * Excel takes it for another encoding, and semicolons where a comma stands in numbers.
 */
export function templateCsv(locale: Locale, titles: readonly string[]): string {
  const separator = locale === 'de' ? ';' : ','
  const rows = titles.map((title) => [quoted(title), '', '', '', '', '', types[locale], '1'])
  return `\ufeff${[heads[locale], ...rows].map((cells) => cells.join(separator)).join('\r\n')}\r\n`
}
