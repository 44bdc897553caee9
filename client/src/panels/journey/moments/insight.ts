import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { createContext, useContext } from 'react'

/** What all sections are about: the journey, and whose. */
export type Insight = { readonly journey: Journey; readonly persona: string }

export const InsightContext = createContext<Insight | null>(null)

export function useInsight(): Insight {
  const insight = useContext(InsightContext)
  if (!insight) throw new Error('no journey is around this section')
  return insight
}

/** Whose journey is looked at: that of the persona shown on the board, else of its first one. */
export function lookedAt(shown: string | null, personas: readonly { readonly id: string }[]): string {
  const first = personas[0]?.id ?? ANY_PERSONA
  return shown !== null && personas.some(({ id }) => id === shown) ? shown : first
}
