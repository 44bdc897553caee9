import type { Comment, CommentPerson, CommentsPage } from '../http/comment-routes.ts'

/** The comments of a board as far as somebody knows them. */
export type CommentState = {
  readonly version: number
  readonly byId: ReadonlyMap<string, Comment>
  readonly people: ReadonlyMap<string, CommentPerson>
}

export const noComments: CommentState = { version: 0, byId: new Map(), people: new Map() }

/** What is known after another answer. An answer that begins anew takes the place of all that was known. */
export function takeComments(state: CommentState, page: CommentsPage): CommentState {
  const known = page.since === 0 ? noComments : state
  const byId = new Map(known.byId)
  for (const comment of page.comments) byId.set(comment.id, comment)
  const gone = new Set(page.gone)
  // A thread goes with its first comment.
  if (gone.size > 0)
    for (const [id, { thread }] of byId) if (gone.has(id) || gone.has(thread)) byId.delete(id)
  const people = new Map(known.people)
  for (const person of page.people) people.set(person.id, person)
  return { version: page.version, byId, people }
}

/** The same with what this device has just been answered. */
export const putComment = (state: CommentState, comment: Comment): CommentState => ({
  ...state,
  byId: new Map(state.byId).set(comment.id, comment),
})
