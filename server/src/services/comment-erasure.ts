import { mentionOf, mentionsIn, withoutPerson } from '@wegpunkt/shared/comments/mentions'
import type { Kysely } from 'kysely'
import { raiseRowsVersion } from '../storage/queries/board-rows.ts'
import { dropMailsOf } from '../storage/queries/comment-mails.ts'
import {
  type CommentRow,
  commentsNaming,
  commentsOfThread,
  commentsThatMayName,
  dropComment,
  updateComment,
} from '../storage/queries/comments.ts'
import type { Tables } from '../storage/tables.ts'
import type { RowsChange } from './ports.ts'

/** Stands in the place of a comment that others have answered: there was one, and by which link, as it takes room. */
const nothingLeft = {
  state: 'erased',
  text: '',
  author: null,
  device: null,
  visitor: null,
  changed_at: null,
} as const

/**
 * Takes away what was said, for good. Where others have said something in the thread, it says that something was
 * erased; a thread in which nothing is left goes as a whole.
 */
export async function eraseComment(tx: Kysely<Tables>, row: CommentRow, version: number): Promise<void> {
  const others = (await commentsOfThread(tx, row.thread)).filter(({ id }) => id !== row.id)
  const first = others.find(({ id }) => id === row.thread)
  if (row.state === 'waiting' && first) return await dropComment(tx, row, version)
  if (others.every(({ state }) => state === 'erased')) return await dropComment(tx, first ?? row, version)
  await dropMailsOf(tx, row.id)
  await updateComment(tx, row.id, { ...nothingLeft, version })
}

type BoardChange = RowsChange & { readonly board: string }

/**
 * Takes a person out of all comments of their workspace: as author, as who settled a thread, and where they are named.
 * What they said stays, by nobody. Gives the boards that show it.
 */
export async function forgetInComments(
  tx: Kysely<Tables>,
  workspaceId: string,
  person: string,
): Promise<BoardChange[]> {
  const naming = await commentsNaming(tx, workspaceId, person, mentionOf(person))
  const changes: BoardChange[] = []
  for (const [board, rows] of Map.groupBy(naming, (row) => row.board_id))
    changes.push(...(await forgetIn(tx, board, rows, [person])))
  return changes
}

/** The same of guests, who were on one board alone. */
export async function forgetGuestsInComments(
  tx: Kysely<Tables>,
  board: string,
  persons: readonly string[],
): Promise<BoardChange[]> {
  const named = (text: string): boolean => mentionsIn(text).some((id) => persons.includes(id))
  const isOf = (id: string | null): boolean => id !== null && persons.includes(id)
  const rows = (await commentsThatMayName(tx, board, persons)).filter(
    ({ author, resolved_by, text }) => isOf(author) || isOf(resolved_by) || named(text),
  )
  return rows.length === 0 ? [] : await forgetIn(tx, board, rows, persons)
}

async function forgetIn(
  tx: Kysely<Tables>,
  board: string,
  rows: readonly CommentRow[],
  persons: readonly string[],
): Promise<BoardChange[]> {
  const version = await raiseRowsVersion(tx, board, rows.length)
  const kept = (id: string | null): string | null => (id !== null && persons.includes(id) ? null : id)
  for (const [i, row] of rows.entries())
    await updateComment(tx, row.id, {
      version: version - i,
      author: kept(row.author),
      resolved_by: kept(row.resolved_by),
      text: persons.reduce(withoutPerson, row.text),
    })
  return [{ board, version, kinds: ['comment'] }]
}
