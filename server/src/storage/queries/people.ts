import type { Role } from '@wegpunkt/shared/access/roles'
import type { Locale, Me } from '@wegpunkt/shared/http/account-routes'
import type { Member } from '@wegpunkt/shared/http/people-routes'
import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type NewPerson = {
  readonly id: string
  readonly workspaceId: string
  readonly name: string
  readonly email: string
  readonly passwordHash: string
  readonly role: Role
  readonly department: string
  readonly locale: Locale
  readonly createdAt: number
}

/** Adds a person. False when somebody has the e-mail address already, also in a race. */
export async function insertPerson(db: Kysely<Tables>, person: NewPerson): Promise<boolean> {
  const added = await db
    .insertInto('person')
    .values({
      id: person.id,
      workspace_id: person.workspaceId,
      name: person.name,
      email: person.email,
      password_hash: person.passwordHash,
      role: person.role,
      department: person.department,
      locale: person.locale,
      created_at: person.createdAt,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .execute()
  return added.length === 1
}

/** People with their workspace, guests with their workshop. */
export const people = (db: Kysely<Tables>) =>
  db
    .selectFrom('person')
    .innerJoin('workspace', 'workspace.id', 'person.workspace_id')
    .leftJoin('guest', 'guest.person_id', 'person.id')
    .leftJoin('workshop as visited', 'visited.id', 'guest.workshop_id')
    .select([
      'person.id',
      'person.name',
      'person.email',
      'person.role',
      'person.department',
      'person.locale',
      'person.password_hash',
      'person.kind',
      'workspace.id as workspaceId',
      'workspace.name as workspaceName',
      'visited.id as visitedWorkshop',
      'visited.board_id as visitedBoard',
    ])

/** Members always, a guest who was let in while the workshop is on. Of tables named as `people` names them. */
export const isWelcome = (
  eb: ExpressionBuilder<Tables & { visited: Tables['workshop'] }, 'person' | 'guest' | 'visited'>,
) =>
  eb.or([
    eb('person.kind', '=', 'member'),
    eb.and([eb('guest.state', '=', 'in'), eb('visited.status', 'in', ['running', 'paused'])]),
  ])

export type PersonRow = Awaited<ReturnType<ReturnType<typeof people>['executeTakeFirstOrThrow']>>

/** A person as they see themselves; never with the hash of the password. */
export const asMe = (row: Omit<PersonRow, 'password_hash'>): Me => ({
  id: row.id,
  name: row.name,
  email: row.kind === 'guest' ? '' : row.email,
  role: row.role,
  department: row.department,
  locale: row.locale,
  workspace: { id: row.workspaceId, name: row.workspaceName },
  guest: row.kind === 'guest' ? { board: row.visitedBoard ?? '', workshop: row.visitedWorkshop ?? '' } : null,
})

export async function personById(db: Kysely<Tables>, id: string): Promise<Me | null> {
  const row = await people(db).where('person.id', '=', id).executeTakeFirst()
  return row ? asMe(row) : null
}

/** With the hash of the password, for signing in. */
export async function personByEmail(db: Kysely<Tables>, email: string): Promise<PersonRow | null> {
  const found = people(db).where('person.email', '=', email).where('person.kind', '=', 'member')
  return (await found.executeTakeFirst()) ?? null
}

export async function passwordHashOf(db: Kysely<Tables>, id: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('password_hash').where('id', '=', id).executeTakeFirst()
  return row?.password_hash ?? null
}

export async function isEmailTaken(db: Kysely<Tables>, email: string): Promise<boolean> {
  const row = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst()
  return row !== undefined
}

/** Those with an account. */
export const membersOf = (db: Kysely<Tables>, workspaceId: string): Promise<Member[]> =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'department'])
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', 'member')
    .orderBy('name')
    .orderBy('id')
    .execute()

/** What everybody of a workspace is called, by id: whoever is there for one workshop, too. */
export async function namesIn(db: Kysely<Tables>, workspaceId: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const IDS_PER_QUESTION = 500

/** What these are called and which department they are of, guests too; who is gone is missing. */
export async function peopleByIds(
  db: Kysely<Tables>,
  workspaceId: string,
  ids: readonly string[],
): Promise<{ id: string; name: string; department: string }[]> {
  const found = []
  for (let at = 0; at < ids.length; at += IDS_PER_QUESTION)
    found.push(
      ...(await db
        .selectFrom('person')
        .select(['id', 'name', 'department'])
        .where('workspace_id', '=', workspaceId)
        .where('id', 'in', ids.slice(at, at + IDS_PER_QUESTION))
        .execute()),
    )
  return found
}

export const memberById = (
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<Member | undefined> =>
  db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'role', 'department'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('kind', '=', 'member')
    .executeTakeFirst()

type PersonChanges = {
  readonly name?: string | undefined
  readonly department?: string | undefined
  readonly locale?: Locale | undefined
  readonly role?: Role | undefined
  readonly password_hash?: string | undefined
}

/** Changes what is given and leaves the rest. */
export async function changePerson(db: Kysely<Tables>, id: string, changes: PersonChanges): Promise<void> {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return
  await db.updateTable('person').set(given).where('id', '=', id).execute()
}

export async function deletePerson(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('login').where('person_id', '=', id).execute()
  await db.deleteFrom('person').where('id', '=', id).execute()
}

export async function countOwners(db: Kysely<Tables>, workspaceId: string): Promise<number> {
  const row = await db
    .selectFrom('person')
    .select((eb) => eb.fn.countAll().as('owners'))
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .executeTakeFirstOrThrow()
  return Number(row.owners)
}

/** Those who may moderate on a board, and whether they own it: by their role, or because they made it. */
export async function moderatorsOn(
  db: Kysely<Tables>,
  boardId: string,
): Promise<{ id: string; isOwner: boolean }[]> {
  const rows = await db
    .selectFrom('board')
    .innerJoin('person', 'person.workspace_id', 'board.workspace_id')
    .select(['person.id', 'person.role', 'board.created_by'])
    .where('board.id', '=', boardId)
    .where((eb) =>
      eb.or([
        eb('person.role', 'in', ['moderator', 'owner']),
        eb('person.id', '=', eb.ref('board.created_by')),
      ]),
    )
    .orderBy('person.created_at')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, role, created_by }) => ({ id, isOwner: role === 'owner' || id === created_by }))
}
