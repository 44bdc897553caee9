import { expect, it } from 'vitest'
import { after, phase, planned } from '../testing/workshops.ts'
import { boardFacts } from './board-facts.ts'
import { Protocol } from './protocol.ts'
import { type ProtocolSources, protocolOf } from './protocol-of.ts'
import { noRows } from '../../journey/rows.ts'
import type { BoardFacts } from './board-facts.ts'

const noFacts: BoardFacts = { stages: [], elements: [], curves: [], questions: [] }
const sources = (fields: Partial<ProtocolSources> = {}): ProtocolSources => ({
  id: 'w',
  workshop: after(planned(phase('a'), phase('b')), [1, { do: 'start' }], [8, { do: 'end' }]),
  board: { id: 'b', title: 'Reise' },
  now: 0,
  names: new Map([['ann', 'Ann']]),
  personas: new Map(),
  participants: [],
  results: [],
  facts: noFacts,
  start: null,
  end: null,
  noted: [],
  authors: new Map(),
  decisions: [],
  measures: [],
  parked: [],
  ...fields,
})

it('[K85] a protocol says how long each phase was on, and is of a version of its own', () => {
  const told = protocolOf(sources())
  expect(Protocol.parse(told)).toEqual(told)
  expect(told.agenda.map(({ name, minutes, wasOnMs }) => [name, minutes, wasOnMs])).toEqual([
    ['Phase a', 10, 7 * 60_000],
    ['Phase b', 10, null],
  ])
  expect([told.version, told.moderators]).toEqual([1, ['Ann']])
})

it('[K88] the curve is that of the start beside that of the end, and a new stage has no before', () => {
  const curve = (...values: [string, number | null][]) => [
    { persona: 'p', stages: values.map(([stage, value]) => ({ stage, name: stage, value })) },
  ]
  const mark = { elements: [], questions: [], measures: [] }
  const told = protocolOf(
    sources({
      personas: new Map([['p', 'Eva']]),
      start: { ...mark, curves: curve(['kauf', -1], ['lieferung', null]) },
      end: { ...mark, curves: curve(['kauf', 1], ['lieferung', null], ['neu', 2]) },
    }),
  )
  expect(told.curves).toEqual([
    {
      persona: 'Eva',
      stages: [
        { name: 'kauf', before: -1, after: 1 },
        { name: 'lieferung', before: null, after: null },
        { name: 'neu', before: null, after: 2 },
      ],
    },
  ])
})

it('[K86] of two who took part no number of voices is told', () => {
  const result = {
    run: 'r',
    phase: 'a',
    isAnonymous: true,
    participants: 2,
    voices: 1,
    notes: 0,
    shown: [],
    ratings: [
      { touchpoint: 't', persona: 'p', experience: { n: 1, median: 1, band: null }, expectation: null },
    ],
    votes: 1,
    places: [{ place: 1, votes: 1, elements: ['t'] }],
  }
  const told = protocolOf(sources({ results: [result] }))
  expect(told.votes[0]).toMatchObject({ participants: null, voices: null })
  expect(told.ratings[0]?.touchpoints[0]?.experience?.n).toBe(null)
  // Erased from the board since: its words are gone here, too.
  expect(told.votes[0]?.places[0]?.elements).toEqual([{ id: 't', title: null }])
})

it('[K135] for a note no department of one or two is named, unless its author agreed to be named', () => {
  const workshop = after(planned(phase('a')), [1, { do: 'start' }])
  const part = (person: string, department: string, isNamed = false) => ({ person, department, isNamed })
  const element = (id: string, department: string) => ({
    id,
    kind: 'note' as const,
    text: id,
    department,
    stage: null,
  })
  const told = protocolOf(
    sources({
      workshop,
      names: new Map([['kim', 'Kim']]),
      participants: [
        ...['a', 'b', 'c'].map((id) => part(id, 'sales')),
        part('kim', 'service', true),
        part('leo', 'logistics'),
      ],
      facts: {
        ...noFacts,
        elements: [element('s', 'sales'), element('k', 'service'), element('l', 'logistics')],
      },
      noted: ['s', 'k', 'l'].map((id) => ({ run: workshop.run ?? '', element: id })),
      authors: new Map([
        ['s', 'a'],
        ['k', 'kim'],
        ['l', 'leo'],
      ]),
    }),
  )
  expect(told.notes[0]?.notes.map(({ department, author }) => [department, author])).toEqual([
    ['sales', null],
    ['service', 'Kim'],
    [null, null],
  ])
})

it('[K85] the facts of an empty board are none', () => {
  const board = {
    stages: new Map(),
    lanes: new Map(),
    elements: new Map(),
    assessments: new Map(),
    meta: { schema: 1 },
    skipped: 0,
  }
  expect(boardFacts({ board, rows: noRows, today: '2027-01-31' }, [])).toEqual(noFacts)
})
