import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { isDuplicate } from './storage-failure.ts'

/** What every database must do. `open` gives one that is new and empty, and closes it after the test. */
export function describeStorage(open: () => Promise<Database>): void {
  it('[S1] keeps text, numbers up to 2^53, bytes and null as they were', async () => {
    const { db } = await open()
    const bytes = new Uint8Array([0, 1, 128, 255])
    await addBoard(db, 'b')
    const row = {
      board_id: 'b',
      seq: Number.MAX_SAFE_INTEGER,
      part: 0,
      from_seq: 1,
      bytes,
      checksum: 4_294_967_295,
    }
    await db
      .insertInto('board_update')
      .values({ ...row, created_at: 0 })
      .execute()
    expect(await db.selectFrom('board_update').selectAll().execute()).toEqual([{ ...row, created_at: 0 }])
    const persona = { id: 'p', workspace_id: 'w', name: 'Zoë “Ω” 🙂', segment: '', quote: "it's", goals: '' }
    const grades = { economic_weight: 5, complexity: null, rollout_stage: null }
    const stored = { ...persona, ...grades, frustrations: '', created_at: 1_800_000_000_000 }
    await db.insertInto('persona').values(stored).execute()
    expect(await db.selectFrom('persona').selectAll().execute()).toMatchObject([stored])
  })

  it('[S2] a transaction that throws leaves nothing behind', async () => {
    const { db } = await open()
    const change = db.transaction().execute(async (tx) => {
      await addWorkspace(tx, 'w')
      throw new Error('changed my mind')
    })
    await expect(change).rejects.toThrow('changed my mind')
    expect(await db.selectFrom('workspace').selectAll().execute()).toEqual([])
  })

  it('[S2] transactions that run at once all take effect', async () => {
    const { db } = await open()
    const ids = Array.from({ length: 20 }, (_, index) => `w${index}`)
    await Promise.all(
      ids.map((id) =>
        db.transaction().execute(async (tx) => {
          await addWorkspace(tx, id)
          await tx.updateTable('workspace').set({ name: 'changed' }).where('id', '=', id).execute()
        }),
      ),
    )
    const rows = await db.selectFrom('workspace').selectAll().where('name', '=', 'changed').execute()
    expect(rows).toHaveLength(ids.length)
  })

  it('[S3] a value that must be unique is refused as a duplicate, and nothing else is', async () => {
    const { db } = await open()
    await addWorkspace(db, 'w')
    const again = await addWorkspace(db, 'w').catch((error: unknown) => error)
    expect(isDuplicate(again)).toBe(true)
    const orphan = await addPersona(db, 'nowhere').catch((error: unknown) => error)
    expect(orphan).toBeInstanceOf(Error)
    expect(isDuplicate(orphan)).toBe(false)
    // By its kind, whatever it says.
    const misleading = new Error('UNIQUE constraint failed: duplicate key value violates unique constraint')
    expect(isDuplicate(misleading)).toBe(false)
  })

  it('[S4] what belongs to a row goes with it', async () => {
    const { db, updates } = await open()
    await addBoard(db, 'b')
    await addPersona(db, 'w')
    await db.insertInto('board_persona').values({ board_id: 'b', persona_id: 'p', position: 0 }).execute()
    const owners = [{ client: 7, person: 'ann' }]
    await updates.append([{ board: 'b', seq: 1, bytes: new Uint8Array([1]), owners }])
    await db.deleteFrom('workspace').execute()
    for (const table of ['board', 'persona', 'board_persona', 'board_update', 'board_client'] as const) {
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    }
  })

  it('[S5] answers whether it is there, and closes more than once', async () => {
    const database = await open()
    await expect(database.check()).resolves.toBeUndefined()
    await database.close()
    await database.close()
    await expect(database.check()).rejects.toThrow()
  })

  it('[S6] a statement that is wrong is an error for its caller alone', async () => {
    const { db, check } = await open()
    await expect(sql`select nonsense from nowhere`.execute(db)).rejects.toThrow(/nowhere/)
    await check()
  })
}

type Db = Database['db']

const addWorkspace = (db: Db, id: string): Promise<unknown> =>
  db.insertInto('workspace').values({ id, name: 'W', created_at: 0 }).execute()

const addPersona = (db: Db, workspace: string): Promise<unknown> =>
  db
    .insertInto('persona')
    .values({
      id: 'p',
      workspace_id: workspace,
      name: 'P',
      segment: '',
      quote: '',
      goals: '',
      frustrations: '',
      economic_weight: null,
      complexity: null,
      rollout_stage: null,
      created_at: 0,
    })
    .execute()

/** A board, in the workspace `w`, which is made when it is missing. */
export async function addBoard(db: Db, id: string): Promise<void> {
  const workspaces = await db.selectFrom('workspace').select('id').execute()
  if (workspaces.length === 0) await addWorkspace(db, 'w')
  await db
    .insertInto('board')
    .values({ id, workspace_id: 'w', title: 'B', created_by: 'ann', created_at: 0, updated_at: 0 })
    .execute()
}
