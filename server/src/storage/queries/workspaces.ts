import type { Department } from '@wegpunkt/shared/http/account-routes'
import type { Kysely, Selectable } from 'kysely'
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

/** After those that are there, which are as many as `before`. */
export async function insertDepartments(
  db: Kysely<Tables>,
  workspaceId: string,
  departments: readonly Department[],
  before = 0,
): Promise<void> {
  const rows = departments.map((department, i) => ({
    workspace_id: workspaceId,
    key: department.key,
    name_de: department.nameDe,
    name_en: department.nameEn,
    color: department.color,
    code_de: department.codeDe,
    code_en: department.codeEn,
    icon: department.icon,
    position: before + i,
  }))
  await db.insertInto('department').values(rows).execute()
}

/** In their order, with those that the company does not have any more. */
export async function departmentsOf(db: Kysely<Tables>, workspaceId: string): Promise<Department[]> {
  const rows = await db
    .selectFrom('department')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .orderBy('position')
    .execute()
  return rows.map(asDepartment)
}

const asDepartment = (row: Selectable<Tables['department']>): Department => ({
  key: row.key,
  nameDe: row.name_de,
  nameEn: row.name_en,
  color: row.color,
  codeDe: row.code_de,
  codeEn: row.code_en,
  icon: row.icon,
  ...(row.former_since !== null && { formerSince: new Date(row.former_since).toISOString() }),
  ...(row.replaced_by !== null && { replacedBy: row.replaced_by }),
})

type DepartmentChanges = {
  readonly nameDe?: string | undefined
  readonly nameEn?: string | undefined
  readonly codeDe?: string | undefined
  readonly codeEn?: string | undefined
  readonly formerSince?: number | null | undefined
  readonly replacedBy?: string | null | undefined
}

/** Changes what is given and leaves the rest. */
export async function changeDepartmentRow(
  db: Kysely<Tables>,
  of: { readonly workspaceId: string; readonly key: string },
  to: DepartmentChanges,
): Promise<void> {
  const columns = {
    name_de: to.nameDe,
    name_en: to.nameEn,
    code_de: to.codeDe,
    code_en: to.codeEn,
    former_since: to.formerSince,
    replaced_by: to.replacedBy,
  }
  const given = Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return
  await db
    .updateTable('department')
    .set(given)
    .where('workspace_id', '=', of.workspaceId)
    .where('key', '=', of.key)
    .execute()
}

/** Members and open invitations of one department become those of another; gives whose department changed. */
export async function moveDepartment(
  tx: Kysely<Tables>,
  workspaceId: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<string[]> {
  await tx
    .updateTable('invitation')
    .set({ department: to })
    .where('workspace_id', '=', workspaceId)
    .where('department', '=', from)
    .where('used_at', 'is', null)
    .execute()
  const moved = await tx
    .updateTable('person')
    .set({ department: to })
    .where('workspace_id', '=', workspaceId)
    .where('department', '=', from)
    .returning('id')
    .execute()
  return moved.map(({ id }) => id)
}
