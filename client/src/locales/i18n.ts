import type { Locale } from '@wegpunkt/shared/http/account-routes'
import i18next, { changeLanguage, use as plugIn } from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { catalogue as en } from './catalogue-en.ts'
import { firstLanguage, rememberLanguage } from './language.ts'
import type { LaterPart, LaterTexts } from './later-parts.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: typeof en & LaterTexts
  }
}

const catalogues = {
  de: async () => (await import('./catalogue-de.ts')).catalogue,
  en: async () => (await import('./catalogue-en.ts')).catalogue,
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language
})

/** Only the language that is spoken is loaded; the other one when somebody asks for it, offline too. */
export async function startI18n(language: Locale = firstLanguage()): Promise<void> {
  await plugIn(initReactI18next).init({
    resources: { [language]: await catalogues[language]() },
    lng: language,
    // Both catalogues have the same keys, which a test holds them to.
    fallbackLng: false,
    defaultNS: 'app',
    initAsync: false,
    returnNull: false,
    interpolation: { escapeValue: false }, // React escapes.
    react: { useSuspense: false },
  })
}

/** Switches every text on the page at once. */
export async function speak(locale: Locale): Promise<void> {
  rememberLanguage(locale)
  if (i18next.language === locale) return
  await load(locale)
  await changeLanguage(locale)
}

/** Has the texts of a language at hand, without speaking it. */
export async function load(locale: Locale): Promise<void> {
  const texts = await catalogues[locale]()
  for (const [part, keys] of Object.entries(texts)) i18next.addResourceBundle(locale, part, keys)
  await Promise.all([...wanted].map((part) => add(part, locale)))
}

const wanted = new Set<LaterPart>()

/** Has the texts of a part at hand that comes when somebody asks for it, from now on in every language spoken. */
export async function loadPart(part: LaterPart): Promise<void> {
  wanted.add(part)
  await add(part, i18next.language === 'de' ? 'de' : 'en')
}

async function add(part: LaterPart, locale: Locale): Promise<void> {
  if (i18next.hasResourceBundle(locale, part)) return
  const { addsTo, laterParts } = await import('./later-parts.ts')
  const texts = await laterParts[part][locale]()
  i18next.addResourceBundle(locale, part, texts.default)
  const catalogue = addsTo[part]
  if (catalogue) i18next.addResourceBundle(locale, catalogue, texts.default)
}
