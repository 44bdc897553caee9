import type { Department, Locale } from '@wegpunkt/shared/http/account-routes'
import type { BoardResult } from '@wegpunkt/shared/http/workshop-routes'
import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { RowState } from '@wegpunkt/shared/journey/row-state'
import type { Rows } from '@wegpunkt/shared/journey/rows'
import { createContext, useContext } from 'react'

/** What the board's page knows beside the document. */
export type BoardInfo = {
  readonly boardId: string
  readonly departments: readonly Department[]
  /** The personas of this board. */
  readonly personas: readonly Persona[]
  readonly me: { readonly id: string; readonly name: string; readonly department: string | null }
  readonly locale: Locale
  /** What the analyses take of the board's rows, as far as they have come. */
  readonly rows: Rows
  /** All of them, with who wrote them. */
  readonly rowState: RowState
  /** Whether all rows have been there once: before that, nothing can be said to be missing. */
  readonly rowsLoaded: boolean
  /** Whether they are there, or cannot be had for now: then what the document says is shown without them. */
  readonly rowsSettled: boolean
  /** What the reveals of the board's workshops have shown, in their order. */
  readonly results: readonly BoardResult[]
}

export const BoardInfoContext = createContext<BoardInfo | null>(null)

/** Only inside of a board's page. */
export function useBoardInfo(): BoardInfo {
  const info = useContext(BoardInfoContext)
  if (!info) throw new Error('no board info is around this component')
  return info
}
