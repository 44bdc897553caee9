import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Thread } from '@wegpunkt/shared/comments/threads'

/** What is being talked about at an element, what began first at the top, so that an answer moves nothing. */
export const openThreadsOn = (threads: readonly Thread[], id: ElementId): Thread[] =>
  threads
    .filter(({ about, isResolved }) => !isResolved && about.on === 'element' && about.id === id)
    .toSorted((a, b) => (begunAt(a) < begunAt(b) ? -1 : 1))

/** How many comments one can read there. */
export const commentsOn = (threads: readonly Thread[], id: ElementId): number =>
  openThreadsOn(threads, id).reduce((sum, thread) => sum + commentsIn(thread), 0)

/** What was erased is none any more. */
export const commentsIn = ({ comments }: Thread): number =>
  comments.filter(({ state }) => state !== 'erased').length

const begunAt = ({ comments }: Thread): string => comments[0]?.createdAt ?? ''
