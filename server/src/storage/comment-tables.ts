import type { commentStates } from '@wegpunkt/shared/http/comment-routes'

/** What was said on a board. The first of a thread carries what the thread is about and whether it is settled. */
export type CommentTable = {
  id: string
  board_id: string
  /** The comment that began the thread. */
  thread: string
  /** Of the board (`board_rows`), when it last changed: no other row or comment of the board has the same. */
  version: number
  /** Of the board, since when others see it. */
  said: number
  /** The time of that, where it waited before; null: since it was said. */
  said_at: number | null
  /** Null: by link, or no longer there. */
  author: string | null
  /** The link that somebody came by who has no account; null for everybody else. */
  link_id: string | null
  /** Which device of those that came by the link. */
  device: string | null
  /** What they call themselves. */
  visitor: string | null
  state: (typeof commentStates)[number]
  /** JSON, of the first of a thread. */
  about: string | null
  text: string
  created_at: number
  changed_at: number | null
  resolved_at: number | null
  resolved_by: string | null
}

/** What was erased without anything in its place: so that others hear of it. */
export type CommentGoneTable = Pick<CommentTable, 'board_id' | 'id' | 'version'>

/** Up to where somebody has read: of one thread, or with an empty name of all of them. */
export type CommentReadTable = { person_id: string; board_id: string; thread: string; said: number }

/** Who is to hear of a comment by e-mail, unless they have read it by then. */
export type CommentMailTable = { person_id: string; comment_id: string; created_at: number; due_at: number }

/** When somebody last got such a mail, and how often sending has failed since. */
export type CommentMailedTable = { person_id: string; at: number; failures: number }
