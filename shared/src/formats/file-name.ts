import type { Locale } from '../http/account-routes.ts'
import { type ExportWords, exportWords } from './words/export-words.ts'

const MAX_NAME_CHARS = 80

/** Without what a file system may not take in a name: `Reise – Touchpoints 2027-01-31.csv`. */
export function exportName(
  title: string,
  what: keyof ExportWords['files'],
  { locale, today, ending }: { readonly locale: Locale; readonly today: string; readonly ending: string },
): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '')
    .slice(0, MAX_NAME_CHARS)
    .trim()
  return `${plain || exportWords[locale].untitled} – ${exportWords[locale].files[what]} ${today}.${ending}`
}
