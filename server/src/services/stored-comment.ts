import { createHash } from 'node:crypto'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import type { CommentRow } from '../storage/queries/comments.ts'

const timeOf = (ms: number): string => new Date(ms).toISOString()

/** What it is about; null for an answer. Only what the contract has let through is stored. */
export const aboutOf = ({ about }: Pick<CommentRow, 'about'>): CommentAbout | null =>
  about === null ? null : (JSON.parse(about) as CommentAbout)

/** A comment as it is given out, to whom `isMine` is asked for. */
export const asComment = (row: CommentRow, isMine: boolean): Comment => ({
  id: row.id,
  version: row.version,
  thread: row.thread,
  about: aboutOf(row),
  author: row.author,
  visitor: row.visitor,
  isMine,
  text: row.text,
  state: row.state,
  said: row.said,
  createdAt: timeOf(row.created_at),
  changedAt: row.changed_at === null ? null : timeOf(row.changed_at),
  resolved: row.resolved_at === null ? null : { at: timeOf(row.resolved_at), by: row.resolved_by },
})

/** The same for whoever asks again: a comment that was sent twice is said once. */
export const commentIdFor = (board: string, author: string, key: string): string =>
  createHash('sha256').update(`comment ${board} ${author} ${key}`).digest('base64url').slice(0, 20)

type New = Pick<CommentRow, 'id' | 'board_id' | 'thread' | 'version' | 'about' | 'text'> &
  Partial<Pick<CommentRow, 'author' | 'link_id' | 'device' | 'visitor' | 'state'>>

export const newComment = (row: New): CommentRow => ({
  author: null,
  link_id: null,
  device: null,
  visitor: null,
  state: 'said',
  ...row,
  said: row.version,
  said_at: null,
  created_at: Date.now(),
  changed_at: null,
  resolved_at: null,
  resolved_by: null,
})
