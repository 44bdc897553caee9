import type { Thread } from '@wegpunkt/shared/comments/threads'
import type { Comment, CommentAbout } from '@wegpunkt/shared/http/comment-routes'
import { expect, it } from 'vitest'
import { commentsOn, openThreadsOn } from './threads-on.ts'

const at = (id: string): CommentAbout => ({ on: 'element', id })

function thread(id: string, about: CommentAbout, begun: string, isResolved = false): Thread {
  const comments = [{ id, thread: id, createdAt: begun } as Comment]
  return { id, about, comments, isResolved, isWaiting: false, lastAt: begun }
}

it('[P553] at a touchpoint stands what is being talked about there, what began first at the top', () => {
  const threads = [
    thread('late', at('a'), '2026-11-26T12:00:00.000Z'),
    thread('early', at('a'), '2026-11-26T11:00:00.000Z'),
    thread('settled', at('a'), '2026-11-26T10:00:00.000Z', true),
    thread('elsewhere', at('b'), '2026-11-26T10:00:00.000Z'),
    thread('stage', { on: 'stage', id: 'a' }, '2026-11-26T10:00:00.000Z'),
  ]
  expect(openThreadsOn(threads, 'a').map(({ id }) => id)).toEqual(['early', 'late'])
})

it('[O50] at an element those comments count that one can read there: of what is open, without what was erased', () => {
  const begun = thread('begun', at('a'), '2026-11-26T11:00:00.000Z')
  const erased = { ...(begun.comments[0] as Comment), id: 'erased', state: 'erased' as const }
  const threads = [
    { ...begun, comments: [...begun.comments, erased] },
    thread('more', at('a'), '2026-11-26T12:00:00.000Z'),
    thread('settled', at('a'), '2026-11-26T12:00:00.000Z', true),
  ]
  expect([commentsOn(threads, 'a'), commentsOn(threads, 'b')]).toEqual([2, 0])
})
