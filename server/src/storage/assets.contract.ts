import { expect, it } from 'vitest'
import type { Database } from './database.ts'
import {
  type AssetRow,
  assetBytesOn,
  assetOn,
  bytesOfAsset,
  insertAsset,
  insertAssetBytes,
  kindsOfAsset,
} from './queries/assets.ts'
import { deleteBoard } from './queries/boards.ts'
import { addBoard } from './storage.contract.ts'
import { isDuplicate, isOrphan } from './storage-failure.ts'

const asset = (id: string, fields: Partial<AssetRow> = {}): AssetRow => ({
  id,
  board_id: 'b',
  type: 'image/png',
  width: 16_384,
  height: 1,
  sha256: id,
  created_by: 'ann',
  created_at: 1_800_000_000_000,
  ...fields,
})
const original = (...bytes: number[]) =>
  ({ kind: 'original', type: 'image/png', bytes: new Uint8Array(bytes) }) as const
const thumbnail = { kind: 'thumbnail', type: 'image/webp', bytes: new Uint8Array([9]) } as const
const errorOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  )

/** What every database must do for the pictures of boards. */
export function describeAssets(open: () => Promise<Database>): void {
  const openWith = async (...boards: string[]): Promise<Database['db']> => {
    const { db } = await open()
    for (const board of boards) await addBoard(db, board)
    return db
  }

  it('[S46] gives a picture back byte for byte, original and thumbnail, and only on its own board', async () => {
    const db = await openWith('b', 'c')
    await insertAsset(db, asset('a'), [original(0, 255, 128)])
    await insertAssetBytes(db, 'a', thumbnail)
    expect(await assetOn(db, 'b', { id: 'a' })).toEqual(asset('a'))
    expect(await assetOn(db, 'b', { sha256: 'a' })).toEqual(asset('a'))
    expect(await assetOn(db, 'c', { id: 'a' })).toBeNull()
    expect(await assetOn(db, 'c', { sha256: 'a' })).toBeNull()
    expect(await bytesOfAsset(db, 'a', 'original')).toEqual({ ...original(0, 255, 128), length: 3 })
    expect(await bytesOfAsset(db, 'a', 'thumbnail')).toEqual({ ...thumbnail, length: 1 })
    expect((await kindsOfAsset(db, 'a')).toSorted()).toEqual(['original', 'thumbnail'])
    expect(await bytesOfAsset(db, 'x', 'original')).toBeNull()
  })

  it('[S47] has the same picture once on a board, and on each board that has it', async () => {
    const db = await openWith('b', 'c')
    await insertAsset(db, asset('a', { sha256: 'same' }), [original(1)])
    expect(isDuplicate(await errorOf(insertAsset(db, asset('d', { sha256: 'same' }), [original(1)])))).toBe(
      true,
    )
    await insertAsset(db, asset('e', { sha256: 'same', board_id: 'c' }), [original(1)])
    await insertAssetBytes(db, 'a', thumbnail)
    expect(isDuplicate(await errorOf(insertAssetBytes(db, 'a', thumbnail)))).toBe(true)
  })

  it('[S48] says how much the pictures of a board take', async () => {
    const db = await openWith('b', 'c')
    expect(await assetBytesOn(db, 'b')).toBe(0)
    await insertAsset(db, asset('a'), [original(1, 2, 3), thumbnail])
    await insertAsset(db, asset('d'), [original(1, 2)])
    await insertAsset(db, asset('e', { board_id: 'c' }), [original(1)])
    expect([await assetBytesOn(db, 'b'), await assetBytesOn(db, 'c')]).toEqual([6, 1])
  })

  it('[S49] forgets the pictures of a board that is removed, and takes none for one that is gone', async () => {
    const db = await openWith('b', 'c')
    await insertAsset(db, asset('a'), [original(1), thumbnail])
    await insertAsset(db, asset('e', { board_id: 'c' }), [original(1)])
    await db.transaction().execute((tx) => deleteBoard(tx, 'b'))
    expect(await db.selectFrom('asset_bytes').select('asset_id').execute()).toEqual([{ asset_id: 'e' }])
    expect(isOrphan(await errorOf(insertAsset(db, asset('f'), [original(1)])))).toBe(true)
  })
}
