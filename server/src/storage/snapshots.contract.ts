import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import { deleteBoard } from './queries/boards.ts'
import {
  type SnapshotRow,
  contentOf,
  insertSnapshot,
  snapshotById,
  snapshotsOfBoard,
  snapshotsOn,
} from './queries/snapshots.ts'
import { addBoard } from './storage.contract.ts'
import { isOrphan } from './storage-failure.ts'

const MANY = 1_000

const snapshot = (id: string, fields: Partial<SnapshotRow> = {}): SnapshotRow => ({
  id,
  board_id: 'b',
  persona_id: 'p',
  label: `Stand ${id}`,
  kind: 'as-is',
  before_id: null,
  seq: 7,
  content_hash: 'h',
  rows_hash: 'r',
  figures: '{"touchpoints":3}',
  taken_by: 'ann',
  taken_at: 1_800_000_000_000,
  changed_at: 1_799_999_999_999,
  seal: 's',
  ...fields,
})
const content = (hash: string, ...bytes: number[]) => [
  { hash, length: 100, bytes: new Uint8Array(bytes) },
  rows,
]
const rows = { hash: 'r', length: 2, bytes: new Uint8Array([9]) }
const nameless = { persona_name: null, person_name: null }

/** What every database must do for snapshots. */
export function describeSnapshots(open: () => Promise<Database>): void {
  const openWith = async (...boards: string[]): Promise<Database['db']> => {
    const { db } = await open()
    for (const board of boards) await addBoard(db, board)
    return db
  }

  it('[S80] gives a snapshot back as it was stored, with its content byte for byte, and to its own company alone', async () => {
    const db = await openWith('b')
    await insertSnapshot(db, snapshot('a', { kind: null, before_id: 'z' }), content('h', 0, 255, 128))
    const stored = await snapshotById(db, 'w', 'a')
    expect(stored).toEqual({ ...snapshot('a', { kind: null, before_id: 'z' }), ...nameless })
    expect(await contentOf(db, 'b', 'h')).toEqual(content('h', 0, 255, 128)[0])
    expect(await contentOf(db, 'b', 'r')).toEqual(rows)
    expect(await snapshotById(db, 'v', 'a')).toBeNull()
    expect(await snapshotsOfBoard(db, { workspaceId: 'v', boardId: 'b' }, { limit: 9 })).toEqual([])
    expect([await contentOf(db, 'b', 'other'), await contentOf(db, 'c', 'h')]).toEqual([null, null])
  })

  it('[S81] keeps what is on a board once for equal states, and counts it once', async () => {
    const db = await openWith('b', 'c')
    await insertSnapshot(db, snapshot('a'), content('h', 1, 2, 3))
    await insertSnapshot(db, snapshot('d', { persona_id: 'q' }), content('h', 1, 2, 3))
    await insertSnapshot(db, snapshot('e', { content_hash: 'i' }), content('i', 4))
    await insertSnapshot(db, snapshot('f', { board_id: 'c' }), content('h', 1, 2, 3))
    const stored = await db.selectFrom('snapshot_content').select(['board_id', 'hash']).execute()
    expect(stored).toHaveLength(5)
    expect(await snapshotsOn(db, 'b')).toEqual({ count: 3, bytes: 5, hashes: new Set(['h', 'i', 'r']) })
    expect(await snapshotsOn(db, 'x')).toEqual({ count: 0, bytes: 0, hashes: new Set() })
  })

  it('[S82] lists the snapshots of a board, the last first, page by page and by persona', async () => {
    const db = await openWith('b', 'c')
    const list = async (page: { before?: string; persona?: string; limit?: number }) => {
      const { before, persona, limit = 10 } = page
      const after = before === undefined ? null : await snapshotById(db, 'w', before)
      const rows = await snapshotsOfBoard(
        db,
        { workspaceId: 'w', boardId: 'b', persona },
        { before: after, limit },
      )
      return rows.map(({ id }) => id)
    }
    await insertSnapshot(db, snapshot('a', { taken_at: 1 }), content('h', 1))
    for (const id of ['d', 'c', 'e']) await insertSnapshot(db, snapshot(id, { taken_at: 2 }), content('h', 1))
    await insertSnapshot(db, snapshot('b', { taken_at: 3, persona_id: 'q' }), content('h', 1))
    await insertSnapshot(db, snapshot('z', { board_id: 'c', taken_at: 4 }), content('h', 1))
    expect(await list({})).toEqual(['b', 'e', 'd', 'c', 'a'])
    expect(await list({ limit: 2 })).toEqual(['b', 'e'])
    expect(await list({ before: 'e', limit: 2 })).toEqual(['d', 'c'])
    expect(await list({ before: 'a' })).toEqual([])
    expect(await list({ persona: 'q' })).toEqual(['b'])
  })

  it('[S83] names personas and people as they are called today, and nobody who is gone', async () => {
    const db = await openWith('b')
    const texts = { segment: '', quote: '', goals: '', frustrations: '' }
    const grades = { economic_weight: null, complexity: null, rollout_stage: null }
    const persona = { id: 'p', workspace_id: 'w', name: 'Eva', created_at: 0, ...texts, ...grades }
    await db.insertInto('persona').values(persona).execute()
    await insertSnapshot(db, snapshot('a'), content('h', 1))
    const nameOf = async () => (await snapshotById(db, 'w', 'a'))?.persona_name
    expect(await nameOf()).toBe('Eva')
    await db.updateTable('persona').set({ name: 'Eva B.' }).where('id', '=', 'p').execute()
    expect(await nameOf()).toBe('Eva B.')
    await db.deleteFrom('persona').where('id', '=', 'p').execute()
    expect(await nameOf()).toBeNull()
    expect((await snapshotById(db, 'w', 'a'))?.person_name).toBeNull()
  })

  it('[S84] a board that is removed takes its snapshots and their content along; none is stored for one that is gone', async () => {
    const db = await openWith('b', 'c')
    await insertSnapshot(db, snapshot('a'), content('h', 1))
    await insertSnapshot(db, snapshot('d', { board_id: 'c' }), content('h', 1))
    await db.transaction().execute((tx) => deleteBoard(tx, 'b'))
    expect(await db.selectFrom('snapshot').select('id').execute()).toEqual([{ id: 'd' }])
    expect(await db.selectFrom('snapshot_content').select('board_id').execute()).toEqual([
      { board_id: 'c' },
      { board_id: 'c' },
    ])
    const late = await insertSnapshot(db, snapshot('e'), content('h', 1)).catch((error: unknown) => error)
    expect(isOrphan(late)).toBe(true)
    await db.deleteFrom('workspace').execute()
    expect(await db.selectFrom('snapshot_content').select('hash').execute()).toEqual([])
  })

  it('[S85] a thousand snapshots are listed at once, without what is on the boards', async () => {
    const db = await openWith('b')
    const large = [{ hash: 'h', length: 100, bytes: new Uint8Array(30_000) }, rows]
    await db.transaction().execute(async (tx) => {
      for (let i = 0; i < MANY; i++) await insertSnapshot(tx, snapshot(`s${i}`, { taken_at: i }), large)
    })
    const began = performance.now()
    const listed = await snapshotsOfBoard(db, { workspaceId: 'w', boardId: 'b' }, { limit: MANY })
    expect(listed).toHaveLength(MANY)
    expect(performance.now() - began).toBeLessThan(1_000)
    expect(JSON.stringify(listed).length).toBeLessThan(1_000_000)
  })
}
