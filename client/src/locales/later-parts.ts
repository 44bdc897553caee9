import type evidence from './evidence.en.json'
import type method from './method.en.json'

/** Texts that nobody needs to see a board and to move on it. They come with what shows them. */
export const laterParts = {
  evidence: {
    de: async () => await import('./evidence.de.json'),
    en: async () => await import('./evidence.en.json'),
  },
  method: {
    de: async () => await import('./method.de.json'),
    en: async () => await import('./method.en.json'),
  },
} as const
export type LaterPart = keyof typeof laterParts
export type LaterTexts = { readonly evidence: typeof evidence; readonly method: typeof method }
