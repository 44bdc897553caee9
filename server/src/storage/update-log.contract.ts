import { expect, it } from 'vitest'
import type { Database, DatabaseListeners } from './database.ts'
import { deleteBoard } from './queries/boards.ts'
import { addBoard } from './storage.contract.ts'
import type { LoadedLog } from './update-log.ts'

const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)
const update = (board: string, seq: number, ...values: number[]) => ({ board, seq, bytes: bytes(...values) })
type Listeners = Partial<DatabaseListeners>

const empty: LoadedLog = {
  rows: [],
  headSeq: 0,
  quarantined: 0,
  isDamaged: false,
  contents: null,
  owners: new Map(),
}

/** What the update log promises on every database. `open` gives one that is new and empty. */
export function describeUpdateLog(open: (listeners?: Listeners) => Promise<Database>): void {
  const openWith = async (...given: (string | Listeners)[]): Promise<Database> => {
    const database = await open(given.find((one) => typeof one === 'object'))
    for (const board of given) if (typeof board === 'string') await addBoard(database.db, board)
    return database
  }

  it('[S10] gives back every update of a board, in sequence', async () => {
    const { updates } = await openWith('b', 'c')
    await updates.append([update('b', 1, 7), update('c', 1, 8), update('b', 2, 9)])
    await updates.append([update('b', 3, 10)])
    const rows = [7, 9, 10].map((value, index) => ({
      fromSeq: index + 1,
      seq: index + 1,
      part: 0,
      bytes: bytes(value),
    }))
    expect(await updates.load('b')).toEqual({ ...empty, rows, headSeq: 3 })
    expect(await updates.load('unknown')).toEqual(empty)
  })

  it('[S10] keeps large updates, many at once, and views into a larger buffer', async () => {
    const { updates } = await openWith('b')
    const pool = new Uint8Array(65_536).fill(3)
    const large = new Uint8Array(5_000_000).map((_, index) => index % 251)
    const many = Array.from({ length: 2_500 }, (_, index) => update('b', index + 3, index % 256))
    await updates.append([
      { board: 'b', seq: 1, bytes: pool.subarray(100, 110) },
      { board: 'b', seq: 2, bytes: large },
      ...many,
    ])
    const { rows, headSeq } = await updates.load('b')
    expect(headSeq).toBe(2_502)
    expect(rows[0]?.bytes).toEqual(new Uint8Array(10).fill(3))
    expect(Buffer.from(rows[1]?.bytes ?? []).equals(Buffer.from(large))).toBe(true)
  })

  it('[S11] saves a batch of several boards as a whole or not at all', async () => {
    const { updates } = await openWith('b', 'c')
    await updates.append([update('b', 1, 1)])
    await expect(updates.append([update('c', 1, 2), update('b', 1, 3)])).rejects.toThrow()
    expect((await updates.load('c')).rows).toEqual([])
    expect((await updates.load('b')).rows.map((row) => row.bytes)).toEqual([bytes(1)])
  })

  it('[S11] drops updates of a board that is gone, and saves the others', async () => {
    const { updates } = await openWith('b')
    await updates.append([update('gone', 1, 1), update('b', 1, 2)])
    await updates.append([update('gone', 2, 1)])
    expect((await updates.load('b')).headSeq).toBe(1)
    expect((await updates.load('gone')).headSeq).toBe(0)
  })

  it('[S12] marks the boards as changed', async () => {
    const { db, updates } = await openWith('b', 'c')
    const before = Date.now()
    await updates.append([update('b', 1, 1)])
    const rows = await db.selectFrom('board').select(['id', 'updated_at']).orderBy('id').execute()
    expect(rows[0]?.updated_at).toBeGreaterThanOrEqual(before)
    expect(rows[1]?.updated_at).toBe(0)
    // Another server's clock may be ahead; nothing moves back.
    await db
      .updateTable('board')
      .set({ updated_at: before + 60_000 })
      .execute()
    await updates.append([update('b', 2, 1)])
    const marked = await db.selectFrom('board').select('updated_at').where('id', '=', 'b').execute()
    expect(marked).toEqual([{ updated_at: before + 60_000 }])
  })

  it('[S13] compaction puts the parts of one base in the place of the rows it read', async () => {
    const { updates } = await openWith('b')
    await updates.append([update('b', 1, 1), update('b', 2, 2), update('b', 3, 3)])
    const { rows } = await updates.load('b')
    await updates.append([update('b', 4, 4)])
    expect(await updates.compact('b', rows, [bytes(12), bytes(3)])).toBe(true)
    const compacted = (await updates.load('b')).rows
    expect(compacted).toEqual([
      { fromSeq: 1, seq: 3, part: 0, bytes: bytes(12) },
      { fromSeq: 1, seq: 3, part: 1, bytes: bytes(3) },
      { fromSeq: 4, seq: 4, part: 0, bytes: bytes(4) },
    ])
    expect(await updates.compact('b', [], [bytes(0)])).toBe(false)
    expect(await updates.compact('b', compacted, [bytes(1, 2, 3, 4)])).toBe(true)
    const rest = [{ fromSeq: 1, seq: 4, part: 0, bytes: bytes(1, 2, 3, 4) }]
    expect(await updates.load('b')).toEqual({ ...empty, rows: rest, headSeq: 4 })
  })

  it('[S13] nothing is lost when compaction and appending run at once (D6)', async () => {
    const { updates } = await openWith('b')
    let content: number[] = []
    for (let round = 0; round < 25; round++) {
      const seq = round * 2
      await updates.append([update('b', seq + 1, seq + 1)])
      const { rows } = await updates.load('b')
      const joined = rows.flatMap((row) => Array.from(row.bytes))
      await Promise.all([
        updates.compact('b', rows, [new Uint8Array(joined)]),
        updates.append([update('b', seq + 2, seq + 2)]),
      ])
      content = (await updates.load('b')).rows.flatMap((row) => Array.from(row.bytes))
    }
    expect(content).toEqual(Array.from({ length: 50 }, (_, index) => index + 1))
  })

  it('[S14] of two compactions that read the same rows one takes effect', async () => {
    const { updates } = await openWith('b')
    await updates.append([update('b', 1, 1), update('b', 2, 2), update('b', 3, 3)])
    const { rows } = await updates.load('b')
    const results = await Promise.all([
      updates.compact('b', rows, [bytes(10)]),
      updates.compact('b', rows, [bytes(10)]),
      updates.compact('b', rows.slice(1), [bytes(11)]),
    ])
    expect(results.filter(Boolean)).toHaveLength(1)
    const after = await updates.load('b')
    expect(after.headSeq).toBe(3)
    expect(after.rows.at(-1)?.bytes).toEqual(bytes(results[2] ? 11 : 10))
  })

  it('[S14] a compaction that has not read every part of a base changes nothing', async () => {
    const { updates } = await openWith('b')
    await updates.append([update('b', 1, 1), update('b', 2, 2)])
    await updates.compact('b', (await updates.load('b')).rows, [bytes(1), bytes(2)])
    const before = await updates.load('b')
    expect(await updates.compact('b', before.rows.slice(1), [bytes(2)])).toBe(false)
    expect(await updates.compact('b', [...before.rows, { fromSeq: 3, seq: 3, part: 0 }], [bytes(2)])).toBe(
      false,
    )
    expect(await updates.load('b')).toEqual(before)
  })

  it('[S15] sets a damaged row aside and gives back the rest', async () => {
    const { db, updates } = await openWith('b')
    await updates.append([update('b', 1, 1), update('b', 2, 2), update('b', 3, 3)])
    await db
      .updateTable('board_update')
      .set({ bytes: bytes(66) })
      .where('seq', 'in', [2, 3])
      .execute()
    const rows1 = [{ fromSeq: 1, seq: 1, part: 0, bytes: bytes(1) }]
    expect(await updates.load('b')).toEqual({
      ...empty,
      rows: rows1,
      headSeq: 3,
      quarantined: 2,
      isDamaged: true,
    })
    const aside = await db.selectFrom('quarantine').selectAll().orderBy('seq').execute()
    expect(aside.map((row) => [row.seq, row.bytes])).toEqual([
      [2, bytes(66)],
      [3, bytes(66)],
    ])
    // The number of a row that was set aside is not given out again.
    await updates.append([update('b', 4, 4)])
    const { rows, headSeq, quarantined } = await updates.load('b')
    expect({ seqs: rows.map((row) => row.seq), headSeq, quarantined }).toEqual({
      seqs: [1, 4],
      headSeq: 4,
      quarantined: 0,
    })
  })

  it('[S45] what a base contains is kept with it, and forgotten when any of it is another', async () => {
    const { updates, db } = await openWith('b')
    await updates.append([update('b', 1, 1), update('b', 2, 2)])
    const compact = async (...pieces: number[]): Promise<boolean> =>
      await updates.compact(
        'b',
        (await updates.load('b')).rows,
        pieces.map((one) => bytes(one)),
        bytes(9),
      )
    expect((await updates.load('b')).contents).toBeNull()
    expect(await compact(1, 2)).toBe(true)
    await updates.append([update('b', 3, 3)])
    expect((await updates.load('b')).contents).toEqual(bytes(9))
    await db
      .updateTable('board_update')
      .set({ bytes: bytes(7) })
      .where('part', '=', 1)
      .execute()
    expect((await updates.load('b')).contents).toBeNull()
    expect((await updates.load('b')).contents).toBeNull()
    expect(await compact(4)).toBe(true)
    expect((await updates.load('b')).contents).toEqual(bytes(9))
    await db
      .updateTable('board_contents')
      .set({ bytes: bytes(8) })
      .execute()
    expect((await updates.load('b')).contents).toBeNull()
  })

  it('[S40] a flipped bit costs one part of a base or one row after it, and is told once (P12)', async () => {
    const told: number[] = []
    const { db, updates } = await openWith('b', { onSetAside: (rows) => told.push(rows) })
    await updates.append([1, 2, 3, 4].map((seq) => update('b', seq, seq)))
    const read = (await updates.load('b')).rows
    await updates.compact('b', read, [bytes(10), bytes(11), bytes(12)])
    await updates.append([update('b', 5, 5), update('b', 6, 6)])
    await flipBit(db, { seq: 4, part: 1 })
    await flipBit(db, { seq: 6, part: 0 })
    const [first, second] = await Promise.all([updates.load('b'), updates.load('b')])
    const left = [
      { fromSeq: 1, seq: 4, part: 0, bytes: bytes(10) },
      { fromSeq: 1, seq: 4, part: 2, bytes: bytes(12) },
      { fromSeq: 5, seq: 5, part: 0, bytes: bytes(5) },
    ]
    for (const loaded of [first, second, await updates.load('b')])
      expect({ rows: loaded.rows, headSeq: loaded.headSeq }).toEqual({ rows: left, headSeq: 6 })
    expect(told).toEqual([2])
    const aside = await db.selectFrom('quarantine').select(['seq', 'part']).orderBy('seq').execute()
    expect(aside).toEqual([
      { seq: 4, part: 1 },
      { seq: 6, part: 0 },
    ])
  })

  it('[S41] a client id belongs to the person who first wrote under it, whatever comes later', async () => {
    const { updates } = await openWith('b', 'c')
    const ann = { client: 4_294_967_295, person: 'ann' }
    const bob = { client: 7, person: 'bob' }
    await updates.append([
      { ...update('b', 1, 1), owners: [ann, bob] },
      { ...update('c', 1, 1), owners: [{ client: 7, person: 'cat' }] },
    ])
    await updates.append([{ ...update('b', 2, 2), owners: [{ ...bob, person: 'ann' }, bob] }])
    const { rows } = await updates.load('b')
    await updates.compact('b', rows, [bytes(3)])
    const owners = new Map([
      [ann.client, 'ann'],
      [bob.client, 'bob'],
    ])
    expect((await updates.load('b')).owners).toEqual(owners)
    expect((await updates.load('c')).owners).toEqual(new Map([[7, 'cat']]))
  })

  it('[S41] an owner is saved with the update or not at all', async () => {
    const { db, updates } = await openWith('b')
    await updates.append([update('b', 1, 1)])
    const taken = { ...update('b', 1, 2), owners: [{ client: 7, person: 'ann' }] }
    await expect(updates.append([taken])).rejects.toThrow()
    await updates.append([{ ...taken, board: 'gone' }])
    expect(await db.selectFrom('board_client').selectAll().execute()).toEqual([])
  })

  it('[S16] forgets a board that is removed for good', async () => {
    const { db, updates } = await openWith('b', 'c')
    await updates.append([update('b', 1, 1), update('b', 2, 2), update('c', 1, 1)])
    await db
      .updateTable('board_update')
      .set({ bytes: bytes(66) })
      .where('seq', '=', 2)
      .execute()
    await updates.load('b')
    await db.transaction().execute((tx) => deleteBoard(tx, 'b'))
    expect(await updates.load('b')).toEqual(empty)
    expect((await updates.load('c')).headSeq).toBe(1)
  })
}

async function flipBit(db: Database['db'], { seq, part }: { seq: number; part: number }): Promise<void> {
  const { bytes: whole } = await db
    .selectFrom('board_update')
    .select('bytes')
    .where('seq', '=', seq)
    .where('part', '=', part)
    .executeTakeFirstOrThrow()
  const damaged = whole.map((byte, index) => (index === 0 ? byte ^ 1 : byte))
  await db
    .updateTable('board_update')
    .set({ bytes: damaged })
    .where('seq', '=', seq)
    .where('part', '=', part)
    .execute()
}
