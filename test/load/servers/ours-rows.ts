import { createHash } from 'node:crypto'
import type { Database } from '@wegpunkt/server/storage/database'
import { insertBoard } from '@wegpunkt/server/storage/queries/boards'
import { insertLogin } from '@wegpunkt/server/storage/queries/logins'
import { insertPerson } from '@wegpunkt/server/storage/queries/people'
import { insertWorkspace } from '@wegpunkt/server/storage/queries/workspaces'

const DAY_MS = 24 * 60 * 60 * 1000

/** The session id in the cookie of a person, by their number. */
export const sessionOf = (person: number): string => `load${String(person).padStart(32, '0')}`

const personId = (person: number): string => `person${person}`

/** People with a login each, who may edit every board. No password fits: hashing hundreds would take minutes. */
export async function addPeople(db: Database['db'], count: number): Promise<void> {
  const now = Date.now()
  await db.transaction().execute(async (tx) => {
    const workspaceId = (await insertWorkspace(tx, 'Load', now)) ?? ''
    for (let i = 0; i < count; i++) {
      await insertPerson(tx, {
        id: personId(i),
        workspaceId,
        name: `Person ${i}`,
        email: `person${i}@example.com`,
        passwordHash: '',
        role: 'editor',
        department: 'marketing',
        locale: 'en',
        createdAt: now,
      })
      await insertLogin(tx, {
        id_hash: createHash('sha256').update(sessionOf(i)).digest('hex'),
        public_id: `login${i}`,
        person_id: personId(i),
        expires_at: now + 30 * DAY_MS,
        created_at: now,
        last_seen_at: now,
        device: 'load',
      })
    }
  })
}

export async function addBoards(db: Database['db'], ids: readonly string[]): Promise<void> {
  const now = Date.now()
  await db.transaction().execute(async (tx) => {
    const { id: workspace_id } = await tx.selectFrom('workspace').select('id').executeTakeFirstOrThrow()
    for (const id of ids) {
      const row = { id, workspace_id, title: id, created_by: personId(0), created_at: now, updated_at: now }
      await insertBoard(tx, row)
    }
  })
}
