import { Problem } from '@wegpunkt/shared/http/problem'
import {
  MAX_COMMENTS_PER_BOARD,
  MAX_COMMENTS_PER_THREAD,
  MAX_LINK_COMMENTS_PER_BOARD,
  MAX_LINK_COMMENTS_PER_THREAD,
  MAX_WAITING_COMMENTS,
} from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { countComments } from '../storage/queries/comments.ts'
import type { Tables } from '../storage/tables.ts'

/** Throws `rows-full`. What came by links, and what of it waits, is counted by itself: members always have room. */
export async function mustHaveCommentRoom(
  tx: Kysely<Tables>,
  board: string,
  thread: string,
  by: 'member' | 'link' | 'waiting' = 'member',
): Promise<void> {
  const { all, inThread, byLinks, byLinksInThread, waiting } = await countComments(tx, board, thread)
  const full = (most: number, where: string): Problem =>
    new Problem('rows-full', { detail: `At most ${most} ${where}` })
  if (by !== 'member' && byLinks >= MAX_LINK_COMMENTS_PER_BOARD)
    throw full(MAX_LINK_COMMENTS_PER_BOARD, 'comments by links on a board')
  if (by !== 'member' && byLinksInThread >= MAX_LINK_COMMENTS_PER_THREAD)
    throw full(MAX_LINK_COMMENTS_PER_THREAD, 'comments by links in a thread')
  if (by === 'waiting' && waiting >= MAX_WAITING_COMMENTS)
    throw full(MAX_WAITING_COMMENTS, 'comments wait for a moderator')
  if (inThread >= MAX_COMMENTS_PER_THREAD) throw full(MAX_COMMENTS_PER_THREAD, 'comments in a thread')
  if (all >= MAX_COMMENTS_PER_BOARD) throw full(MAX_COMMENTS_PER_BOARD, 'comments on a board')
}
