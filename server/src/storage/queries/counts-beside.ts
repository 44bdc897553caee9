import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** How many pictures and snapshots each board of a workspace has. */
export async function countsBeside(
  db: Kysely<Tables>,
  workspaceId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('board')
    .select((eb) => [
      'board.id',
      eb
        .selectFrom('asset')
        .select((of) => of.fn.countAll<number | string>().as('count'))
        .whereRef('asset.board_id', '=', 'board.id')
        .as('pictures'),
      eb
        .selectFrom('snapshot')
        .select((of) => of.fn.countAll<number | string>().as('count'))
        .whereRef('snapshot.board_id', '=', 'board.id')
        .as('snapshots'),
    ])
    .where('board.workspace_id', '=', workspaceId)
    .execute()
  return new Map(rows.map(({ id, pictures, snapshots }) => [id, Number(pictures) + Number(snapshots)]))
}
