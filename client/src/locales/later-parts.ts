import type insights from './insights.en.json'
import type method from './method.en.json'

/** Texts that nobody needs to see a board and to move on it. They come with what shows them. */
export const laterParts = {
  insights: {
    de: async () => await import('./insights.de.json'),
    en: async () => await import('./insights.en.json'),
  },
  method: {
    de: async () => await import('./method.de.json'),
    en: async () => await import('./method.en.json'),
  },
} as const
export type LaterPart = keyof typeof laterParts
export type LaterTexts = {
  readonly insights: typeof insights
  readonly method: typeof method
}
