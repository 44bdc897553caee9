import { expect, it } from 'vitest'
import { type Element, Element as AnyElement } from '../board/schema.ts'
import { isRatable, votableIn } from './focus.ts'

const element = (fields: object): Element =>
  AnyElement.parse({ at: [0, 0], size: [10, 10], order: 'a1', ...fields })
const board = new Map<string, Element>([
  ['card', element({ kind: 'touchpoint', stage: 's', lane: 'l' })],
  ['far', element({ kind: 'touchpoint', frame: 'f' })],
  ['note', element({ kind: 'note', stage: 's', lane: 'm' })],
  ['shape', element({ kind: 'shape', stage: 's', lane: 'l', form: 'ellipse' })],
  ['f', element({ kind: 'frame', stage: 's' })],
  ['line', element({ kind: 'connector', from: 'card', to: 'note' })],
])
const votable = (focus: Parameters<typeof votableIn>[1]) => [...votableIn(board, focus)]
const ratable = (focus: Parameters<typeof votableIn>[1]) =>
  [...board].flatMap(([id, one]) => (isRatable(one, focus) ? [id] : []))

it('[K76] what a phase is about is decided by one rule: frames, drawings and lines are nothing to vote for', () => {
  expect(votable({ on: 'board' })).toEqual(['card', 'far', 'note', 'shape'])
  expect(votable({ on: 'stage', id: 's' })).toEqual(['card', 'note', 'shape'])
  expect(votable({ on: 'lane', id: 'l' })).toEqual(['card', 'shape'])
  expect(votable({ on: 'frame', id: 'f' })).toEqual(['far'])
  expect(votable({ on: 'stage', id: 'gone' })).toEqual([])
})

it('[K76] touchpoints in the focus are rated, and nothing else', () => {
  expect(ratable({ on: 'board' })).toEqual(['card', 'far'])
  expect(ratable({ on: 'stage', id: 's' })).toEqual(['card'])
})
