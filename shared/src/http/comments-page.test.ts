import { expect, it } from 'vitest'
import { CommentMarks, CommentsPage } from './comment-routes.ts'
import { listCommentMarks, readCommentsPage } from './comments-page.ts'

const comment = {
  id: 'c',
  version: 3,
  thread: 'c',
  about: { on: 'point', at: [1.5, -2], cell: null },
  author: 'ann',
  visitor: null,
  isMine: true,
  text: 'Hallo',
  state: 'said',
  said: 3,
  createdAt: '2027-01-31T10:20:30.456Z',
  changedAt: null,
  resolved: { at: '2027-01-31T10:20:30.456Z', by: null },
}
const page = {
  since: 0,
  version: 3,
  rest: false,
  comments: [
    comment,
    { ...comment, about: { on: 'element', id: 'e' }, resolved: null, visitor: 'Uta', author: null },
    { ...comment, about: { on: 'stage', id: 's' }, state: 'waiting' },
    { ...comment, about: { on: 'point', at: [1, 2], cell: { stage: 's', lane: 'l' } } },
    { ...comment, about: null, state: 'erased', changedAt: '2027-01-31T10:20:30.456Z' },
  ],
  gone: ['x'],
  people: [{ id: 'ann', name: null, department: 'sales' }],
}

it('[T1] a page of comments is read by hand as the contract says, and nonsense as nothing', () => {
  expect(readCommentsPage(page)).toEqual(CommentsPage.parse(page))
  for (const odd of [
    null,
    { ...page, gone: [1] },
    { ...page, comments: [{ ...comment, about: { on: 'lane', id: 'x' } }] },
    { ...page, comments: [{ ...comment, state: 'secret' }] },
    { ...page, comments: [{ ...comment, resolved: { at: 'yesterday', by: null } }] },
  ])
    expect(readCommentsPage(odd)).toBeUndefined()
  const marks = { all: 2, threads: [{ thread: 'c', said: 3 }] }
  expect(listCommentMarks.output.parse(marks)).toEqual(CommentMarks.parse(marks))
})
