import {
  addComment,
  answerComment,
  approveComment,
  changeComment,
  eraseComment,
  markComments,
  reopenThread,
  resolveThread,
} from '@wegpunkt/shared/http/comment-routes'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { call } from './call.ts'

/** What is done with the comments of one board. Everything throws the server's Problem, or a NetworkFailure. */
export const commentCommands = (board: string) => {
  const on = (comment: string) => ({ id: board, comment })
  return {
    begin: (about: CommentAbout, text: string, key: string): Promise<Comment> =>
      call(addComment, { params: { id: board }, input: { about, text, key } }),
    answer: (thread: string, text: string, key: string): Promise<Comment> =>
      call(answerComment, { params: on(thread), input: { text, key } }),
    change: (comment: string, text: string): Promise<Comment> =>
      call(changeComment, { params: on(comment), input: { text } }),
    erase: (comment: string): Promise<void> => call(eraseComment, { params: on(comment) }),
    resolve: (thread: string): Promise<Comment> => call(resolveThread, { params: on(thread) }),
    reopen: (thread: string): Promise<void> => call(reopenThread, { params: on(thread) }),
    approve: (comment: string): Promise<Comment> => call(approveComment, { params: on(comment) }),
    mark: (thread: string | null, said: number): Promise<void> =>
      call(markComments, { params: { id: board }, input: { thread, said } }),
  }
}
