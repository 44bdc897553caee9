import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Persona, PersonaFields } from '@wegpunkt/shared/http/board-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { insertPersona, knownPersonas, personasOf } from '../storage/queries/personas.ts'
import type { Tables } from '../storage/tables.ts'
import { newId } from './random-id.ts'

export type Personas = ReturnType<typeof createPersonas>

export const createPersonas = (db: Kysely<Tables>) => ({
  list: (me: Me): Promise<Persona[]> => personasOf(db, me.workspace.id),

  /** Throws `not-allowed`. */
  async add(me: Me, fields: PersonaFields): Promise<Persona> {
    if (!can(me.role, 'persona.edit')) throw new Problem('not-allowed')
    return await insertPersona(db, {
      id: newId(),
      workspaceId: me.workspace.id,
      createdAt: Date.now(),
      fields,
    })
  },
})

/**
 * The personas of a sample journey, in its order: those of the workspace that are the same already, so that
 * a second sample does not double them, and the others added. Runs in the caller's transaction.
 */
export async function ensurePersonas(
  tx: Kysely<Tables>,
  workspaceId: string,
  wanted: readonly { readonly id: string; readonly fields: PersonaFields }[],
  now: number,
): Promise<void> {
  const known = await knownPersonas(
    tx,
    workspaceId,
    wanted.map(({ id }) => id),
  )
  for (const [position, { id, fields }] of wanted.entries()) {
    // A millisecond apart, so that they keep their order in lists.
    if (!known.has(id)) await insertPersona(tx, { id, workspaceId, createdAt: now + position, fields })
  }
}

/** Ids for the personas of a sample journey: of the same name and segment where the workspace has them. */
export async function personasForSample(
  db: Kysely<Tables>,
  workspaceId: string,
  wanted: readonly PersonaFields[],
): Promise<{ id: string; fields: PersonaFields }[]> {
  const known = await personasOf(db, workspaceId)
  return wanted.map((fields) => {
    const same = known.find(({ name, segment }) => name === fields.name && segment === fields.segment)
    return { id: same?.id ?? newId(), fields }
  })
}

/** Throws `invalid-input` unless all are personas of the workspace, each once. */
export async function mustBePersonas(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  const known = await knownPersonas(db, workspaceId, ids)
  const fields = ids.flatMap((id, at) => {
    if (!known.has(id)) return [{ path: `personas.${at}`, message: `There is no persona "${id}"` }]
    if (ids.indexOf(id) !== at) return [{ path: `personas.${at}`, message: 'This persona is named twice' }]
    return []
  })
  if (fields.length > 0) throw new Problem('invalid-input', { fields })
}
