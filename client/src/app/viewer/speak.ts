import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { TFunction } from 'i18next'
import { useStore } from '../../document/hooks.ts'
import { createValueStore } from '../../document/value-store.ts'
import { firstLanguage, rememberLanguage } from '../../locales/language.ts'

/** Texts as they stand in the catalogue: in groups, and in groups of those. */
type Texts = { readonly [key: string]: string | Texts }

const catalogues: Readonly<Record<Locale, () => Promise<Texts>>> = {
  de: async () => (await import('../../locales/viewer.de.json')).default,
  en: async () => (await import('../../locales/viewer.en.json')).default,
}

export type Speaking = { readonly t: TFunction<'viewer'>; readonly locale: Locale }

/** What the page says now; null until its first texts have come. */
export const speaking = createValueStore<Speaking | null>(null)

let wanted: Locale

/**
 * Has the texts of this page at hand. They are looked up by thirty lines of our own: i18next is a tenth of all that
 * this page loads, and comes with the canvas.
 */
export const startSpeaking = (): Promise<void> => speakIn(firstLanguage())

/** Says everything on the page in this language, now and whenever this device opens a link. */
export async function switchLanguage(locale: Locale): Promise<void> {
  await speakIn(locale)
  rememberLanguage(locale)
}

/** What the page says, in the reader's language. */
export function useTexts(): Speaking {
  const texts = useStore(speaking)
  if (!texts) throw new Error('the texts of the page have not come yet')
  return texts
}

async function speakIn(locale: Locale): Promise<void> {
  wanted = locale
  const texts = await catalogues[locale]()
  // Who switches twice may get the first answer last.
  if (wanted !== locale) return
  speaking.set(speakingOf(locale, texts))
  document.documentElement.lang = locale
}

/** Keys, plurals and values in texts as i18next has them. */
export function speakingOf(locale: Locale, texts: Texts): Speaking {
  const plurals = new Intl.PluralRules(locale)
  const t = (key: string, values: Readonly<Record<string, unknown>> = {}): string => {
    const { count } = values
    const found =
      (typeof count === 'number' && textAt(texts, `${key}_${plurals.select(count)}`)) || textAt(texts, key)
    if (!found) return key
    return found.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
  return { t: t as unknown as TFunction<'viewer'>, locale }
}

function textAt(texts: Texts, key: string): string | null {
  let at: string | Texts | undefined = texts
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined
  return typeof at === 'string' ? at : null
}
