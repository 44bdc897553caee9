import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { CommentMarks, CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { COMMENTS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { ALL_THREADS, marksOf, putMark } from '../storage/queries/comment-reads.ts'
import {
  commentOn,
  commentsGoneSince,
  commentsSince,
  commentsVersionOf,
} from '../storage/queries/comments.ts'
import { peopleByIds } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import type { Boards } from './boards.ts'
import { namedIn } from './comments-shown.ts'
import { asComment } from './stored-comment.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'mustRead' | 'roleOf'>
  readonly most?: number
}

export type CommentPages = ReturnType<typeof createCommentPages>

/** What was said on a board, and up to where somebody has read it. For whoever may read the board. */
export const createCommentPages = ({ db, boards, most = COMMENTS_PER_PAGE }: Parts) => ({
  /**
   * What has changed since a version, in the order in which it has; not more than a page. Who knows a version that
   * the board has not come to yet gets all. Throws `board-not-found`.
   */
  async since(me: Me, board: string, known = 0): Promise<CommentsPage> {
    const role = await boards.roleOf(me, board)
    const sees = can(role, 'comment.moderate') ? ('all' as const) : ('said' as const)
    // First: whatever happens meanwhile is asked for again.
    const version = await commentsVersionOf(db, board)
    const since = known > version ? 0 : known
    const asked = { since, most: most + 1 }
    const rows = await commentsSince(db, board, asked, { person: me.id, sees })
    // Who knows nothing has nothing to forget.
    const gone = since === 0 ? [] : await commentsGoneSince(db, board, asked)
    const versions = [...rows, ...gone].map((row) => row.version).toSorted((a, b) => a - b)
    const rest = versions.length > most
    const until = rest ? (versions[most - 1] ?? version) : Infinity
    const shown = rows.filter((row) => row.version <= until)
    return {
      since,
      version: rest ? Math.min(until, version) : version,
      rest,
      comments: shown.map((row) => asComment(row, row.author === me.id)),
      gone: gone.filter((row) => row.version <= until).map(({ id }) => id),
      people: (await peopleByIds(db, me.workspace.id, namedIn(shown))).map(({ id, name, department }) => ({
        id,
        name,
        department: department || null,
      })),
    }
  },

  /** Throws `board-not-found`. */
  async marks(me: Me, board: string): Promise<CommentMarks> {
    await boards.mustRead(me, board)
    const marks = await marksOf(db, me.id, board)
    return {
      all: marks.find(({ thread }) => thread === ALL_THREADS)?.said ?? 0,
      threads: marks.flatMap(({ thread, said }) => (thread === ALL_THREADS ? [] : [{ thread, said }])),
    }
  },

  /** Throws `board-not-found` and `row-not-found`. */
  async mark(
    me: Me,
    board: string,
    { thread, said }: { thread: string | null; said: number },
  ): Promise<void> {
    await boards.mustRead(me, board)
    // What nobody has said yet is read by nobody.
    const version = await commentsVersionOf(db, board)
    if (thread !== null && !(await commentOn(db, board, thread))) throw new Problem('row-not-found')
    await putMark(db, {
      person_id: me.id,
      board_id: board,
      thread: thread ?? ALL_THREADS,
      said: Math.min(said, version),
    })
  },
})
