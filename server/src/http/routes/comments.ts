import {
  addComment,
  answerComment,
  approveComment,
  changeComment,
  eraseComment,
  listCommentMarks,
  listComments,
  markComments,
  reopenThread,
  resolveThread,
} from '@wegpunkt/shared/http/comment-routes'
import type { CommentPages } from '../../services/comment-pages.ts'
import type { Comments } from '../../services/comments.ts'
import type { Answer } from './answer.ts'

type Parts = { readonly comments: Comments; readonly commentPages: CommentPages }

/** What people say to each other on a board. */
export function commentRoutes(answer: Answer, { comments, commentPages }: Parts): void {
  answer(listComments, ({ signedIn, params, query }) =>
    commentPages.since(signedIn.person, params.id, query.since),
  )
  answer(addComment, ({ signedIn, params, input }) => comments.begin(signedIn.person, params.id, input))
  answer(answerComment, ({ signedIn, params, input }) =>
    comments.answer(signedIn.person, params.id, params.comment, input),
  )
  answer(changeComment, ({ signedIn, params, input }) =>
    comments.change(signedIn.person, params.id, params.comment, input.text),
  )
  answer(eraseComment, async ({ signedIn, params }) => {
    await comments.erase(signedIn.person, params.id, params.comment)
    return undefined
  })
  answer(resolveThread, ({ signedIn, params }) =>
    comments.resolve(signedIn.person, params.id, params.comment),
  )
  answer(reopenThread, async ({ signedIn, params }) => {
    await comments.reopen(signedIn.person, params.id, params.comment)
    return undefined
  })
  answer(approveComment, ({ signedIn, params }) =>
    comments.approve(signedIn.person, params.id, params.comment),
  )
  answer(listCommentMarks, ({ signedIn, params }) => commentPages.marks(signedIn.person, params.id))
  answer(markComments, async ({ signedIn, params, input }) => {
    await commentPages.mark(signedIn.person, params.id, input)
    return undefined
  })
}
