import type { CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import { listLinkComments } from '@wegpunkt/shared/http/comments-page'
import { call } from './call.ts'

/** The comments that a link shows, all of them. Throws the server's Problem, or a NetworkFailure. */
export const askLinkComments = (link: string): Promise<CommentsPage> =>
  call(listLinkComments, { params: { link } })
