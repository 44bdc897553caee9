import type { Persona, PersonaFields } from '@wegpunkt/shared/http/board-routes'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type PersonaRow = Tables['persona']

export const asPersona = (row: Omit<PersonaRow, 'workspace_id' | 'created_at'>): Persona => ({
  id: row.id,
  name: row.name,
  segment: row.segment,
  quote: row.quote,
  goals: row.goals,
  frustrations: row.frustrations,
  economicWeight: row.economic_weight,
  complexity: row.complexity,
  rolloutStage: row.rollout_stage,
})

export async function insertPersona(
  db: Kysely<Tables>,
  persona: { id: string; workspaceId: string; createdAt: number; fields: PersonaFields },
): Promise<Persona> {
  const { fields } = persona
  const row: PersonaRow = {
    id: persona.id,
    workspace_id: persona.workspaceId,
    name: fields.name,
    segment: fields.segment,
    quote: fields.quote,
    goals: fields.goals,
    frustrations: fields.frustrations,
    economic_weight: fields.economicWeight,
    complexity: fields.complexity,
    rollout_stage: fields.rolloutStage,
    created_at: persona.createdAt,
  }
  await db.insertInto('persona').values(row).execute()
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
