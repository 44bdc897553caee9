import type method from './method.en.json'
import type palette from './palette.en.json'

/** Texts that nobody needs to see a board and to move on it. They come with what shows them. */
export const laterParts = {
  method: {
    de: async () => await import('./method.de.json'),
    en: async () => await import('./method.en.json'),
  },
  palette: {
    de: async () => await import('./palette.de.json'),
    en: async () => await import('./palette.en.json'),
  },
} as const
export type LaterPart = keyof typeof laterParts
export type LaterTexts = { readonly method: typeof method; readonly palette: typeof palette }
