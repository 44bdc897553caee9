import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { Rows } from '@wegpunkt/shared/journey/rows'
import { createContext, useContext } from 'react'

/** What the board's page knows beside the document. */
export type BoardInfo = {
  readonly departments: readonly Department[]
  /** The personas of this board. */
  readonly personas: readonly Pick<Persona, 'id' | 'name'>[]
  readonly me: { readonly id: string; readonly name: string; readonly department: string | null }
  readonly locale: Locale
  /** What the board's rows say, as far as they have come. */
  readonly rows?: Rows | undefined
}

export const BoardInfoContext = createContext<BoardInfo | null>(null)

/** Only inside of a board's page. */
export function useBoardInfo(): BoardInfo {
  const info = useContext(BoardInfoContext)
  if (!info) throw new Error('no board info is around this component')
  return info
}
