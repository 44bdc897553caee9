import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/** That a comment has changed, or is gone: then it has no thread. */
export type CommentChange = {
  readonly id: string
  readonly version: number
  readonly thread: string | null
  readonly state: Tables['comment']['state'] | null
  /** Of who said it by a link. */
  readonly link_id: string | null
  readonly device: string | null
}

/** What has changed of the comments of a board after a version, the first changed first. */
export async function commentChangesSince(
  db: Kysely<Tables>,
  boardId: string,
  since: number,
): Promise<CommentChange[]> {
  const changed = await db
    .selectFrom('comment')
    .select(['id', 'version', 'thread', 'state', 'link_id', 'device'])
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .execute()
  const gone = await db
    .selectFrom('comment_gone')
    .select(['id', 'version'])
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .execute()
  const nobodys = { thread: null, state: null, link_id: null, device: null }
  return [...changed, ...gone.map((row) => Object.assign(row, nobodys))].toSorted(
    (a, b) => a.version - b.version,
  )
}
