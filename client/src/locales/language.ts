import type { Locale } from '@wegpunkt/shared/http/account-routes'

/** Also read by public/first-paint.js. */
const KEY = 'wegpunkt.language'

export const locales = ['de', 'en'] as const satisfies readonly Locale[]

const localeOf = (tag: string): Locale => (tag.startsWith('de') ? 'de' : 'en')

/** What this browser's person chose before they signed in; else what their browser prefers. */
export function firstLanguage(): Locale {
  try {
    return localeOf(localStorage.getItem(KEY) ?? navigator.language)
  } catch {
    return localeOf(navigator.language) // Storage is switched off.
  }
}

export function rememberLanguage(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale)
  } catch {
    // Storage is full or switched off: the language is spoken all the same.
  }
}
