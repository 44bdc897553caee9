import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { personasByBoard } from '../storage/queries/boards.ts'
import type { Tables } from '../storage/tables.ts'

/** Whether a board is about a persona; one without any is about nobody in particular. Throws `invalid-input`. */
export async function mustBeOn(db: Kysely<Tables>, me: Me, board: string, persona: string): Promise<void> {
  const byBoard = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board })
  const personas = byBoard.get(board) ?? []
  const isOn = personas.length > 0 ? personas.some(({ id }) => id === persona) : persona === ANY_PERSONA
  if (isOn) return
  const message =
    personas.length > 0
      ? 'The board is not about this persona'
      : `The board has no persona; say "${ANY_PERSONA}"`
  throw new Problem('invalid-input', { fields: [{ path: 'persona', message }] })
}

/** Whom a board is about, or nobody in particular. */
export async function personasOn(db: Kysely<Tables>, me: Me, board: string): Promise<string[]> {
  const byBoard = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board })
  const personas = byBoard.get(board) ?? []
  return personas.length > 0 ? personas.map(({ id }) => id) : [ANY_PERSONA]
}
