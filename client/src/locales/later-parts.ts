import type method from './method.en.json'
import type silos from './silos.en.json'

/** Texts that nobody needs to see a board and to move on it. They come with what shows them. */
export const laterParts = {
  method: {
    de: async () => await import('./method.de.json'),
    en: async () => await import('./method.en.json'),
  },
  silos: {
    de: async () => await import('./silos.de.json'),
    en: async () => await import('./silos.en.json'),
  },
} as const
export type LaterPart = keyof typeof laterParts
export type LaterTexts = { readonly method: typeof method; readonly silos: typeof silos }
