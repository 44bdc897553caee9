import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type SnapshotRow = Tables['snapshot']
export type SnapshotContent = Omit<Tables['snapshot_content'], 'board_id' | 'stored_length'>
/** With the names of today; null for who is gone. */
export type NamedSnapshot = SnapshotRow & {
  readonly persona_name: string | null
  readonly person_name: string | null
}

/** Stores a snapshot with its contents, unless the board has the same already. In a transaction. */
export async function insertSnapshot(
  tx: Kysely<Tables>,
  snapshot: SnapshotRow,
  contents: readonly SnapshotContent[],
): Promise<void> {
  const stored = contents.map(({ hash, length, bytes }) => ({
    board_id: snapshot.board_id,
    hash,
    length,
    bytes,
    stored_length: bytes.length,
  }))
  if (stored.length > 0)
    await tx
      .insertInto('snapshot_content')
      .values(stored)
      .onConflict((conflict) => conflict.columns(['board_id', 'hash']).doNothing())
      .execute()
  await tx.insertInto('snapshot').values(snapshot).execute()
}

/** How many snapshots a board has, how much their contents take, and the hashes of these. */
export async function snapshotsOn(
  db: Kysely<Tables>,
  boardId: string,
): Promise<{ count: number; bytes: number; hashes: ReadonlySet<string> }> {
  const { count } = await db
    .selectFrom('snapshot')
    .select((eb) => eb.fn.countAll<number | string>().as('count'))
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow()
  const contents = await db
    .selectFrom('snapshot_content')
    .select(['hash', 'stored_length'])
    .where('board_id', '=', boardId)
    .execute()
  const bytes = contents.reduce((sum, { stored_length }) => sum + stored_length, 0)
  return { count: Number(count), bytes, hashes: new Set(contents.map(({ hash }) => hash)) }
}

/** Of a workspace, with names. Never with what is on the board, which may be large. */
const named = (db: Kysely<Tables>, workspaceId: string) =>
  db
    .selectFrom('snapshot')
    .innerJoin('board', 'board.id', 'snapshot.board_id')
    .leftJoin('persona', (join) =>
      join
        .onRef('persona.id', '=', 'snapshot.persona_id')
        .onRef('persona.workspace_id', '=', 'board.workspace_id'),
    )
    .leftJoin('person', (join) =>
      join
        .onRef('person.id', '=', 'snapshot.taken_by')
        .onRef('person.workspace_id', '=', 'board.workspace_id'),
    )
    .selectAll('snapshot')
    .select(['persona.name as persona_name', 'person.name as person_name'])
    .where('board.workspace_id', '=', workspaceId)

export async function snapshotById(
  db: Kysely<Tables>,
  workspaceId: string,
  id: string,
): Promise<NamedSnapshot | null> {
  const row = await named(db, workspaceId).where('snapshot.id', '=', id).executeTakeFirst()
  return row ?? null
}

/** Those of a board, the last first: of one persona, and taken before another one, where that is asked for. */
export async function snapshotsOfBoard(
  db: Kysely<Tables>,
  of: { readonly workspaceId: string; readonly boardId: string; readonly persona?: string | undefined },
  page: { readonly before?: SnapshotRow | null; readonly limit: number },
): Promise<NamedSnapshot[]> {
  const { persona } = of
  const { before } = page
  return await named(db, of.workspaceId)
    .where('snapshot.board_id', '=', of.boardId)
    .$if(persona !== undefined, (query) => query.where('snapshot.persona_id', '=', persona ?? ''))
    .$if(Boolean(before), (query) =>
      query.where((eb) =>
        eb.or([
          eb('snapshot.taken_at', '<', before?.taken_at ?? 0),
          eb.and([
            eb('snapshot.taken_at', '=', before?.taken_at ?? 0),
            eb('snapshot.id', '<', before?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('snapshot.taken_at', 'desc')
    .orderBy('snapshot.id', 'desc')
    .limit(page.limit)
    .execute()
}

/** A content of a snapshot of this board; null if it is lost. */
export async function contentOf(
  db: Kysely<Tables>,
  boardId: string,
  hash: string,
): Promise<SnapshotContent | null> {
  const row = await db
    .selectFrom('snapshot_content')
    .select(['hash', 'length', 'bytes'])
    .where('board_id', '=', boardId)
    .where('hash', '=', hash)
    .executeTakeFirst()
  return row ?? null
}
