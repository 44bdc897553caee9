import { listCommentMarks, listComments } from '@wegpunkt/shared/http/comments-page'
import type { CommentMarks, CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import { call } from './call.ts'

/** What of the comments of a board has changed since a version. Throws the server's Problem, or a NetworkFailure. */
export const askComments = (board: string, since: number): Promise<CommentsPage> =>
  call(listComments, { params: { id: board }, query: { since } })

export const askCommentMarks = (board: string): Promise<CommentMarks> =>
  call(listCommentMarks, { params: { id: board } })
