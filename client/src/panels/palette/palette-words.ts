import type { Locale } from '@wegpunkt/shared/http/account-routes'
import i18next from 'i18next'
import { locales } from '../../locales/language.ts'

/**
 * What else people call a command, in every language that is loaded: many know it by the word of another program.
 * `id` is that of an action or a setting.
 */
export const otherWordsFor = (id: string): string => locales.map((locale) => wordsIn(locale, id)).join(' ')

function wordsIn(locale: Locale, id: string): string {
  const words: unknown = i18next.getResource(locale, 'palette', `words.${id}`)
  return typeof words === 'string' ? words : ''
}
