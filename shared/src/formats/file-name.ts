import { cutText } from '../clean-text.ts'
import type { Locale } from '../http/account-routes.ts'
import { type ExportWords, exportWords } from './words/export-words.ts'

const MOST_OF_TITLE_CHARS = 80

/** A title without what a file system may not take in a name; empty where nothing is left. */
export function fileNamePart(title: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
  return cutText(plain, MOST_OF_TITLE_CHARS).trim()
}

/** What a board's file is called: `Reise – Touchpoints 2027-01-31.csv`. */
export function exportName(
  title: string,
  what: keyof ExportWords['files'],
  { locale, today, ending }: { readonly locale: Locale; readonly today: string; readonly ending: string },
): string {
  const words = exportWords[locale]
  return `${fileNamePart(title) || words.untitled} – ${words.files[what]} ${today}.${ending}`
}
