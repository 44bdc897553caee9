import { Problem } from '@wegpunkt/shared/http/problem'
import {
  MAX_COMMENTS_PER_BOARD,
  MAX_COMMENTS_PER_THREAD,
  MAX_WAITING_COMMENTS,
} from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { countComments } from '../storage/queries/comments.ts'
import type { Tables } from '../storage/tables.ts'

/** Throws `rows-full`. What waits is counted by itself, so that nobody can leave a board without room. */
export async function mustHaveCommentRoom(
  tx: Kysely<Tables>,
  board: string,
  thread: string,
  isWaiting = false,
): Promise<void> {
  const { all, inThread, waiting } = await countComments(tx, board, thread)
  const full = (most: number, where: string): Problem =>
    new Problem('rows-full', { detail: `At most ${most} ${where}` })
  if (isWaiting && waiting >= MAX_WAITING_COMMENTS)
    throw full(MAX_WAITING_COMMENTS, 'comments wait for a moderator')
  if (inThread >= MAX_COMMENTS_PER_THREAD) throw full(MAX_COMMENTS_PER_THREAD, 'comments in a thread')
  if (all >= MAX_COMMENTS_PER_BOARD) throw full(MAX_COMMENTS_PER_BOARD, 'comments on a board')
}
