import { describe, expect, it } from 'vitest'
import { answers, assessed, journeyOf, measure, noteOn, touchpoint } from '../testing/journeys.ts'
import { type State, compareStates } from './compare-states.ts'

type Parts = Parameters<typeof journeyOf>[0]
const state = (parts: Parts, persona = 'ann'): State => ({ journey: journeyOf(parts), persona })

describe('comparing two states', () => {
  it('[J36] says what came and went', () => {
    const { added, removed, changed } = compareStates(
      state({ elements: [touchpoint('ask'), touchpoint('pay')] }),
      state({ elements: [touchpoint('pay'), touchpoint('get')] }),
    )
    expect([added, removed].map((steps) => steps.map(({ id }) => id))).toEqual([['get'], ['ask']])
    expect(changed).toEqual([])
  })

  it('[J36] the same title under another id is the same touchpoint, however it is spaced', () => {
    const before = state({ elements: [touchpoint('a', { title: 'Pay the  bill' })] })
    const after = state({ elements: [touchpoint('b', { title: ' pay the bill' })] })
    const { pairs, added, changed } = compareStates(before, after)
    expect([...pairs]).toEqual([['a', 'b']])
    expect(added).toEqual([])
    expect(changed).toMatchObject([{ before: 'a', after: 'b', texts: [{ field: 'title' }] }])
  })

  it('[J36] people correct what was taken for the same', () => {
    const before = state({
      elements: [touchpoint('a', { title: 'Pay' }), touchpoint('b', { title: 'Call' })],
    })
    const after = state({
      elements: [touchpoint('c', { title: 'Pay' }), touchpoint('d', { title: 'Transfer' })],
    })
    const corrected = compareStates(
      before,
      after,
      new Map([
        ['a', 'd'],
        ['b', null],
      ]),
    )
    expect([...corrected.pairs]).toEqual([['a', 'd']])
    expect(corrected.removed.map(({ id }) => id)).toEqual(['b'])
    expect(corrected.added.map(({ id }) => id)).toEqual(['c'])
    const nonsense = compareStates(before, after, new Map([['a', 'nowhere']]))
    expect([...nonsense.pairs]).toEqual([])
  })

  it('[J36] says who moved to another stage, and not who only moved in it', () => {
    const { changed } = compareStates(
      state({
        elements: [touchpoint('ask', { at: [0, 0] }), touchpoint('pay', { at: [90, 0] }), touchpoint('get')],
      }),
      state({
        elements: [
          touchpoint('ask', { at: [500, 0] }),
          touchpoint('pay', { at: [90, 0], stage: 'use' }),
          touchpoint('get', { stage: null, lane: null }),
        ],
      }),
    )
    expect(changed.map(({ after, moved }) => [after, moved])).toEqual([
      ['pay', { from: 'buy', to: 'use' }],
      ['get', { from: 'buy', to: null }],
    ])
  })

  it('[J36] on a board of its own, a stage of the same name is the same', () => {
    const { changed } = compareStates(
      state({ stages: ['Buy', 'Use'], elements: [touchpoint('pay', { stage: 'Buy' })] }),
      state({ stages: ['Use', 'buy'], elements: [touchpoint('pay')] }),
    )
    expect(changed).toEqual([])
  })

  it('[J36] M7 M31 says which ratings rose and fell, each view for itself, and what they did to the moments', () => {
    const { changed } = compareStates(
      state({
        elements: [touchpoint('ask'), touchpoint('pay')],
        assessments: [assessed('ask', { experience: 2 }), assessed('pay', { experience: -2 })],
        rows: { evidence: [answers('pay', [-2, -2, -1])] },
      }),
      state({
        elements: [touchpoint('ask'), touchpoint('pay')],
        assessments: [assessed('ask', { experience: 2 }), assessed('pay', { experience: 1 })],
        rows: { evidence: [answers('pay', [0, 0, 0])] },
      }),
    )
    expect(changed).toMatchObject([
      {
        after: 'pay',
        ratings: { team: { before: -2, after: 1 }, customers: { before: -2, after: 0 } },
        moment: { before: 'painpoint', after: 'none' },
      },
    ])
  })

  it('[J36] M8 says which events changed class, came and went', () => {
    const { changed } = compareStates(
      state({
        elements: [
          touchpoint('pay'),
          noteOn('pay', 'n1', { event: 'disappointing' }),
          noteOn('pay', 'n2', { event: 'okay' }),
          noteOn('pay', 'n3', { text: 'late', event: 'okay' }),
        ],
      }),
      state({
        elements: [
          touchpoint('pay'),
          noteOn('pay', 'n1', { event: 'okay' }),
          noteOn('pay', 'other', { text: 'late ', event: 'delighting' }),
          noteOn('pay', 'n4', { event: 'delighting' }),
          noteOn('pay', 'n5'),
        ],
      }),
    )
    expect(changed[0]?.events.map(({ note, before, after }) => [note, before, after])).toEqual([
      ['n1', 'disappointing', 'okay'],
      ['n2', 'okay', null],
      ['other', 'okay', 'delighting'],
      ['n4', null, 'delighting'],
    ])
  })

  it('[J36] says which words and choices are others', () => {
    const { changed } = compareStates(
      state({ elements: [touchpoint('pay', { department: 'sales', description: '', status: 'planned' })] }),
      state({
        elements: [touchpoint('pay', { title: 'I pay at once', promise: { text: 'by phone' }, entry: true })],
      }),
    )
    expect(changed[0]).toMatchObject({
      texts: [
        { field: 'title', before: 'I pay', after: 'I pay at once' },
        { field: 'promise', before: '', after: 'by phone' },
      ],
      choices: [
        { field: 'department', before: 'sales', after: null },
        { field: 'status', before: 'planned', after: null },
        { field: 'entry', before: null, after: 'true' },
      ],
    })
  })

  it('[J36] two personas of one board are compared by what it is to each', () => {
    const parts: Parts = {
      elements: [touchpoint('pay'), touchpoint('get')],
      assessments: [assessed('pay', { experience: 2 }), assessed('pay', { experience: -1 }, 'bob')],
    }
    expect(compareStates(state(parts), state(parts, 'bob')).changed).toMatchObject([
      { after: 'pay', ratings: { team: { before: 2, after: -1 }, customers: null } },
    ])
  })

  it('[J36] M36 says which measures were opened and closed', () => {
    const { measures } = compareStates(
      state({
        rows: {
          measures: [
            measure('done-since'),
            measure('deleted'),
            measure('kept'),
            measure('again', { status: 'done' }),
          ],
        },
      }),
      state({
        rows: {
          measures: [
            measure('done-since', { status: 'done' }),
            measure('kept', { status: 'doing' }),
            measure('again'),
            measure('new'),
            measure('at once', { status: 'dropped' }),
          ],
        },
      }),
    )
    expect(measures.opened.map(({ id }) => id)).toEqual(['again', 'new'])
    expect(measures.closed.map(({ id }) => id)).toEqual(['done-since', 'deleted'])
  })
})
