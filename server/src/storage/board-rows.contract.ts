import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import {
  type StoredRow,
  countRows,
  eraseRow,
  goneSince,
  insertRow,
  lastDays,
  measuresOwnedBy,
  raiseRowsVersion,
  rowOn,
  rowsNaming,
  rowsSince,
  rowsVersionOf,
  updateRow,
} from './queries/board-rows.ts'
import { deleteBoard } from './queries/boards.ts'
import {
  broughtBy,
  deleteImport,
  deleteImportsBefore,
  insertBrought,
  insertImport,
  takeOver,
} from './queries/imports.ts'
import { isOrphan } from './storage-failure.ts'
import { addBoard } from './storage.contract.ts'
import { ann } from './testing/ann.ts'

const row = (id: string, fields: Partial<StoredRow> = {}): StoredRow => ({
  id,
  board_id: 'b',
  kind: 'evidence',
  version: 1,
  author: 'ann',
  owner: null,
  day: null,
  created_at: 1_800_000_000_000,
  changed_at: 1_800_000_000_001,
  body: JSON.stringify({ quote: 'Grüße 😀 "; drop table board_row; --' }),
  ...fields,
})
const brought = (position: number, fields: object = {}) => ({
  import_id: 'i',
  position,
  row_id: `r${position}`,
  day: '2026-01-01',
  body: `{"n":${position}}`,
  ...fields,
})
const anImport = { id: 'i', board_id: 'b', person_id: 'ann', created_at: 1_000, version: null }
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** What every database must do for the rows of journeys. */
export function describeBoardRows(open: () => Promise<Database>): void {
  const openWith = async (...boards: string[]): Promise<Database['db']> => {
    const { db } = await open()
    for (const board of boards) await addBoard(db, board)
    return db
  }

  it('[S50] gives rows back as they were stored, in the order of their last change', async () => {
    const db = await openWith('b', 'c')
    for (const [id, version] of [
      ['x', 3],
      ['y', 2],
      ['z', 9],
    ] as const)
      await insertRow(db, row(id, { version, kind: id === 'z' ? 'measure' : 'evidence' }))
    await insertRow(db, row('w', { board_id: 'c', version: 5 }))
    expect(await rowsSince(db, 'b', { since: 0, most: 9 })).toEqual([
      row('y', { version: 2 }),
      row('x', { version: 3 }),
      row('z', { version: 9, kind: 'measure' }),
    ])
    expect(ids(await rowsSince(db, 'b', { since: 2, most: 1 }))).toEqual(['x'])
    expect(ids(await rowsSince(db, 'b', { since: 0, most: 9, kind: 'measure' }))).toEqual(['z'])
    expect(await rowOn(db, 'b', 'measure', 'z')).toMatchObject({ id: 'z' })
    expect([await rowOn(db, 'c', 'measure', 'z'), await rowOn(db, 'b', 'idea', 'z')]).toEqual([null, null])
    expect([await countRows(db, 'b', 'evidence'), await countRows(db, 'c', 'idea')]).toEqual([2, 0])
    await updateRow(db, 'y', { version: 10, body: '{}' })
    expect((await rowsSince(db, 'b', { since: 9, most: 9 }))[0]).toEqual(
      row('y', { version: 10, body: '{}' }),
    )
  })

  it('[S50] finds what a person owns, wrote or is named in, and the last day of a kind', async () => {
    const db = await openWith('b', 'c')
    await insertRow(db, row('m', { kind: 'measure', owner: 'bob', day: '2026-05-01' }))
    await insertRow(db, row('n', { kind: 'measure', version: 2, body: '{"supporters":["bob"]}' }))
    await insertRow(db, row('e', { version: 3, author: 'bob', day: '2026-03-01' }))
    await insertRow(db, row('f', { version: 4, body: '{"quote":"bob"}', day: '2026-04-01' }))
    await insertRow(db, row('g', { version: 5, body: '{"quote":"bobby"}' }))
    expect((await measuresOwnedBy(db, 'w', 'bob')).map(({ id, boardTitle }) => [id, boardTitle])).toEqual([
      ['m', 'B'],
    ])
    expect(await measuresOwnedBy(db, 'other', 'bob')).toEqual([])
    expect(ids(await rowsNaming(db, 'w', 'bob')).toSorted()).toEqual(['e', 'f', 'm', 'n'])
    expect(await lastDays(db, 'w', 'evidence')).toEqual(new Map([['b', '2026-04-01']]))
  })

  it('[S51] what was erased is named under the version of its erasure, without what it said', async () => {
    const db = await openWith('b')
    await insertRow(db, row('x'))
    await eraseRow(db, row('x'), 7)
    expect(await rowOn(db, 'b', 'evidence', 'x')).toBeNull()
    const gone = { board_id: 'b', id: 'x', kind: 'evidence', version: 7, created_at: 1_800_000_000_000 }
    expect(await goneSince(db, 'b', { since: 6, most: 9 })).toEqual([gone])
    expect(await goneSince(db, 'b', { since: 7, most: 9 })).toEqual([])
  })

  it('[S52] each change has a version of its own, whoever changes rows at the same moment', async () => {
    const db = await openWith('b', 'c')
    expect(await rowsVersionOf(db, 'b')).toBe(0)
    await insertRow(db, row('x', { body: '0' }))
    await raiseRowsVersion(db, 'c', 100)
    const versions = await Promise.all(
      Array.from({ length: 12 }, () =>
        db.transaction().execute(async (tx) => {
          const version = await raiseRowsVersion(tx, 'b')
          const before = await rowOn(tx, 'b', 'evidence', 'x')
          await updateRow(tx, 'x', { version, body: String(Number(before?.body) + 1) })
          return version
        }),
      ),
    )
    expect(versions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1))
    expect(await rowOn(db, 'b', 'evidence', 'x')).toMatchObject({ version: 12, body: '12' })
    expect(await rowsVersionOf(db, 'b')).toBe(12)
  })

  it('[S53] a board that is removed takes its rows along, and none is stored for one that is gone', async () => {
    const db = await openWith('b')
    await raiseRowsVersion(db, 'b')
    await insertRow(db, row('x'))
    await eraseRow(db, row('y'), 2)
    await insertImport(db, anImport)
    await insertBrought(db, [brought(0)])
    await db.transaction().execute((tx) => deleteBoard(tx, 'b'))
    for (const table of [
      'board_row',
      'board_row_gone',
      'board_rows',
      'evidence_import',
      'evidence_import_row',
    ] as const)
      expect(await db.selectFrom(table).selectAll().execute()).toEqual([])
    const error = (promise: Promise<unknown>) =>
      promise.then(
        () => null,
        (reason: unknown) => reason,
      )
    expect(isOrphan(await error(raiseRowsVersion(db, 'b')))).toBe(true)
    expect(isOrphan(await error(insertRow(db, row('x'))))).toBe(true)
    expect(isOrphan(await error(insertBrought(db, [brought(0)])))).toBe(true)
  })

  it('[S54] parts of an import may come twice and in any order, and become rows in their order at once', async () => {
    const db = await openWith('b')
    await insertImport(db, anImport)
    const all = Array.from({ length: 5_000 }, (_, position) => brought(position))
    await insertBrought(db, all.slice(2_500))
    await insertBrought(db, all.slice(0, 3_000))
    const again = all
      .slice(2_500)
      .map(({ position }) => brought(position, { row_id: `again${position}`, body: 'x' }))
    await insertBrought(db, again)
    expect(await broughtBy(db, 'i')).toMatchObject({ rows: 5_000, last: 4_999 })
    expect(await rowsSince(db, 'b', { since: 0, most: 9 })).toEqual([])
    await takeOver(db, { row: anImport, before: 40, now: 2_000 })
    await deleteImport(db, 'i', 5_040)
    const rows = await rowsSince(db, 'b', { since: 0, most: 9_000 })
    expect(rows.map(({ version, body }) => `${version} ${body}`)).toEqual(
      all.map(({ position, body }) => `${position + 41} ${body}`),
    )
    expect(rows[0]).toEqual(
      row('r0', { version: 41, day: '2026-01-01', created_at: 2_000, changed_at: 2_000, body: '{"n":0}' }),
    )
    expect(await broughtBy(db, 'i')).toEqual({ rows: 0, last: -1, bytes: 0 })
    await deleteImportsBefore(db, 1_001)
    expect(await db.selectFrom('evidence_import').selectAll().execute()).toEqual([])
  })

  it('[S55] a sweep keeps everything but what was erased', async () => {
    const { db, sweep } = await open()
    await addBoard(db, 'b')
    await db.insertInto('person').values(ann).execute()
    const login = {
      id_hash: 'h',
      public_id: 'l',
      person_id: 'ann',
      expires_at: 9,
      created_at: 1,
      last_seen_at: 1,
    }
    await db
      .insertInto('login')
      .values({ ...login, device: '' })
      .execute()
    await db.insertInto('persona').values(persona).execute()
    await db.insertInto('board_persona').values({ board_id: 'b', persona_id: 'p', position: 0 }).execute()
    const portrait = { persona_id: 'p', type: 'image/png', bytes: new Uint8Array([0, 255]) } as const
    await db.insertInto('persona_portrait').values(portrait).execute()
    await insertRow(db, row('x'))
    await insertRow(db, row('y', { version: 2 }))
    await insertImport(db, anImport)
    await insertBrought(db, [brought(0)])
    const tables = [
      'person',
      'login',
      'persona',
      'board_persona',
      'persona_portrait',
      'board_row',
      'evidence_import',
      'evidence_import_row',
    ] as const
    const all = () => Promise.all(tables.map((table) => db.selectFrom(table).selectAll().execute()))
    await eraseRow(db, row('y'), 3)
    const before = await all()
    expect(before.every((rows) => rows.length === 1)).toBe(true)
    await sweep()
    await sweep()
    expect(await all()).toEqual(before)
    await db.deleteFrom('persona').execute()
    expect(await db.selectFrom('board_persona').selectAll().execute()).toEqual([])
    await expect(insertRow(db, row('x'))).rejects.toThrow()
  })
}
const persona = {
  id: 'p',
  workspace_id: 'w',
  name: 'Eva',
  segment: '',
  quote: '',
  goals: '',
  frustrations: '',
  economic_weight: null,
  complexity: null,
  rollout_stage: 3,
  created_at: 1,
  type: 'prospect',
  author: 'ann',
  archived_at: 5,
  portrait: 'f00d',
} as const
