import { noRowState } from '@wegpunkt/shared/journey/row-state'
import { describe, expect, it } from 'vitest'
import { type Decision, threadsOf } from './decision-threads.ts'

const decision = (id: string, day: number, fields: Partial<Decision> = {}): [string, Decision] => [
  id,
  {
    kind: 'decision',
    id,
    version: day,
    author: 'ann',
    createdAt: `2027-01-0${day}T08:00:00.000Z`,
    changedAt: `2027-01-0${day}T08:00:00.000Z`,
    text: id,
    about: null,
    answers: null,
    anonymous: false,
    event: 'decided',
    ...fields,
  },
]
const threads = (entries: [string, Decision][], erased: [string, string][] = []) =>
  threadsOf({
    byKind: { ...noRowState.byKind, decision: new Map(entries) },
    erased: new Map(erased),
  }).map(({ id, entry, answers }) => [id, entry !== null, answers.map((answer) => answer.id)])

describe('the log of decisions', () => {
  it('[P301] M50 has the latest entry first, and under each its answers in their order', () => {
    expect(
      threads([
        decision('second', 2),
        decision('first', 1),
        decision('late answer', 5, { answers: 'first' }),
        decision('answer', 3, { answers: 'first' }),
        decision('to the answer', 4, { answers: 'answer' }),
      ]),
    ).toEqual([
      ['second', true, []],
      ['first', true, ['answer', 'to the answer', 'late answer']],
    ])
  })

  it('[P301] M50 what an owner erased still shows that it was there, with the answers to it', () => {
    expect(
      threads(
        [decision('before', 1), decision('answer', 4, { answers: 'gone' }), decision('after', 3)],
        [['gone', '2027-01-02T08:00:00.000Z']],
      ),
    ).toEqual([
      ['after', true, []],
      ['gone', false, ['answer']],
      ['before', true, []],
    ])
  })

  it('[P301] an answer to what nobody knows stands by itself', () => {
    expect(threads([decision('alone', 1, { answers: 'unheard of' })])).toEqual([['alone', true, []]])
  })
})
