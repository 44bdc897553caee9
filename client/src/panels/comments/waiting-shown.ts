import type { Thread } from '@wegpunkt/shared/comments/threads'
import type { Comment } from '@wegpunkt/shared/http/comment-routes'
import type { CommentDesk } from '../../editor/comments/comment-desk.ts'
import type { Editor } from '../../editor/editor.ts'

/** What waits for a moderator, what has waited longest first. */
export const waitingIn = (threads: readonly Thread[]): readonly Comment[] =>
  threads
    .flatMap(({ comments }) => comments.filter(({ state }) => state === 'waiting'))
    .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))

/** Opens the list of comments at what waits. */
export function showWaiting(editor: Editor, desk: CommentDesk): void {
  desk.filter.set('waiting')
  editor.showJourney('comments')
}
