import type { Persona } from '@wegpunkt/shared/http/persona-routes'
import type { Insertable, Kysely, Selectable } from 'kysely'
import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import { storedRow } from '../kysely-update-log.ts'
import type { Tables } from '../tables.ts'
import { strikeMadeBoard } from './file-imports.ts'
import { deleteGuestsOn } from './guests.ts'
import { asPersona } from './personas.ts'
import { capOfBoard } from './workshop-cap.ts'

type StoredBoard = Selectable<Tables['board']>
/** With what a workshop leaves of the rights of those who take part in it. */
export type BoardRow = StoredBoard & { readonly cap: RoleCap }

export const insertBoard = async (db: Kysely<Tables>, board: Insertable<Tables['board']>): Promise<void> => {
  await db.insertInto('board').values(board).execute()
}

/** Writes the content a board begins with, in the transaction that creates the board. */
export async function insertFirstUpdate(
  tx: Kysely<Tables>,
  boardId: string,
  bytes: Uint8Array,
  now: number,
): Promise<void> {
  await tx
    .insertInto('board_update')
    .values(storedRow(boardId, { fromSeq: 1, seq: 1, part: 0, bytes }, now))
    .execute()
}

/** The same in several updates, to be applied in this order: a large board rests in parts. */
export async function insertFirstPieces(
  tx: Kysely<Tables>,
  boardId: string,
  pieces: readonly Uint8Array[],
  now: number,
): Promise<void> {
  for (const [part, bytes] of pieces.entries())
    await tx
      .insertInto('board_update')
      .values(storedRow(boardId, { fromSeq: 1, seq: 1, part, bytes }, now))
      .execute()
}

/** The boards of a workspace, the last changed first. */
export const boardsOf = (db: Kysely<Tables>, workspaceId: string): Promise<BoardRow[]> =>
  db
    .selectFrom('board')
    .selectAll()
    .select(capOfBoard)
    .where('workspace_id', '=', workspaceId)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()

export async function boardById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<BoardRow | null> {
  const row = await db
    .selectFrom('board')
    .selectAll()
    .select(capOfBoard)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

export async function changeBoardTitle(
  db: Kysely<Tables>,
  id: string,
  title: string,
  now: number,
): Promise<void> {
  await db.updateTable('board').set({ title, updated_at: now }).where('id', '=', id).execute()
}

export async function boardLockOf(db: Kysely<Tables>, id: string): Promise<RoleCap> {
  const row = await db.selectFrom('board').select('locked').where('id', '=', id).executeTakeFirst()
  return row?.locked ?? null
}

export async function setBoardLock(db: Kysely<Tables>, id: string, locked: RoleCap): Promise<void> {
  await db.updateTable('board').set({ locked }).where('id', '=', id).execute()
}

/** Puts these personas in this order in place of the ones before. */
export async function setBoardPersonas(
  tx: Kysely<Tables>,
  boardId: string,
  personas: readonly string[],
): Promise<void> {
  await tx.deleteFrom('board_persona').where('board_id', '=', boardId).execute()
  const rows = personas.map((persona_id, position) => ({ board_id: boardId, persona_id, position }))
  if (rows.length > 0) await tx.insertInto('board_persona').values(rows).execute()
}

/** The personas of each board of a workspace, or of one board, in their order. */
export async function personasByBoard(
  db: Kysely<Tables>,
  of: { workspaceId: string; boardId?: string },
): Promise<ReadonlyMap<string, Persona[]>> {
  const rows = await db
    .selectFrom('board_persona')
    .innerJoin('persona', 'persona.id', 'board_persona.persona_id')
    .selectAll('persona')
    .select('board_persona.board_id')
    .where('persona.workspace_id', '=', of.workspaceId)
    .$if(of.boardId !== undefined, (query) => query.where('board_persona.board_id', '=', of.boardId ?? ''))
    .orderBy('board_persona.position')
    .execute()
  const byBoard = new Map<string, Persona[]>()
  for (const row of rows) {
    const personas = byBoard.get(row.board_id) ?? []
    personas.push(asPersona(row))
    byBoard.set(row.board_id, personas)
  }
  return byBoard
}

/** The sequence number of a board's last stored update; 0 for a board without any. */
export async function headOf(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('board_update')
    .select((eb) => eb.fn.max('seq').as('head'))
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  return row?.head ?? 0
}

/** Removes a board with everything that hangs on it. */
export async function deleteBoard(tx: Kysely<Tables>, id: string): Promise<void> {
  await tx.deleteFrom('board_update').where('board_id', '=', id).execute()
  await tx.deleteFrom('quarantine').where('board_id', '=', id).execute()
  await tx.deleteFrom('board_client').where('board_id', '=', id).execute()
  await tx.deleteFrom('board_persona').where('board_id', '=', id).execute()
  await tx.deleteFrom('snapshot').where('board_id', '=', id).execute()
  await tx.deleteFrom('snapshot_content').where('board_id', '=', id).execute()
  await tx.deleteFrom('contribution').where('board_id', '=', id).execute()
  await tx.deleteFrom('link').where('board_id', '=', id).execute()
  await strikeMadeBoard(tx, id)
  await deleteGuestsOn(tx, id)
  await tx.deleteFrom('workshop').where('board_id', '=', id).execute()
  await tx.deleteFrom('board').where('id', '=', id).execute()
}

/** Whether a board of whatever workspace has it. */
export async function isBoardIdTaken(db: Kysely<Tables>, id: string): Promise<boolean> {
  return (await db.selectFrom('board').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
