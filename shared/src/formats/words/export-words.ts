import type { Locale } from '../../http/account-routes.ts'
import { wordsDe } from './words-de.ts'
import { wordsEn } from './words-en.ts'

export type ExportWords = typeof wordsDe

/** What the formats say of their own, in the reader's language. */
export const exportWords: { readonly [L in Locale]: ExportWords } = { de: wordsDe, en: wordsEn }
