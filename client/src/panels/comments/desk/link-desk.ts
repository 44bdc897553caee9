import { noComments, takeComments } from '@wegpunkt/shared/comments/comment-state'
import type { View } from '@wegpunkt/shared/http/link-routes'
import { needed, readList, readObject, readText, readWhole } from '@wegpunkt/shared/read-value'
import { askLinkComments } from '../../../api/link-comments.ts'
import { recall, remember } from '../../../api/remembered.ts'
import type { Store } from '../../../document/board-document.ts'
import { openPages } from '../../../document/pages.ts'
import { createValueStore } from '../../../document/value-store.ts'
import type { CommentDesk, CommentRights } from '../../../editor/comments/comment-desk.ts'
import { readByLink } from './kept-of-link.ts'
import { type CommentServer, type MarkKeeper, createCommentDesk } from './create-comment-desk.ts'

type Parts = {
  readonly view: Pick<View, 'link' | 'allows' | 'approval'>
  /** How far the comments have come, as the rows of the link say. */
  readonly version: Store<number>
}

const NAME = 'visitor-name'

// What knows the contract in zod comes with the first thing that is said.
const commands = () => import('../../../api/link-comment-commands.ts')

/** The comments that a link shows, and what somebody says who came by it. */
export function openLinkDesk({ view: { link, allows, approval }, version }: Parts): CommentDesk {
  const visitor = createValueStore(recall(NAME, readText) ?? '')
  visitor.subscribe(() => remember(NAME, visitor.get()))
  let last = { sight: '', rest: false }
  const pages = openPages({
    initial: noComments,
    take: takeComments,
    version,
    async ask(since) {
      const { sight, rest } = last
      // Where it does not come those before it are lost: what is known then is of another sight.
      if (rest) last = { sight: '', rest: false }
      const page = await askLinkComments(link, since, sight)
      last = { sight: page.sight, rest: page.rest }
      return page
    },
  })
  const rights: CommentRights = {
    say: allows === 'comment',
    moderate: false,
    mention: false,
    waits: approval,
    change: false,
  }
  const say = async (
    where: Parameters<CommentServer['begin']>[0] | { in: string },
    text: string,
    key: string,
  ) => (await commands()).sayByLink(link, { name: visitor.get().trim(), where, text, key })
  return createCommentDesk({
    me: '',
    visitor,
    // Only on a canvas is one somewhere.
    here: () => null,
    pages,
    rights: createValueStore(rights),
    keeper: marksOnDevice(link),
    server: {
      begin: say,
      answer: (thread, text, key) => say({ in: thread }, text, key),
      erase: async (id) => (await commands()).eraseByLink(link, id),
      change: notByLink,
      resolve: notByLink,
      reopen: notByLink,
      approve: notByLink,
    },
  })
}

const notByLink = (): Promise<never> => Promise.reject(new Error('nobody does that by a link'))

const readMarks = readObject<{ all: number; threads: readonly Mark[] }>({
  all: needed(readWhole()),
  threads: needed(readList(readObject<Mark>({ thread: needed(readText), said: needed(readWhole()) }))),
})
type Mark = { readonly thread: string; readonly said: number }

/** What was read by a link is known on the device alone. */
function marksOnDevice(link: string): MarkKeeper {
  const key = readByLink(link)
  const known = () => recall(key, readMarks) ?? { all: 0, threads: [] }
  return {
    async load() {
      const { all, threads } = known()
      return { all, threads: new Map(threads.map(({ thread, said }) => [thread, said])) }
    },
    async put(thread, said) {
      const { all, threads } = known()
      const others = threads.filter((one) => one.thread !== thread && one.said > all)
      remember(
        key,
        thread === null ? { all: said, threads: [] } : { all, threads: [...others, { thread, said }] },
      )
    },
  }
}
