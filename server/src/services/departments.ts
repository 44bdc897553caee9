import { can } from '@wegpunkt/shared/access/roles'
import type { Department, Me } from '@wegpunkt/shared/http/account-routes'
import type { DepartmentFields } from '@wegpunkt/shared/http/department-routes'
import { type FieldIssue, Problem } from '@wegpunkt/shared/http/problem'
import { isPresent } from '@wegpunkt/shared/journey/present-department'
import { MAX_DEPARTMENTS } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import {
  changeDepartmentRow,
  departmentsOf,
  insertDepartments,
  lockWorkspace,
  moveDepartment,
} from '../storage/queries/workspaces.ts'
import type { Tables } from '../storage/tables.ts'
import { departmentKey, spareColor } from './new-department.ts'
import type { OpenBoards } from './ports.ts'

type Parts = { readonly db: Kysely<Tables>; readonly openBoards: OpenBoards; readonly log: Log }
type Changes = { readonly [K in keyof DepartmentFields]?: DepartmentFields[K] | undefined }

/** Throws `invalid-input` unless it is the key of one of these departments that is no former one. */
export function mustBeDepartment(key: string, departments: readonly Department[]): void {
  const present = departments.filter(isPresent)
  if (present.some((department) => department.key === key)) return
  const keys = present.map((department) => department.key).join(', ')
  refuse({ path: 'department', message: `There is no department "${key}"; there are ${keys}` })
}

export type Departments = ReturnType<typeof createDepartments>

/**
 * The departments of the workspace. None is ever deleted: boards, which nobody rewrites behind their people's backs,
 * go on naming it, so it stays as a former one, with what it counts as since (METHOD.md M20).
 */
export const createDepartments = ({ db, openBoards, log }: Parts) => ({
  /** With former ones. */
  async list({ workspace }: Me): Promise<readonly Department[]> {
    return await departmentsOf(db, workspace.id)
  },

  /** Throws `not-allowed`, and `invalid-input` for what another is called already and where there are too many. */
  async add(me: Me, fields: DepartmentFields): Promise<Department> {
    return await changing(db, me, async (tx, all) => {
      mustBeFree(fields, all.filter(isPresent))
      if (all.length >= MAX_DEPARTMENTS)
        refuse({ path: 'nameDe', message: `A workspace has at most ${MAX_DEPARTMENTS} departments` })
      const key = departmentKey(fields.nameEn, all)
      const added = { key, ...fields, color: spareColor(all), icon: 'users' }
      await insertDepartments(tx, me.workspace.id, [added], all.length)
      log.info({ event: 'department-added', by: me.id, department: key }, 'added a department')
      return key
    })
  },

  /** Throws `not-allowed`, `not-found`, and `invalid-input` for what another is called already. */
  async change(me: Me, key: string, to: Changes): Promise<Department> {
    return await changing(db, me, async (tx, all) => {
      mustFind(key, all)
      mustBeFree(
        to,
        all.filter((other) => isPresent(other) && other.key !== key),
      )
      await changeDepartmentRow(tx, { workspaceId: me.workspace.id, key }, to)
      return key
    })
  },

  /**
   * With a replacement, members and open invitations move there. Throws `not-allowed`, `not-found`, and
   * `invalid-input` for the last department that is left, and for a replacement that is none.
   */
  async retire(me: Me, key: string, replacedBy: string | null): Promise<Department> {
    let moved: readonly string[] = []
    const retired = await changing(db, me, async (tx, all) => {
      const others = all.filter((other) => isPresent(other) && other.key !== key)
      if (!isPresent(mustFind(key, all)))
        refuse({ path: 'department', message: 'It is a former one already' })
      if (others.length === 0)
        refuse({ path: 'department', message: 'A workspace has at least one department' })
      if (replacedBy !== null && !others.some((other) => other.key === replacedBy))
        refuse({ path: 'replacedBy', message: `There is no other department "${replacedBy}"` })
      const workspaceId = me.workspace.id
      await changeDepartmentRow(tx, { workspaceId, key }, { formerSince: Date.now(), replacedBy })
      if (replacedBy !== null) moved = await moveDepartment(tx, workspaceId, { from: key, to: replacedBy })
      return key
    })
    // Others see the department of who is there.
    for (const person of moved) openBoards.rightsChanged(person)
    log.info({ event: 'department-retired', by: me.id, department: key, replacedBy }, 'retired a department')
    return retired
  },

  /** Who moved meanwhile stays where they are. Throws as `change` does. */
  async revive(me: Me, key: string): Promise<Department> {
    return await changing(db, me, async (tx, all) => {
      const found = mustFind(key, all)
      mustBeFree(
        found,
        all.filter((other) => isPresent(other) && other.key !== key),
      )
      const back = { formerSince: null, replacedBy: null }
      await changeDepartmentRow(tx, { workspaceId: me.workspace.id, key }, back)
      return key
    })
  },
})

// Whoever changes the departments holds off everybody else who does, or two would get one name.
async function changing(
  db: Kysely<Tables>,
  me: Me,
  change: (tx: Kysely<Tables>, all: readonly Department[]) => Promise<string>,
): Promise<Department> {
  if (!can(me.role, 'department.change')) throw new Problem('not-allowed')
  return await db.transaction().execute(async (tx) => {
    await lockWorkspace(tx, me.workspace.id)
    const key = await change(tx, await departmentsOf(tx, me.workspace.id))
    return mustFind(key, await departmentsOf(tx, me.workspace.id))
  })
}

function mustFind(key: string, departments: readonly Department[]): Department {
  const found = departments.find((department) => department.key === key)
  if (!found) throw new Problem('not-found')
  return found
}

/** Two that are called or lettered alike cannot be told apart. */
function mustBeFree(fields: Changes, others: readonly Department[]): void {
  const issues = (['nameDe', 'codeDe', 'nameEn', 'codeEn'] as const).flatMap((path): FieldIssue[] => {
    const wanted = fields[path]?.toLocaleLowerCase()
    const taken = others.find((other) => other[path].toLocaleLowerCase() === wanted)
    return taken ? [{ path, message: `The department "${taken.key}" is called so already` }] : []
  })
  if (issues.length > 0) throw new Problem('invalid-input', { fields: issues })
}

function refuse(field: FieldIssue): never {
  throw new Problem('invalid-input', { fields: [field] })
}
