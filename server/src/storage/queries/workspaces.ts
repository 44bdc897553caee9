import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * One installation serves one company: the workspace has this id, so that the primary key holds off
 * a second one even when two people set up at the same moment.
 */
const THE_WORKSPACE = 'workspace'

/** Adds the workspace and gives its id; null when there is one already. */
export async function insertWorkspace(
  db: Kysely<Tables>,
  name: string,
  createdAt: number,
): Promise<string | null> {
  const added = await db
    .insertInto('workspace')
    .values({ id: THE_WORKSPACE, name, created_at: createdAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added?.id ?? null
}

/** The workspace of this installation; null before setup. */
export async function theWorkspace(db: Kysely<Tables>): Promise<{ id: string; name: string } | null> {
  return (await db.selectFrom('workspace').select(['id', 'name']).executeTakeFirst()) ?? null
}

/**
 * Holds off every other transaction that locks the same workspace until this one ends. For rules over
 * several people, such as that an owner must be left; PostgreSQL would let two pass side by side.
 */
export async function lockWorkspace(tx: Kysely<Tables>, id: string): Promise<void> {
  await tx
    .updateTable('workspace')
    .set((eb) => ({ name: eb.ref('name') }))
    .where('id', '=', id)
    .execute()
}

export async function insertDepartments(
  db: Kysely<Tables>,
  workspaceId: string,
  departments: readonly Department[],
): Promise<void> {
  const rows = departments.map((department, position) => ({
    workspace_id: workspaceId,
    key: department.key,
    name_de: department.nameDe,
    name_en: department.nameEn,
    color: department.color,
    code_de: department.codeDe,
    code_en: department.codeEn,
    icon: department.icon,
    position,
  }))
  await db.insertInto('department').values(rows).execute()
}

export const departmentsOf = (db: Kysely<Tables>, workspaceId: string): Promise<Department[]> =>
  db
    .selectFrom('department')
    .select([
      'key',
      'name_de as nameDe',
      'name_en as nameEn',
      'color',
      'code_de as codeDe',
      'code_en as codeEn',
      'icon',
    ])
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .execute()
