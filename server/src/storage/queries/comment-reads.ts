import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** In place of a thread: all of them. */
export const ALL_THREADS = ''

type Mark = Tables['comment_read']

export const marksOf = (db: Kysely<Tables>, person: string, boardId: string): Promise<Mark[]> =>
  db
    .selectFrom('comment_read')
    .selectAll()
    .where('person_id', '=', person)
    .where('board_id', '=', boardId)
    .execute()

/** Never back: of two devices, what either has seen is read. */
export async function putMark(tx: Kysely<Tables>, mark: Mark): Promise<void> {
  await tx
    .insertInto('comment_read')
    .values(mark)
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'board_id', 'thread'])
        .doUpdateSet({ said: mark.said })
        .where('comment_read.said', '<', mark.said),
    )
    .execute()
  // What all of them say need not be said of each.
  if (mark.thread === ALL_THREADS)
    await tx
      .deleteFrom('comment_read')
      .where('person_id', '=', mark.person_id)
      .where('board_id', '=', mark.board_id)
      .where('thread', '!=', ALL_THREADS)
      .where('said', '<=', mark.said)
      .execute()
}
