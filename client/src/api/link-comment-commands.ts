import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { addLinkComment, eraseLinkComment } from '@wegpunkt/shared/http/link-comment-routes'
import { call } from './call.ts'

type Said = {
  readonly name: string
  readonly where: CommentAbout | { readonly in: string }
  readonly text: string
  readonly key: string
}

/** Says something by a link. Throws the server's Problem, or a NetworkFailure, as the other one does. */
export const sayByLink = (link: string, said: Said): Promise<Comment> =>
  call(addLinkComment, { params: { link }, input: said })

export const eraseByLink = (link: string, comment: string): Promise<void> =>
  call(eraseLinkComment, { params: { link, comment } })
