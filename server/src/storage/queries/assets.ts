import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type AssetRow = Tables['asset']
export type AssetBytes = Omit<Tables['asset_bytes'], 'asset_id'>
export type AssetKind = AssetBytes['kind']

/** In the transaction that has made sure of the room. */
export async function insertAsset(
  tx: Kysely<Tables>,
  asset: AssetRow,
  contents: readonly Omit<AssetBytes, 'length'>[],
): Promise<void> {
  await tx.insertInto('asset').values(asset).execute()
  for (const content of contents) await insertAssetBytes(tx, asset.id, content)
}

export async function insertAssetBytes(
  db: Kysely<Tables>,
  id: string,
  content: Omit<AssetBytes, 'length'>,
): Promise<void> {
  const row = { asset_id: id, ...content, length: content.bytes.length }
  await db.insertInto('asset_bytes').values(row).execute()
}

/** A picture of this board, by its id or by what it consists of; null also where another board has it. */
export async function assetOn(
  db: Kysely<Tables>,
  boardId: string,
  by: { readonly id: string } | { readonly sha256: string },
): Promise<AssetRow | null> {
  const row = await db
    .selectFrom('asset')
    .selectAll()
    .where('board_id', '=', boardId)
    .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
    .$if('sha256' in by, (query) => query.where('sha256', '=', 'sha256' in by ? by.sha256 : ''))
    .executeTakeFirst()
  return row ?? null
}

/** What there is of a picture: original, and thumbnail if somebody made one. */
export async function kindsOfAsset(db: Kysely<Tables>, id: string): Promise<readonly AssetKind[]> {
  const rows = await db.selectFrom('asset_bytes').select('kind').where('asset_id', '=', id).execute()
  return rows.map(({ kind }) => kind)
}

export async function bytesOfAsset(
  db: Kysely<Tables>,
  id: string,
  kind: AssetKind,
): Promise<AssetBytes | null> {
  const row = await db
    .selectFrom('asset_bytes')
    .select(['kind', 'type', 'length', 'bytes'])
    .where('asset_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ?? null
}

/** How long it is, without reading it; 0 where it is not there. */
export async function lengthOfAsset(db: Kysely<Tables>, id: string, kind: AssetKind): Promise<number> {
  const row = await db
    .selectFrom('asset_bytes')
    .select('length')
    .where('asset_id', '=', id)
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row?.length ?? 0
}

/** How long the originals of these pictures of a board are, without reading them. */
export async function lengthsOfAssets(
  db: Kysely<Tables>,
  boardId: string,
  ids: readonly string[],
): Promise<{ id: string; bytes: number }[]> {
  return await db
    .selectFrom('asset_bytes')
    .innerJoin('asset', 'asset.id', 'asset_bytes.asset_id')
    .select(['asset.id', 'asset_bytes.length as bytes'])
    .where('asset.board_id', '=', boardId)
    .where('asset.id', 'in', ids)
    .where('asset_bytes.kind', '=', 'original')
    .execute()
}

/** How much all pictures of a board take. */
export async function assetBytesOn(db: Kysely<Tables>, boardId: string): Promise<number> {
  const row = await db
    .selectFrom('asset_bytes')
    .innerJoin('asset', 'asset.id', 'asset_bytes.asset_id')
    .select((eb) => eb.fn.sum<number | string | null>('length').as('total'))
    .where('asset.board_id', '=', boardId)
    .executeTakeFirst()
  return Number(row?.total ?? 0)
}

const IDS_PER_STATEMENT = 1_000

/** Which of these ids a picture has already, on whatever board. */
export async function takenAssetIds(db: Kysely<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const taken = new Set<string>()
  for (let at = 0; at < ids.length; at += IDS_PER_STATEMENT) {
    const some = ids.slice(at, at + IDS_PER_STATEMENT)
    const rows = await db.selectFrom('asset').select('id').where('id', 'in', some).execute()
    for (const { id } of rows) taken.add(id)
  }
  return taken
}
