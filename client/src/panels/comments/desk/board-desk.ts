import { can } from '@wegpunkt/shared/access/roles'
import { noComments, takeComments } from '@wegpunkt/shared/comments/comment-state'
import type { CommentsPage } from '@wegpunkt/shared/http/comment-routes'
import { askCommentMarks, askComments } from '../../../api/comments.ts'
import type { Store } from '../../../document/board-document.ts'
import type { BoardRows } from '../../../document/board-rows.ts'
import { openPages } from '../../../document/pages.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { aboutHere } from '../../../editor/comments/about-here.ts'
import type { CommentDesk, CommentRights } from '../../../editor/comments/comment-desk.ts'
import type { Editor } from '../../../editor/editor.ts'
import { type CommentServer, createCommentDesk } from './create-comment-desk.ts'

type Parts = {
  readonly editor: Editor
  readonly rows: BoardRows
  readonly me: string
  readonly isGuest: boolean
}

// What knows the contract in zod comes with the first thing that is done.
const commandsOf = async (board: string) =>
  (await import('../../../api/comment-commands.ts')).commentCommands(board)

/** The comments of the open board, for those who are on it with their account, or as a guest. */
export function openBoardDesk({ editor, rows, me, isGuest }: Parts): CommentDesk {
  const { document } = editor
  const board = document.boardId
  const version: Store<number> = { get: () => rows.get().comments, subscribe: rows.subscribe }
  const ask = async (since: number): Promise<CommentsPage> =>
    // Where nothing was ever said, nothing needs to be asked.
    rows.isLoaded.get() && version.get() === 0 ? nothing : await askComments(board, since)
  const pages = openPages({ initial: noComments, take: takeComments, version, ask })
  const rights = createValueStore<CommentRights>(rightsOf(editor, isGuest))
  const unsubscribe = document.role.subscribe(() => rights.set(rightsOf(editor, isGuest)))
  const desk = createCommentDesk({
    me,
    here: () => aboutHere(editor),
    rights,
    pages,
    server: serverOf(board),
    keeper: {
      async load() {
        const { all, threads } = await askCommentMarks(board)
        return { all, threads: new Map(threads.map(({ thread, said }) => [thread, said])) }
      },
      put: async (thread, said) => (await commandsOf(board)).mark(thread, said),
    },
  })
  return {
    ...desk,
    close() {
      unsubscribe()
      desk.close()
    },
  }
}

const nothing: CommentsPage = { since: 0, version: 0, rest: false, comments: [], gone: [], people: [] }

const rightsOf = ({ document }: Editor, isGuest: boolean): CommentRights => ({
  say: can(document.role.get(), 'comment.say'),
  moderate: can(document.role.get(), 'comment.moderate'),
  mention: !isGuest,
  waits: false,
  change: true,
})

const serverOf = (board: string): CommentServer => ({
  begin: async (...said) => (await commandsOf(board)).begin(...said),
  answer: async (...said) => (await commandsOf(board)).answer(...said),
  change: async (...said) => (await commandsOf(board)).change(...said),
  erase: async (id) => (await commandsOf(board)).erase(id),
  resolve: async (thread) => (await commandsOf(board)).resolve(thread),
  reopen: async (thread) => (await commandsOf(board)).reopen(thread),
  approve: async (id) => (await commandsOf(board)).approve(id),
})
