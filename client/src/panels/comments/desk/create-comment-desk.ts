import { type CommentState, putComment } from '@wegpunkt/shared/comments/comment-state'
import {
  type CommentFilter,
  type ReadMarks,
  type Thread,
  nothingRead,
  saidIn,
  threadsOf,
} from '@wegpunkt/shared/comments/threads'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import type { Store } from '../../../document/board-document.ts'
import type { Pages } from '../../../document/pages.ts'
import { type ValueStore, createValueStore } from '../../../document/value-store.ts'
import type { CommentDesk, CommentRights, OpenComments } from '../../../editor/comments/comment-desk.ts'
import { openThreadsOn } from '../threads-on.ts'
import { arePinsShown, keepPinsShown } from './pins-shown.ts'

/** What the server does about comments, whoever asks. */
export interface CommentServer {
  begin(about: CommentAbout, text: string, key: string): Promise<Comment>
  answer(thread: string, text: string, key: string): Promise<Comment>
  change(id: string, text: string): Promise<Comment>
  erase(id: string): Promise<void>
  resolve(thread: string): Promise<Comment>
  reopen(thread: string): Promise<void>
  approve(id: string): Promise<Comment>
}

/** Up to where one has read, wherever that is kept. */
export interface MarkKeeper {
  load(): Promise<ReadMarks>
  put(thread: string | null, said: number): Promise<void>
}

type Here = () => CommentAbout | null

type Parts = {
  readonly me: string
  readonly visitor?: ValueStore<string>
  /** What a thread is about that begins where one is; null where one is nowhere. */
  readonly here: Here
  readonly rights: Store<CommentRights>
  readonly pages: Pages<CommentState>
  readonly server: CommentServer
  readonly keeper: MarkKeeper
}

/** The comments of a board, and what is done with them. What the server has answered shows at once. */
export function createCommentDesk({ me, visitor, here, rights, pages, server, keeper }: Parts): CommentDesk {
  const threads = createValueStore(threadsOf(pages.get().byId.values()))
  const marks = createValueStore<ReadMarks>(nothingRead)
  const open = createValueStore<OpenComments | null>(null)
  const areShown = createValueStore(arePinsShown())
  const filter = createValueStore<CommentFilter>('open')
  let isAsked = false
  const follow = (): void => {
    threads.set(threadsOf(pages.get().byId.values()))
    // Where nothing was said, nothing was read.
    if (isAsked || threads.get().length === 0) return
    isAsked = true
    // What somebody has read meanwhile on this device is read, whatever the server knew.
    void keeper.load().then(
      (known) => marks.set(together(known, marks.get())),
      () => undefined,
    )
  }
  const unsubscribe = pages.subscribe(follow)
  const put = (comment: Comment): void => pages.set(putComment(pages.get(), comment))
  const change = (id: string, to: (comment: Comment) => Comment): void => {
    const known = pages.get().byId.get(id)
    if (known) put(to(known))
  }
  return {
    me,
    visitor: visitor ?? null,
    state: pages,
    threads,
    isLoaded: pages.isLoaded,
    marks,
    rights,
    open,
    areShown,
    filter,
    ...atPlace({ threads, rights, open }, here),
    toggleShown() {
      areShown.set(!areShown.get())
      keepPinsShown(areShown.get())
    },
    async say(where, text, key) {
      const said = 'in' in where ? server.answer(where.in, text, key) : server.begin(where, text, key)
      const comment = await said
      put(comment)
      return comment
    },
    async change(id, text) {
      put(await server.change(id, text))
    },
    async erase(id) {
      await server.erase(id)
      // Until the server tells what is left of it.
      change(id, (comment) => ({ ...comment, text: '', state: 'erased', author: null, isMine: false }))
    },
    async resolve(thread, isResolved) {
      if (isResolved) put(await server.resolve(thread))
      else {
        await server.reopen(thread)
        change(thread, (comment) => ({ ...comment, resolved: null }))
      }
    },
    async approve(id) {
      put(await server.approve(id))
    },
    markRead(id) {
      const some = id === null ? threads.get() : threads.get().filter((thread) => thread.id === id)
      const said = Math.max(0, ...some.map(saidIn))
      const known = marks.get()
      if (said <= Math.max(known.all, id === null ? 0 : (known.threads.get(id) ?? 0))) return
      marks.set(
        id === null ? { ...known, all: said } : { ...known, threads: new Map(known.threads).set(id, said) },
      )
      // What is not noted is unread again on the next device, and nothing is lost.
      void keeper.put(id, said).catch(() => undefined)
    },
    close() {
      unsubscribe()
      pages.close()
    },
  }
}

/** What is done with comments where one is. */
export function atPlace(
  { threads, rights, open }: Pick<CommentDesk, 'threads' | 'rights' | 'open'>,
  here: Here,
): Pick<CommentDesk, 'beginHere' | 'isSaidHere' | 'readHere'> {
  const saidHere = (): Thread[] => {
    const about = here()
    return about?.on === 'element' ? openThreadsOn(threads.get(), about.id) : []
  }
  return {
    beginHere() {
      const about = rights.get().say ? here() : null
      if (about) open.set({ kind: 'new', about })
    },
    isSaidHere: () => saidHere().length > 0,
    readHere() {
      const [first, ...others] = saidHere()
      if (!first) return
      const ids = [first, ...others].map(({ id }) => id)
      open.set(
        others.length === 0 ? { kind: 'thread', id: first.id } : { kind: 'several', ids, about: first.about },
      )
    },
  }
}

function together(a: ReadMarks, b: ReadMarks): ReadMarks {
  const threads = new Map(a.threads)
  for (const [thread, said] of b.threads) threads.set(thread, Math.max(said, threads.get(thread) ?? 0))
  return { all: Math.max(a.all, b.all), threads }
}
