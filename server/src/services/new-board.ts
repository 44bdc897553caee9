import type { Locale } from '@wegpunkt/shared/http/account-routes'
import type { Template } from '@wegpunkt/shared/http/board-routes'
import type { PersonaFields } from '@wegpunkt/shared/http/persona-routes'
import type { Kysely } from 'kysely'
import { insertBoard, insertFirstUpdate, setBoardPersonas } from '../storage/queries/boards.ts'
import type { Tables } from '../storage/tables.ts'
import { ensurePersonas } from './personas.ts'
import type { BoardMaker, SnapshotMaker } from './ports.ts'
import { newId } from './random-id.ts'
import { type DraftedSample, draftSample, storeSample } from './sample-rows.ts'

type NewBoard = {
  readonly title: string
  readonly template: Template
  readonly locale: Locale
  readonly departments: readonly string[]
  /** With their fields where the board may be what brings them into the workspace. */
  readonly personas: readonly { readonly id: string; readonly fields?: PersonaFields }[]
}

/** A board that is not in the database yet. */
export type DraftedBoard = NewBoard & {
  readonly id: string
  readonly content: Uint8Array
  /** What a sample has beside its board; null for any other. */
  readonly sample: DraftedSample | null
}

/** Works out the content, which takes a while, so that the transaction that stores it is short. */
export async function draftBoard(maker: BoardMaker & SnapshotMaker, board: NewBoard): Promise<DraftedBoard> {
  const { template, locale, departments } = board
  const personas = board.personas.map(({ id }) => id)
  const id = newId()
  if (template === 'sample')
    return { ...board, id, ...(await draftSample(maker, { locale, personas, departments })) }
  const content = await maker.create({ template, locale, personas, departments })
  return { ...board, id, content, sample: null }
}

/** Stores the board with its personas and its content: all of it, or nothing. */
export async function storeBoard(
  tx: Kysely<Tables>,
  board: DraftedBoard,
  by: { readonly workspaceId: string; readonly person: string },
): Promise<void> {
  const now = Date.now()
  const brought = board.personas.flatMap(({ id, fields }) => (fields ? [{ id, fields }] : []))
  await ensurePersonas(tx, by.workspaceId, brought, now)
  await insertBoard(tx, {
    id: board.id,
    workspace_id: by.workspaceId,
    title: board.title,
    created_by: by.person,
    created_at: now,
    updated_at: now,
  })
  await setBoardPersonas(
    tx,
    board.id,
    board.personas.map(({ id }) => id),
  )
  await insertFirstUpdate(tx, board.id, board.content, now)
  if (board.sample) await storeSample(tx, board.sample, { board: board.id, person: by.person, now })
}
