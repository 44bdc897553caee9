import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

type Mail = Tables['comment_mail']

export const insertMails = async (tx: Kysely<Tables>, mails: readonly Mail[]): Promise<void> => {
  if (mails.length === 0) return
  await tx
    .insertInto('comment_mail')
    .values(mails)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Nobody hears of a comment that is gone. */
export const dropMailsOf = async (tx: Kysely<Tables>, comment: string): Promise<void> => {
  await tx.deleteFrom('comment_mail').where('comment_id', '=', comment).execute()
}

/** Nor does who is named in it no more. */
export const dropMailsTo = async (
  tx: Kysely<Tables>,
  comment: string,
  people: readonly string[],
): Promise<void> => {
  if (people.length === 0) return
  await tx
    .deleteFrom('comment_mail')
    .where('comment_id', '=', comment)
    .where('person_id', 'in', people)
    .execute()
}

/** Whose first mail is due, who has waited longest first. */
export async function dueForMail(db: Kysely<Tables>, now: number, most: number): Promise<string[]> {
  const rows = await db
    .selectFrom('comment_mail')
    .select('person_id')
    .groupBy('person_id')
    .having((eb) => eb.fn.min('due_at'), '<=', now)
    .orderBy((eb) => eb.fn.min('due_at'))
    .limit(most)
    .execute()
  return rows.map(({ person_id }) => person_id)
}

/** What somebody is to hear of, with how far they have read; whatever is due when. */
export const mailsOf = (db: Kysely<Tables>, person: string) =>
  db
    .selectFrom('comment_mail')
    .innerJoin('comment', 'comment.id', 'comment_mail.comment_id')
    .innerJoin('board', 'board.id', 'comment.board_id')
    .leftJoin('comment_read as read_all', (join) =>
      join
        .onRef('read_all.person_id', '=', 'comment_mail.person_id')
        .onRef('read_all.board_id', '=', 'comment.board_id')
        .on('read_all.thread', '=', ''),
    )
    .leftJoin('comment_read as read_thread', (join) =>
      join
        .onRef('read_thread.person_id', '=', 'comment_mail.person_id')
        .onRef('read_thread.board_id', '=', 'comment.board_id')
        .onRef('read_thread.thread', '=', 'comment.thread'),
    )
    .leftJoin('person as by', 'by.id', 'comment.author')
    .select([
      'comment.id',
      'comment.board_id',
      'comment.thread',
      'comment.state',
      'comment.said',
      'comment_mail.created_at',
      'board.title',
      'by.name as author',
      'read_all.said as readAll',
      'read_thread.said as readThread',
    ])
    .where('comment_mail.person_id', '=', person)
    .orderBy('board.title')
    .orderBy('comment.created_at')
    .execute()

export type MailedComment = Awaited<ReturnType<typeof mailsOf>>[number]

/** What one was told of, or does not need to be told of any more. */
export async function dropMails(
  tx: Kysely<Tables>,
  person: string,
  comments: readonly string[],
): Promise<void> {
  if (comments.length === 0) return
  await tx
    .deleteFrom('comment_mail')
    .where('person_id', '=', person)
    .where('comment_id', 'in', comments)
    .execute()
}

export const putOff = async (db: Kysely<Tables>, person: string, until: number): Promise<void> => {
  await db.updateTable('comment_mail').set({ due_at: until }).where('person_id', '=', person).execute()
}

export const mailedTo = async (
  db: Kysely<Tables>,
  person: string,
): Promise<Tables['comment_mailed'] | null> => {
  const row = await db
    .selectFrom('comment_mailed')
    .selectAll()
    .where('person_id', '=', person)
    .executeTakeFirst()
  return row ?? null
}

export const noteMailed = async (db: Kysely<Tables>, mailed: Tables['comment_mailed']): Promise<void> => {
  await db
    .insertInto('comment_mailed')
    .values(mailed)
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ at: mailed.at, failures: mailed.failures }),
    )
    .execute()
}
