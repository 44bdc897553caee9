import { MENTION_BEGINS } from '@wegpunkt/shared/comments/mentions'
import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

export type CommentRow = Tables['comment']

/** Who asks, for what only some see: what waits is shown to who said it and to moderators. */
export type CommentReader = { readonly person: string; readonly sees: 'all' | 'said' }
/** Of the first comment of a thread, who is to see the thread. */
export type ThreadRow = Pick<CommentRow, 'id' | 'about' | 'state' | 'link_id' | 'device'>
type Since = { readonly since: number; readonly most: number }

/** The comments that have changed after a version, the first changed first. */
export const commentsSince = (
  db: Kysely<Tables>,
  boardId: string,
  { since, most }: Since,
  { person, sees }: CommentReader,
): Promise<CommentRow[]> =>
  db
    .selectFrom('comment')
    .selectAll()
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .$if(sees === 'said', (query) =>
      query.where((eb) => eb.or([eb('state', '!=', 'waiting'), eb('author', '=', person)])),
    )
    .orderBy('version')
    .limit(most)
    .execute()

export const commentsGoneSince = (
  db: Kysely<Tables>,
  boardId: string,
  { since, most }: Since,
): Promise<{ id: string; version: number }[]> =>
  db
    .selectFrom('comment_gone')
    .select(['id', 'version'])
    .where('board_id', '=', boardId)
    .where('version', '>', since)
    .orderBy('version')
    .limit(most)
    .execute()

/** The version of the last change of a comment; 0 where there never was one. */
export async function commentsVersionOf(db: Kysely<Tables>, boardId: string): Promise<number> {
  const last = (table: 'comment' | 'comment_gone') =>
    db
      .selectFrom(table)
      .select((eb) => eb.fn.max('version').as('version'))
      .where('board_id', '=', boardId)
      .executeTakeFirst()
  const rows = [await last('comment'), await last('comment_gone')]
  return Math.max(0, ...rows.map((row) => row?.version ?? 0))
}

/** What each thread of a board is about, in no order. */
export const threadsOn = (db: Kysely<Tables>, boardId: string): Promise<ThreadRow[]> =>
  db
    .selectFrom('comment')
    .select(['id', 'about', 'state', 'link_id', 'device'])
    .where('board_id', '=', boardId)
    .where('about', 'is not', null)
    .execute()

/** A comment of this board; null also where another board has it. */
export async function commentOn(db: Kysely<Tables>, boardId: string, id: string): Promise<CommentRow | null> {
  const row = await db
    .selectFrom('comment')
    .selectAll()
    .where('id', '=', id)
    .where('board_id', '=', boardId)
    .executeTakeFirst()
  return row ?? null
}

export const commentsOfThread = (db: Kysely<Tables>, thread: string): Promise<CommentRow[]> =>
  db.selectFrom('comment').selectAll().where('thread', '=', thread).orderBy('created_at').execute()

/** How many there are on a board and in a thread, how many of these came by links, and how many wait. */
export async function countComments(
  db: Kysely<Tables>,
  boardId: string,
  thread: string,
): Promise<{ all: number; inThread: number; byLinks: number; byLinksInThread: number; waiting: number }> {
  const row = await db
    .selectFrom('comment')
    .select((eb) => [
      eb.fn.countAll().as('all'),
      eb.fn.sum(eb.case().when('thread', '=', thread).then(1).else(0).end()).as('inThread'),
      eb.fn.sum(eb.case().when('link_id', 'is not', null).then(1).else(0).end()).as('byLinks'),
      eb.fn
        .sum(
          eb
            .case()
            .when(eb.and([eb('thread', '=', thread), eb('link_id', 'is not', null)]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('byLinksInThread'),
      eb.fn.sum(eb.case().when('state', '=', 'waiting').then(1).else(0).end()).as('waiting'),
    ])
    .where('board_id', '=', boardId)
    .executeTakeFirstOrThrow()
  return {
    all: Number(row.all),
    inThread: Number(row.inThread),
    byLinks: Number(row.byLinks),
    byLinksInThread: Number(row.byLinksInThread),
    waiting: Number(row.waiting),
  }
}

/** Of each link on a board by which something was said that waits, how much does. */
export async function waitingByLink(
  db: Kysely<Tables>,
  boardId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('comment')
    .select((eb) => ['link_id', eb.fn.countAll().as('count')])
    .where('board_id', '=', boardId)
    .where('state', '=', 'waiting')
    .groupBy('link_id')
    .execute()
  return new Map(rows.flatMap(({ link_id, count }) => (link_id === null ? [] : [[link_id, Number(count)]])))
}

export const insertComment = async (tx: Kysely<Tables>, row: CommentRow): Promise<void> => {
  await tx.insertInto('comment').values(row).execute()
}

const ROWS_PER_STATEMENT = 500

/** Of a board that is being made. */
export async function insertComments(tx: Kysely<Tables>, rows: readonly CommentRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_PER_STATEMENT)
    await tx
      .insertInto('comment')
      .values(rows.slice(at, at + ROWS_PER_STATEMENT))
      .execute()
}

type Changes = Partial<Omit<CommentRow, 'id' | 'board_id' | 'thread'>>

export const updateComment = async (tx: Kysely<Tables>, id: string, changes: Changes): Promise<void> => {
  await tx.updateTable('comment').set(changes).where('id', '=', id).execute()
}

/** Deletes what nothing is to stand in the place of, and notes that it is gone; a whole thread with its first. */
export async function dropComment(tx: Kysely<Tables>, row: CommentRow, version: number): Promise<void> {
  const { id, board_id } = row
  const whole = tx.deleteFrom('comment').where('board_id', '=', board_id)
  await whole.where((eb) => eb.or([eb('id', '=', id), eb('thread', '=', id)])).execute()
  await tx.insertInto('comment_gone').values({ board_id, id, version }).execute()
}

/** What somebody said, settled, or is named in, on all boards of a workspace. */
export const commentsNaming = (
  db: Kysely<Tables>,
  workspaceId: string,
  person: string,
  token: string,
): Promise<CommentRow[]> =>
  db
    .selectFrom('comment')
    .innerJoin('board', 'board.id', 'comment.board_id')
    .selectAll('comment')
    .where('board.workspace_id', '=', workspaceId)
    .where((eb) =>
      eb.or([
        eb('comment.author', '=', person),
        eb('comment.resolved_by', '=', person),
        // `_` in an id stands for any letter, which costs a row that stays as it is.
        eb('comment.text', 'like', `%${token}%`),
      ]),
    )
    .orderBy('comment.board_id')
    .execute()

/** What these people said or settled on a board, and all that names anybody: of a crowd one look. */
export const commentsThatMayName = (
  db: Kysely<Tables>,
  boardId: string,
  persons: readonly string[],
): Promise<CommentRow[]> =>
  db
    .selectFrom('comment')
    .selectAll()
    .where('board_id', '=', boardId)
    .where((eb) =>
      eb.or([
        eb('author', 'in', persons),
        eb('resolved_by', 'in', persons),
        eb('text', 'like', `%${MENTION_BEGINS}%`),
      ]),
    )
    .execute()
