import { assertNever } from '../assert-never.ts'
import type { Comment, CommentAbout } from '../http/comment-routes.ts'
import { mentionsIn } from './mentions.ts'

export type Thread = {
  readonly id: string
  readonly about: CommentAbout
  /** In the order in which they were said, the first one first. */
  readonly comments: readonly Comment[]
  readonly isResolved: boolean
  /** Whether something in it waits for a moderator. */
  readonly isWaiting: boolean
  /** When something was last said in it. */
  readonly lastAt: string
}

/** Up to where somebody has read. */
export type ReadMarks = { readonly all: number; readonly threads: ReadonlyMap<string, number> }

export const nothingRead: ReadMarks = { all: 0, threads: new Map() }

/** The threads of these comments, what was last said in first. */
export function threadsOf(comments: Iterable<Comment>): Thread[] {
  const byThread = Map.groupBy(comments, ({ thread }) => thread)
  return [...byThread]
    .flatMap(([id, all]): Thread[] => {
      const first = all.find((one) => one.id === id)
      // The page that brings it is still to come.
      if (!first?.about) return []
      const inOrder = all.toSorted((a, b) => (a === first ? -1 : b === first ? 1 : earlier(a, b)))
      return [
        {
          id,
          about: first.about,
          comments: inOrder,
          isResolved: first.resolved !== null,
          isWaiting: all.some(({ state }) => state === 'waiting'),
          lastAt: all.reduce((last, { createdAt }) => (createdAt > last ? createdAt : last), ''),
        },
      ]
    })
    .toSorted((a, b) => (a.lastAt > b.lastAt ? -1 : 1))
}

const earlier = (a: Comment, b: Comment): number =>
  a.createdAt === b.createdAt ? a.version - b.version : a.createdAt < b.createdAt ? -1 : 1

/** What others have said in it that one has not read. */
function unreadIn({ id, comments }: Thread, { all, threads }: ReadMarks): Comment[] {
  const read = Math.max(all, threads.get(id) ?? 0)
  return comments.filter(({ isMine, state, said }) => !isMine && state !== 'erased' && said > read)
}

/** Whether others have said something in it that one has not read. */
export const isUnread = (thread: Thread, marks: ReadMarks): boolean => unreadIn(thread, marks).length > 0

/** Comments of others that name `me` and were not read, what was said first before the rest. */
export const newMentions = (threads: readonly Thread[], marks: ReadMarks, me: string): Comment[] =>
  threads
    .flatMap((thread) => unreadIn(thread, marks))
    .filter(({ text }) => mentionsIn(text).includes(me))
    .toSorted(earlier)

/** Up to where the thread goes, for whoever reads it. */
export const saidIn = ({ comments }: Pick<Thread, 'comments'>): number =>
  Math.max(0, ...comments.map(({ said }) => said))

export const commentFilters = ['open', 'resolved', 'mine', 'mentions', 'waiting'] as const
export type CommentFilter = (typeof commentFilters)[number]

/** Whether a thread is among those; `me`: whose own, or who is named, is asked for. */
export function isAmong(thread: Thread, filter: CommentFilter, me: string): boolean {
  switch (filter) {
    case 'open':
      return !thread.isResolved
    case 'resolved':
      return thread.isResolved
    case 'mine':
      return thread.comments.some(({ isMine }) => isMine)
    case 'mentions':
      return thread.comments.some(({ text }) => mentionsIn(text).includes(me))
    case 'waiting':
      return thread.isWaiting
    default:
      return assertNever(filter)
  }
}

/** What is shown of it beside others: what was first said and is still there. */
export const headOf = ({ comments }: Thread): Comment | undefined =>
  comments.find(({ state }) => state !== 'erased') ?? comments[0]
