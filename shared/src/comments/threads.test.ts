import { expect, it } from 'vitest'
import type { Comment, CommentsPage } from '../http/comment-routes.ts'
import { noComments, putComment, takeComments } from './comment-state.ts'
import { headOf, isAmong, isUnread, newMentions, nothingRead, saidIn, threadsOf } from './threads.ts'

const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  id,
  version: 1,
  thread: id,
  about: { on: 'stage', id: 's' },
  author: 'ann',
  visitor: null,
  isMine: false,
  text: id,
  state: 'said',
  said: 1,
  createdAt: '2027-01-01T10:00:00.000Z',
  changedAt: null,
  resolved: null,
  ...fields,
})
const answer = (id: string, thread: string, fields: Partial<Comment> = {}): Comment =>
  comment(id, { thread, about: null, createdAt: '2027-01-02T10:00:00.000Z', version: 2, said: 2, ...fields })
const page = (fields: Partial<CommentsPage>): CommentsPage => ({
  since: 1,
  version: 9,
  rest: false,
  comments: [],
  gone: [],
  people: [],
  ...fields,
})

it('[T8] pages add up, what is gone goes with its thread, and an answer that begins anew replaces all', () => {
  const ann = { id: 'ann', name: 'Ann', department: null }
  let state = takeComments(
    noComments,
    page({ since: 0, comments: [comment('a'), answer('b', 'a'), comment('c')], people: [ann] }),
  )
  state = takeComments(state, page({ comments: [comment('c', { text: 'neu' })] }))
  expect(state.byId.get('c')?.text).toBe('neu')
  expect(state.people.get('ann')).toBe(ann)
  state = takeComments(state, page({ gone: ['a'] }))
  expect([...state.byId.keys()]).toEqual(['c'])
  state = putComment(state, comment('d'))
  expect([...state.byId.keys()]).toEqual(['c', 'd'])
  expect(takeComments(state, page({ since: 0 })).byId.size).toBe(0)
})

it('[T21] threads lie in the order in which something was last said, their comments as they were said', () => {
  const later = { createdAt: '2027-01-03T10:00:00.000Z', version: 3 }
  const threads = threadsOf([
    answer('c', 'a', later),
    comment('b'),
    answer('d', 'a'),
    comment('a'),
    answer('x', 'unknown'),
  ])
  expect(threads.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(threads[0]?.comments.map(({ id }) => id)).toEqual(['a', 'd', 'c'])
})

it('[T6] unread is what others have said since one has read; own words and what is erased are not', () => {
  const [thread] = threadsOf([comment('a'), answer('b', 'a')])
  if (!thread) throw new Error('no thread')
  expect(isUnread(thread, nothingRead)).toBe(true)
  expect(isUnread(thread, { all: 1, threads: new Map() })).toBe(true)
  expect(isUnread(thread, { all: 1, threads: new Map([['a', saidIn(thread)]]) })).toBe(false)
  for (const fields of [{ isMine: true }, { state: 'erased' as const }]) {
    const [other] = threadsOf([comment('a', fields), answer('b', 'a', fields)])
    expect(other && isUnread(other, nothingRead)).toBe(false)
  }
})

it('[T23] new mentions are comments of others that name one and were not read, the oldest first', () => {
  const naming = { text: 'Bitte @{bob}' }
  const later = (day: number) => ({ createdAt: `2027-01-0${day}T10:00:00.000Z` })
  const threads = threadsOf([
    comment('a', { ...naming, ...later(2) }),
    answer('b', 'a', { ...naming, ...later(3), isMine: true }),
    answer('c', 'a', later(7)),
    answer('d', 'a', { ...naming, ...later(4), said: 3 }),
    answer('e', 'a', { ...naming, ...later(5), said: 4, state: 'erased' }),
    comment('f', { ...naming, ...later(6) }),
  ])
  const found = (read: number, me = 'bob') =>
    newMentions(threads, { all: read, threads: new Map() }, me).map(({ id }) => id)
  expect([found(0), found(1), found(3), found(0, 'ann')]).toEqual([['a', 'd', 'f'], ['d'], [], []])
  // Something was said last in the thread that waits longest, so that it lies first in the list.
  expect(threads.map(({ id }) => id)).toEqual(['a', 'f'])
})

it('[T21] threads are found by whether they are settled, one’s own, name one, or wait', () => {
  const all = threadsOf([
    comment('open'),
    comment('done', { resolved: { at: '2027-01-02T10:00:00.000Z', by: null } }),
    comment('own'),
    answer('own-answer', 'own', { isMine: true }),
    comment('named'),
    answer('naming', 'named', { text: 'Bitte @{bob}' }),
    comment('new', { state: 'waiting' }),
  ])
  const found = (filter: Parameters<typeof isAmong>[1]): string[] =>
    all
      .filter((one) => isAmong(one, filter, 'bob'))
      .map(({ id }) => id)
      .toSorted()
  expect(found('open')).toEqual(['named', 'new', 'open', 'own'])
  expect(found('resolved')).toEqual(['done'])
  expect(found('mine')).toEqual(['own'])
  expect(found('mentions')).toEqual(['named'])
  expect(found('waiting')).toEqual(['new'])
})

it('[T3] a thread whose first comment was erased is known by the next one', () => {
  const [thread] = threadsOf([comment('a', { state: 'erased', text: '' }), answer('b', 'a')])
  expect(thread && headOf(thread)?.id).toBe('b')
})
