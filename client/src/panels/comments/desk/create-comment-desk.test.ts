import type { Thread } from '@wegpunkt/shared/comments/threads'
import type { CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { expect, it } from 'vitest'
import { createValueStore } from '../../../document/value-store.ts'
import type { OpenComments } from '../../../editor/comments/comment-desk.ts'
import { atPlace } from './create-comment-desk.ts'

const on = (id: string): CommentAbout => ({ on: 'element', id })

const thread = (id: string, about: CommentAbout): Thread => ({
  id,
  about,
  comments: [],
  isResolved: false,
  isWaiting: false,
  lastAt: '2026-11-26T10:00:00.000Z',
})

/** A desk by a link that is looked at only. */
function desk(here: () => CommentAbout | null) {
  const threads = createValueStore([thread('a', on('one')), thread('b', on('two')), thread('c', on('two'))])
  const rights = { say: false, moderate: false, mention: false, waits: false, change: false }
  const open = createValueStore<OpenComments | null>(null)
  return { open, ...atPlace({ threads, rights: createValueStore(rights), open }, here) }
}

it('[O50] what is being talked about where one is opens, one thread or several, and nothing where nothing is', () => {
  let about: CommentAbout | null = null
  const { isSaidHere, readHere, open } = desk(() => about)
  const opened = (at: CommentAbout | null) => {
    about = at
    open.set(null)
    readHere()
    return [isSaidHere(), open.get()]
  }
  expect(opened(null)).toEqual([false, null])
  expect(opened(on('three'))).toEqual([false, null])
  expect(opened(on('one'))).toEqual([true, { kind: 'thread', id: 'a' }])
  expect(opened(on('two'))).toEqual([true, { kind: 'several', ids: ['b', 'c'], about: on('two') }])
})

it('[P552] nothing is begun by who may only look', () => {
  const { beginHere, open } = desk(() => on('one'))
  beginHere()
  expect(open.get()).toBeNull()
})
