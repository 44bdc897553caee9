import type { Locale } from '@wegpunkt/shared/http/account-routes'
import i18next, { changeLanguage, use as plugIn } from 'i18next'
import { initReactI18next } from 'react-i18next'
import appDe from './app.de.json' with { type: 'json' }
import appEn from './app.en.json' with { type: 'json' }
import documentDe from './document.de.json' with { type: 'json' }
import documentEn from './document.en.json' with { type: 'json' }
import editorDe from './editor.de.json' with { type: 'json' }
import editorEn from './editor.en.json' with { type: 'json' }
import { firstLanguage, rememberLanguage } from './language.ts'
import sceneDe from './scene.de.json' with { type: 'json' }
import sceneEn from './scene.en.json' with { type: 'json' }

/** One catalogue a part of the client and language; the part's name is the namespace. */
const en = { app: appEn, document: documentEn, editor: editorEn, scene: sceneEn }
export const catalogues = { de: { app: appDe, document: documentDe, editor: editorDe, scene: sceneDe }, en }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: typeof en
  }
}

i18next.on('languageChanged', (language) => {
  document.documentElement.lang = language
})

/** Both languages are in the bundle, so that a switch needs no request and no reload. */
export async function startI18n(): Promise<void> {
  await plugIn(initReactI18next).init({
    resources: catalogues,
    lng: firstLanguage(),
    fallbackLng: 'en',
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
  if (i18next.language !== locale) await changeLanguage(locale)
}
