import { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import { expect, it } from 'vitest'
import { silentLog } from '../log.ts'
import type { Backend } from './backend.ts'
import { openOn } from './database.ts'
import { storedRow } from './kysely-update-log.ts'
import { first } from './migrations/0001-first.ts'
import type { Tables } from './tables.ts'

/** What an upgrade must leave as it was, on every database. `open` gives one without any tables. */
export function describeMigrations(open: () => Promise<Backend>): void {
  it('[S42] tables of the first version are brought up to date with everything that is in them', async () => {
    const backend = await open()
    const old = new Kysely<Tables>({ dialect: backend.dialect })
    const provider = { getMigrations: async () => ({ '0001-first': first(backend.columns) }) }
    expect((await new Migrator({ db: old, provider }).migrateToLatest()).error).toBeUndefined()
    await old.insertInto('workspace').values({ id: 'w', name: 'W', created_at: 0 }).execute()
    const board = { id: 'b', workspace_id: 'w', title: 'B', created_by: 'ann', created_at: 0, updated_at: 0 }
    await old.insertInto('board').values(board).execute()
    const texts = { segment: '', quote: 'Q', goals: '', frustrations: '' }
    const grades = { economic_weight: 2, complexity: null, rollout_stage: null }
    const persona = { id: 'p', workspace_id: 'w', name: 'Eva', created_at: 0, ...texts, ...grades }
    await old.insertInto('persona').values(persona).execute()
    const bytes = new Uint8Array([1, 2, 3])
    for (const [fromSeq, seq] of [
      [1, 20],
      [21, 21],
    ] as const) {
      const { part: _, ...row } = storedRow('b', { fromSeq, seq, part: 0, bytes }, 5)
      // The row of the first version has no part, which the types of today ask for.
      await old
        .insertInto('board_update')
        .values(row as Tables['board_update'])
        .execute()
      await old
        .insertInto('quarantine')
        .values({ ...row, seq: 30, found_at: 6 } as Tables['quarantine'])
        .execute()
    }
    const { db, updates, close } = await openOn(backend, { log: silentLog })
    const rows = [
      { fromSeq: 1, seq: 20, part: 0, bytes },
      { fromSeq: 21, seq: 21, part: 0, bytes },
    ]
    expect(await updates.load('b')).toEqual({
      rows,
      headSeq: 30,
      isDamaged: true,
      contents: null,
      quarantined: 0,
      owners: new Map(),
    })
    expect(await db.selectFrom('quarantine').select('part').execute()).toEqual([{ part: 0 }, { part: 0 }])
    await updates.append([{ board: 'b', seq: 31, bytes }])
    await expect(updates.append([{ board: 'b', seq: 31, bytes }])).rejects.toThrow()
    const added = { type: 'customer', author: null, archived_at: null, portrait: null }
    expect(await db.selectFrom('persona').selectAll().execute()).toEqual([{ ...persona, ...added }])
    await db.deleteFrom('workspace').execute()
    expect(await db.selectFrom('board_update').selectAll().execute()).toEqual([])
    await close()
  })
}
