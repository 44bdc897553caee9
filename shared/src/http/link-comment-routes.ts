import { z } from 'zod'
import { MAX_NAME_CHARS } from '../limits.ts'
import { Comment, CommentAbout, CommentKey, CommentText, CommentsPage } from './comment-routes.ts'
import { line } from './line.ts'
import { route } from './route.ts'

const path = '/api/view/{link}/comments'

/** Versions count what the link shows, and `said` is a time: those of the board would count what it hides as well. */
export const LinkCommentsPage = CommentsPage.extend({
  /** What is in sight: to be sent along with `since`, which counts for the same sight alone. */
  sight: z.string(),
})
export type LinkCommentsPage = z.infer<typeof LinkCommentsPage>

export const listLinkComments = route({
  method: 'get',
  path,
  summary:
    'The comments that a link shows, in pages: those that have changed since a version, or all where something else is in sight by now; of those that wait, what this device has said',
  query: z.object({
    since: z.coerce.number().int().min(0).optional(),
    sight: z.string().max(64).optional(),
  }),
  output: LinkCommentsPage,
  success: 200,
  open: true,
})

export const addLinkComment = route({
  method: 'post',
  path,
  summary: 'Says something by a link that allows it: begins a thread, or answers in one',
  input: z.object({
    key: CommentKey,
    /** What one is called. Nobody has checked it, and it is shown so. */
    name: line(MAX_NAME_CHARS),
    where: z.union([CommentAbout, z.object({ in: z.string().max(64) })]),
    text: CommentText,
  }),
  output: Comment,
  success: 201,
  open: true,
})

export const eraseLinkComment = route({
  method: 'delete',
  path: `${path}/{comment}`,
  summary: 'Erases for good what this device has said',
  success: 204,
  open: true,
})
