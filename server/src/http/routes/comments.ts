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
import { addLinkComment, eraseLinkComment, listLinkComments } from '@wegpunkt/shared/http/link-comment-routes'
import type { CommentPages } from '../../services/comment-pages.ts'
import type { Comments } from '../../services/comments.ts'
import type { LinkCommentPages } from '../../services/link-comment-pages.ts'
import type { LinkComments } from '../../services/link-comments.ts'
import type { LinkVisits } from '../../services/link-visits.ts'
import type { Answer } from './answer.ts'
import { deviceOn } from './links.ts'

type Parts = {
  readonly comments: Comments
  readonly commentPages: CommentPages
  readonly linkComments: LinkComments
  readonly linkCommentPages: LinkCommentPages
  readonly linkVisits: Pick<LinkVisits, 'mustVisit' | 'mustRead'>
}

/** What people say to each other on a board. */
export function commentRoutes(answer: Answer, parts: Parts): void {
  const { comments, commentPages } = parts
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
  linkCommentRoutes(answer, parts)
}

/** The same for those who came by a link. */
function linkCommentRoutes(answer: Answer, { linkComments, linkCommentPages, linkVisits }: Parts): void {
  answer(listLinkComments, async ({ c, params, query }) => {
    const page = await linkCommentPages.page(await linkVisits.mustRead(deviceOn(c, params.link)), query)
    return c.body(page, 200, { 'content-type': 'application/json' })
  })
  answer(addLinkComment, async ({ c, params, input }) => {
    const link = await linkVisits.mustVisit(deviceOn(c, params.link))
    return await linkComments.say(link, input, c.var.caller.address)
  })
  answer(eraseLinkComment, async ({ c, params }) => {
    await linkComments.erase(await linkVisits.mustRead(deviceOn(c, params.link)), params.comment)
    return undefined
  })
}
