import type { LinkCommentsPage } from '@wegpunkt/shared/http/link-comment-routes'
import { listLinkComments } from '@wegpunkt/shared/http/comments-page'
import { call } from './call.ts'

/**
 * What has changed of the comments that a link shows, for one sight of it. Throws the server's Problem, or a
 * NetworkFailure.
 */
export const askLinkComments = (link: string, since: number, sight: string): Promise<LinkCommentsPage> =>
  call(listLinkComments, { params: { link }, query: { since, ...(sight && { sight }) } })
