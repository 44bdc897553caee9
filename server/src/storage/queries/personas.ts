import type { Persona, PersonaFields } from '@wegpunkt/shared/http/persona-routes'
import type { Kysely, Selectable } from 'kysely'
import type { Tables } from '../tables.ts'

export type PersonaRow = Selectable<Tables['persona']>
export type Portrait = Omit<Tables['persona_portrait'], 'persona_id'>

export const asPersona = (row: Omit<PersonaRow, 'workspace_id' | 'created_at'>): Persona => ({
  id: row.id,
  name: row.name,
  type: row.type,
  segment: row.segment,
  quote: row.quote,
  goals: row.goals,
  frustrations: row.frustrations,
  economicWeight: row.economic_weight,
  complexity: row.complexity,
  rolloutStage: row.rollout_stage,
  archived: row.archived_at !== null,
  portrait: row.portrait,
  author: row.author,
})

type Changes = { readonly [K in keyof PersonaFields]?: PersonaFields[K] | undefined }

const columnsOf = (fields: PersonaFields) => ({
  name: fields.name,
  type: fields.type,
  segment: fields.segment,
  quote: fields.quote,
  goals: fields.goals,
  frustrations: fields.frustrations,
  economic_weight: fields.economicWeight,
  complexity: fields.complexity,
  rollout_stage: fields.rolloutStage,
})

type NewPersona = {
  readonly id: string
  readonly workspaceId: string
  readonly createdAt: number
  readonly author: string | null
  readonly fields: PersonaFields
}

export async function insertPersona(db: Kysely<Tables>, persona: NewPersona): Promise<Persona> {
  const { id, workspaceId, createdAt, author, fields } = persona
  const row = await db
    .insertInto('persona')
    .values({ ...columnsOf(fields), id, workspace_id: workspaceId, created_at: createdAt, author })
    .returningAll()
    .executeTakeFirstOrThrow()
  return asPersona(row)
}

export async function personasOf(db: Kysely<Tables>, workspaceId: string): Promise<Persona[]> {
  const rows = await db
    .selectFrom('persona')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(asPersona)
}

export async function personaById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<Persona | null> {
  const row = await db
    .selectFrom('persona')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? asPersona(row) : null
}

/** Which of these ids are personas of the workspace. */
export async function knownPersonas(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('persona')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute()
  return new Set(rows.map((row) => row.id))
}

/** Changes what is given and leaves the rest. */
export async function changePersonaRow(
  tx: Kysely<Tables>,
  id: string,
  changes: Changes & { readonly archivedAt?: number | null | undefined },
): Promise<void> {
  // What is not given is undefined, and left out in the next line.
  const all = { ...columnsOf(changes as PersonaFields), archived_at: changes.archivedAt }
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length > 0) await tx.updateTable('persona').set(given).where('id', '=', id).execute()
}

/** With its portrait, and from all boards. */
export async function deletePersona(tx: Kysely<Tables>, id: string): Promise<void> {
  await tx.deleteFrom('persona_portrait').where('persona_id', '=', id).execute()
  await tx.deleteFrom('board_persona').where('persona_id', '=', id).execute()
  await tx.deleteFrom('persona').where('id', '=', id).execute()
}

/** Puts a portrait, or nothing, in place of the one before. */
export async function setPersonaPortrait(
  tx: Kysely<Tables>,
  id: string,
  portrait: (Portrait & { readonly sha256: string }) | null,
): Promise<void> {
  await tx.deleteFrom('persona_portrait').where('persona_id', '=', id).execute()
  await tx
    .updateTable('persona')
    .set({ portrait: portrait?.sha256 ?? null })
    .where('id', '=', id)
    .execute()
  if (!portrait) return
  const { type, bytes } = portrait
  await tx.insertInto('persona_portrait').values({ persona_id: id, type, bytes }).execute()
}

export async function portraitOf(db: Kysely<Tables>, id: string): Promise<Portrait | null> {
  const row = await db
    .selectFrom('persona_portrait')
    .select(['type', 'bytes'])
    .where('persona_id', '=', id)
    .executeTakeFirst()
  return row ?? null
}

/** The boards that a persona is on, always in the same order, so that no two who change them wait for each other. */
export async function boardsWithPersona(db: Kysely<Tables>, id: string): Promise<string[]> {
  const rows = await db
    .selectFrom('board_persona')
    .select('board_id')
    .where('persona_id', '=', id)
    .orderBy('board_id')
    .execute()
  return rows.map(({ board_id }) => board_id)
}

/** Nobody is named as the one who added these personas any more. */
export async function forgetPersonaAuthor(tx: Kysely<Tables>, person: string): Promise<void> {
  await tx.updateTable('persona').set({ author: null }).where('author', '=', person).execute()
}
