import { csvLooksIn, writeCsv } from '@wegpunkt/shared/csv/write-csv'
import type { Locale } from '@wegpunkt/shared/http/account-routes'

const heads: Readonly<Record<Locale, readonly string[]>> = {
  de: ['Touchpoint', 'Persona', 'Bewertung', 'Zitat', 'Datum', 'Quelle', 'Art', 'Anzahl'],
  en: ['Touchpoint', 'Persona', 'Rating', 'Quote', 'Date', 'Source', 'Type', 'Number'],
}
const types: Readonly<Record<Locale, string>> = { de: 'Umfrage', en: 'Survey' }

/**
 * A table to fill in: the headings, and a row for each touchpoint of the board. With a byte order mark, without which
 * Excel takes it for another encoding, and semicolons where a comma stands in numbers.
 */
export function templateCsv(locale: Locale, titles: readonly string[]): string {
  const rows = titles.map((title) => [title, '', '', '', '', '', types[locale], '1'])
  return writeCsv([heads[locale], ...rows], { ...csvLooksIn[locale], bom: true })
}
