import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Persona, PersonaFields } from '@wegpunkt/shared/http/persona-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import {
  boardsWithPersona,
  changePersonaRow,
  deletePersona,
  insertPersona,
  knownPersonas,
  personaById,
  personasOf,
} from '../storage/queries/personas.ts'
import type { Tables } from '../storage/tables.ts'
import { newId } from './random-id.ts'
import type { RowWriter } from './row-writer.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly writer: RowWriter
  readonly sweeper: Pick<Sweeper, 'soon'>
}

type Changes = { readonly [K in keyof PersonaFields]?: PersonaFields[K] | undefined } & {
  readonly archived?: boolean | undefined
}

export type Personas = ReturnType<typeof createPersonas>

/** The library of the workspace. What changes here changes on every board that uses it, before everybody's eyes. */
export const createPersonas = ({ db, writer, sweeper }: Parts) => ({
  list: (me: Me): Promise<Persona[]> => personasOf(db, me.workspace.id),

  /** Throws `not-allowed`. */
  async add(me: Me, fields: PersonaFields): Promise<Persona> {
    if (!can(me.role, 'persona.edit')) throw new Problem('not-allowed')
    return await insertPersona(db, {
      id: newId(),
      workspaceId: me.workspace.id,
      createdAt: Date.now(),
      author: me.id,
      fields,
    })
  },

  /** Throws `persona-not-found`, also for a guest on whose board it is not. */
  async mustFind(me: Me, id: string): Promise<Persona> {
    const persona = await personaById(db, me.workspace.id, id)
    const isElsewhere = me.guest !== null && !(await boardsWithPersona(db, id)).includes(me.guest.board)
    if (!persona || isElsewhere) throw new Problem('persona-not-found')
    return persona
  },

  /** Changes what is given and leaves the rest. Throws `not-allowed` and `persona-not-found`. */
  async change(me: Me, id: string, { archived, ...fields }: Changes): Promise<Persona> {
    if (!can(me.role, 'persona.edit')) throw new Problem('not-allowed')
    await this.mustFind(me, id)
    const archivedAt = archived === undefined ? undefined : archived ? Date.now() : null
    await writer.writeOn(
      (tx) => boardsWithPersona(tx, id),
      ['persona'],
      async (tx) => {
        await changePersonaRow(tx, id, { ...fields, archivedAt })
        await noteChore(tx, 'sweep', Date.now())
      },
    )
    return await this.mustFind(me, id)
  },

  /** Erases it for good. Throws `not-allowed` and `persona-not-found`. */
  async erase(me: Me, id: string): Promise<void> {
    const { author } = await this.mustFind(me, id)
    const isOwn = author === me.id && can(me.role, 'persona.edit')
    if (!isOwn && !can(me.role, 'persona.erase')) throw new Problem('not-allowed')
    await writer.writeOn(
      (tx) => boardsWithPersona(tx, id),
      ['persona'],
      async (tx) => {
        await deletePersona(tx, id)
        await noteChore(tx, 'sweep', Date.now())
      },
    )
    sweeper.soon()
  },
})

/**
 * The personas of a template, in its order: those of the workspace that are the same already, so that
 * a second board of it does not double them, and the others added. Runs in the caller's transaction.
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
    // A millisecond apart, so that they keep their order in lists. Nobody of the workspace wrote them.
    const createdAt = now + position
    if (!known.has(id)) await insertPersona(tx, { id, workspaceId, createdAt, author: null, fields })
  }
}

/** Ids for the personas of a template: of the same name and segment where the workspace has them. */
export async function personasForTemplate(
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
