import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { expect, it } from 'vitest'
import { mayDo, mayReadComments } from './may-comment.ts'

it('[P552] one may only look, or comment; whoever may comment reads comments, too', () => {
  expect([mayDo({ allows: 'view' }), mayDo({ allows: 'comment' })]).toEqual(['viewOnly', 'mayComment'])
  const shows = { ...usualShows }
  expect(mayReadComments({ shows, allows: 'view' })).toBe(false)
  expect(mayReadComments({ shows, allows: 'comment' })).toBe(true)
  expect(mayReadComments({ shows: { ...shows, comments: true }, allows: 'view' })).toBe(true)
})
