import { type Action, type Role, can } from '@wegpunkt/shared/access/roles'
import { mentionsIn, withMentionsOf } from '@wegpunkt/shared/comments/mentions'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_MENTIONS } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { noteChore } from '../storage/queries/chores.ts'
import { dropMailsTo } from '../storage/queries/comment-mails.ts'
import { type CommentRow, commentOn, insertComment, updateComment } from '../storage/queries/comments.ts'
import { membersOf } from '../storage/queries/people.ts'
import type { Tables } from '../storage/tables.ts'
import type { Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import { eraseComment } from './comment-erasure.ts'
import type { CommentMails } from './comment-mails.ts'
import { mustHaveCommentRoom } from './comment-room.ts'
import { takeContribution } from './contribution-allowance.ts'
import { mustNotBePrivate } from './hiding-phase.ts'
import type { RowWriter, Writing } from './row-writer.ts'
import { asComment, commentIdFor, newComment } from './stored-comment.ts'
import type { Sweeper } from './sweeper.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly writer: RowWriter
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly attempts: Attempts
  readonly mails: Pick<CommentMails, 'tell'>
}
type Said = { readonly key: string; readonly text: string }

export type Comments = ReturnType<typeof createComments>

/** Threads on a board: to begin one, to answer, to change, erase and settle what is there. */
export function createComments({ db, boards, writer, sweeper, attempts, mails }: Parts) {
  // All of it is asked before a transaction begins: on SQLite there is one connection, which the transaction has.
  const mustMay = async (me: Me, board: string, action: Action): Promise<Role> => {
    const role = await boards.roleOf(me, board)
    if (!can(role, action)) throw new Problem('not-allowed')
    takeContribution(attempts, me.id)
    return role
  }
  /** While a phase asks in private, whoever takes part in it says nothing to all by another way. */
  const mustSpeak = async (me: Me, board: string): Promise<void> => {
    const role = await mustMay(me, board, 'comment.say')
    if (!can(role, 'workshop.run')) await mustNotBePrivate(db, board)
  }
  const textOf = async (me: Me, typed: string): Promise<{ text: string; named: string[] }> => {
    const members = new Set((await membersOf(db, me.workspace.id)).map(({ id }) => id))
    const text = withMentionsOf(typed, (id) => members.has(id))
    const named = mentionsIn(text)
    if (named.length > MAX_MENTIONS)
      throw new Problem('invalid-input', {
        fields: [{ path: 'text', message: `At most ${MAX_MENTIONS} people can be named` }],
      })
    return { text, named }
  }
  const write = <T>(board: string, work: (writing: Writing) => Promise<T>): Promise<T> =>
    writer.write(board, ['comment'], work)

  /** What was sent twice is said once. */
  const say = async (
    me: Me,
    board: string,
    { key, text: typed }: Said,
    where: { readonly about: CommentAbout } | { readonly in: string },
  ): Promise<Comment> => {
    await mustSpeak(me, board)
    const { text, named } = await textOf(me, typed)
    const id = commentIdFor(board, me.id, 'in' in where ? `${where.in} ${key}` : key)
    return await write(board, async ({ tx, next }) => {
      const known = await commentOn(tx, board, id)
      if (known) return asComment(known, true)
      const version = await next()
      const thread = 'in' in where ? (await mustFindThread(tx, board, where.in)).id : id
      await mustHaveCommentRoom(tx, board, thread)
      const about = 'about' in where ? JSON.stringify(where.about) : null
      const row = newComment({ id, board_id: board, thread, version, author: me.id, about, text })
      await insertComment(tx, row)
      await mails.tell(tx, { comment: id, by: me.id, people: named })
      return asComment(row, true)
    })
  }

  const settle = async (me: Me, board: string, id: string, isResolved: boolean): Promise<Comment> => {
    const role = await mustMay(me, board, 'comment.say')
    return await write(board, async ({ tx, next }) => {
      const version = await next()
      const row = await mustFindThread(tx, board, id)
      if (row.author !== me.id && !can(role, 'comment.moderate')) throw new Problem('not-allowed')
      // Settled by whoever did so first.
      const already = isResolved && row.resolved_at !== null
      const settled = already
        ? {}
        : { resolved_at: isResolved ? Date.now() : null, resolved_by: isResolved ? me.id : null }
      await updateComment(tx, id, { version, ...settled })
      return asComment({ ...row, version, ...settled }, row.author === me.id)
    })
  }

  return {
    /** Throws `board-not-found`, `not-allowed`, `phase-over`, `invalid-input`, `rows-full` and `too-many-requests`. */
    begin: (me: Me, board: string, { about, ...said }: Said & { readonly about: CommentAbout }) =>
      say(me, board, said, { about }),

    /** Throws what `begin` throws, and `row-not-found`. */
    answer: (me: Me, board: string, thread: string, said: Said) => say(me, board, said, { in: thread }),

    /** Only who said it. Throws what `begin` throws, and `row-not-found`. */
    async change(me: Me, board: string, id: string, typed: string): Promise<Comment> {
      await mustSpeak(me, board)
      const { text, named } = await textOf(me, typed)
      return await write(board, async ({ tx, next }) => {
        const version = await next()
        const row = await mustFind(tx, board, id)
        if (row.author !== me.id) throw new Problem('not-allowed')
        const changed = { version, text, changed_at: Date.now() }
        await updateComment(tx, id, changed)
        const before = new Set(mentionsIn(row.text))
        // A name that was taken back is told to nobody any more.
        await dropMailsTo(
          tx,
          id,
          [...before].filter((one) => !named.includes(one)),
        )
        await mails.tell(tx, { comment: id, by: me.id, people: named.filter((one) => !before.has(one)) })
        // What it said before is to leave the files as well, some time.
        await noteChore(tx, 'sweep', Date.now())
        return asComment({ ...row, ...changed }, true)
      })
    },

    /**
     * For good: nothing of what it said is left, in the files of the database neither. One's own, and as a moderator
     * any. Throws `board-not-found`, `not-allowed` and `row-not-found`.
     */
    async erase(me: Me, board: string, id: string): Promise<void> {
      const role = await mustMay(me, board, 'comment.say')
      await write(board, async ({ tx, next }) => {
        const version = await next()
        const row = await mustFind(tx, board, id)
        if (row.author !== me.id && !can(role, 'comment.moderate')) throw new Problem('not-allowed')
        await eraseComment(tx, row, version)
        await noteChore(tx, 'sweep', Date.now())
      })
      sweeper.soon()
    },

    /** Who began a thread, and moderators. Throws `board-not-found`, `not-allowed` and `row-not-found`. */
    resolve: (me: Me, board: string, thread: string) => settle(me, board, thread, true),

    async reopen(me: Me, board: string, thread: string): Promise<void> {
      await settle(me, board, thread, false)
    },

    /** What came by a link is seen by others from now on. Throws as `erase`. */
    async approve(me: Me, board: string, id: string): Promise<Comment> {
      await mustMay(me, board, 'comment.moderate')
      return await write(board, async ({ tx, next }) => {
        const version = await next()
        const row = await mustFind(tx, board, id)
        if (row.state !== 'waiting') return asComment(row, false)
        const changed = { version, said: version, said_at: Date.now(), state: 'said' as const }
        await updateComment(tx, id, changed)
        return asComment({ ...row, ...changed }, false)
      })
    },
  }
}

/** Throws `row-not-found`; what was erased is not there. */
async function mustFind(tx: Kysely<Tables>, board: string, id: string): Promise<CommentRow> {
  const row = await commentOn(tx, board, id)
  if (!row || row.state === 'erased') throw new Problem('row-not-found')
  return row
}

/** The first comment of a thread that others see; it may have been erased while the thread goes on. */
export async function mustFindThread(tx: Kysely<Tables>, board: string, id: string): Promise<CommentRow> {
  const row = await commentOn(tx, board, id)
  if (!row || row.thread !== row.id || row.state === 'waiting') throw new Problem('row-not-found')
  return row
}
