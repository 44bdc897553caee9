import { expect, it } from 'vitest'
import type { Element } from '../board/schema.ts'
import { inVotingOrder, isNamed, isRatedBy, subjectsIn } from './subjects.ts'

const stage = (name: string, order: string) => ({ name, order })
const lane = (order: string) => ({ kind: 'ideas', name: '', order }) as const
const placed = (at: readonly [number, number], inStage: string | null, inLane: string | null) =>
  ({ at, size: [100, 100], order: 'a0', stage: inStage, lane: inLane }) as const
const note = (at: readonly [number, number], inStage: string | null = null, inLane: string | null = null) =>
  ({ kind: 'note', ...placed(at, inStage, inLane), text: '', color: 'yellow', department: null }) as Element
const card = (at: readonly [number, number], inStage: string) =>
  ({
    kind: 'touchpoint',
    ...placed(at, inStage, 'l'),
    title: '',
    contact: 'direct',
    channel: '',
    department: null,
    supporting: [],
  }) as Element

it('[K145] [K148] touchpoints come first as customers meet them, then the rest by stage, lane and place', () => {
  const elements = new Map<string, Element>([
    ['off', note([0, 0])],
    ['low', note([0, 90], 's', 'l')],
    ['high', note([50, 10], 's', 'l')],
    ['left', note([10, 10], 's', 'l')],
    ['second', card([0, 0], 't')],
    ['first', card([300, 0], 's')],
    ['frame', { kind: 'frame', ...placed([0, 0], null, null), title: '' }],
  ])
  const board = {
    stages: new Map([
      ['s', stage('Kauf', 'a0')],
      ['t', stage('Lieferung', 'a1')],
    ]),
    lanes: new Map([['l', lane('a0')]]),
    elements,
  }
  const subjects = subjectsIn(board)
  expect(subjects.map(([id]) => id)).toEqual(['first', 'second', 'left', 'high', 'low', 'off'])
  // [K148] What was just revealed lies beside the journey.
  const votes = inVotingOrder(subjects.map(([id, element]) => ({ ...element, id })))
  expect(votes.map(({ id }) => id)).toEqual(['off', 'left', 'high', 'low', 'first', 'second'])
})

it('[K145] drafts have no name to be rated by, and one of experience and expectation is a rating', () => {
  expect([isNamed(' '), isNamed('Kasse')]).toEqual([false, true])
  expect(isRatedBy(undefined)).toBe(false)
  expect(isRatedBy({ experience: null, expectation: null })).toBe(false)
  expect(isRatedBy({ experience: null, expectation: 0 })).toBe(true)
  expect(isRatedBy({ experience: 0, expectation: null })).toBe(true)
})
