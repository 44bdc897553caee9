import { expect, it } from 'vitest'
import { coverage } from './coverage.ts'
import { countingBy, isPresent, replacementsIn } from './former-departments.ts'
import { handovers } from './handovers.ts'
import { noRows } from './rows.ts'
import { stepsOf } from './parts/steps.ts'
import { journeyOf, noteOn, touchpoint } from './testing/journeys.ts'

const former = (key: string, replacedBy?: string) => ({
  key,
  formerSince: '2027-01-31T00:00:00Z',
  ...(replacedBy !== undefined && { replacedBy }),
})

it('[J93] M20 a department counts as what replaced it, however often, and a ring ends', () => {
  const departments = [
    former('a', 'b'),
    former('b', 'c'),
    { key: 'c' },
    former('d'),
    former('e', 'f'),
    former('f', 'e'),
  ]
  expect([...replacementsIn(departments)]).toEqual([
    ['a', 'c'],
    ['b', 'c'],
    ['e', 'f'],
    ['f', 'e'],
  ])
  expect(departments.filter(isPresent)).toEqual([{ key: 'c' }])
})

const departments = [former('workshop', 'service'), former('store'), { key: 'service' }, { key: 'sales' }]
const counting = countingBy(replacementsIn(departments))
const journey = journeyOf({
  elements: [
    touchpoint('visit', { department: 'sales', supporting: ['workshop', 'service'] }),
    touchpoint('repair', { department: 'workshop', supporting: ['service', 'store'] }),
    touchpoint('call', { department: 'service' }),
    touchpoint('shelf', { department: 'store' }),
    noteOn('repair', 'late', { department: 'workshop' }),
  ],
  rows: {
    voices: [
      { department: 'workshop', people: 1 },
      { department: 'service', people: 2 },
    ],
    kpis: [
      {
        id: 'k',
        name: 'Repairs',
        unit: '',
        value: 3,
        date: '2027-01-01',
        isTarget: false,
        department: 'workshop',
        element: null,
        conflictsWith: [],
      },
    ],
  },
})

it('[J93] M20 analyses count a replaced department as its replacement, and one without as itself', () => {
  const board = counting.board(journey.board)
  const rows = counting.rows(journey.rows)
  const { matrix } = handovers(board)
  expect(matrix.map(({ from, to }) => [from, to])).toEqual([
    ['sales', 'service'],
    ['service', 'store'],
  ])
  const service = coverage({ ...journey, board, rows }).find(({ department }) => department === 'service')
  // Three people are enough to be told of; one of each would not have been.
  expect(service).toMatchObject({ touchpoints: 3, voice: { notes: 1, silent: ['visit', 'call'] } })
  expect(rows.kpis[0]?.department).toBe('service')
})

it('[J93] M20 names the replacement once where both worked together', () => {
  const { elements } = counting.board(journey.board)
  expect(elements.get('visit')).toMatchObject({ department: 'sales', supporting: ['service'] })
  expect(elements.get('repair')).toMatchObject({ department: 'service', supporting: ['store'] })
})

it('[J93] M20 what names none keeps its identity, and the board is never changed', () => {
  const before = JSON.stringify([...journey.board.elements])
  const board = counting.board(journey.board)
  expect(counting.board(journey.board)).toBe(board)
  expect(board.elements.get('call')).toBe(journey.board.elements.get('call'))
  expect(board.elements.get('shelf')).toBe(journey.board.elements.get('shelf'))
  const moved = { ...journey.board, elements: new Map(journey.board.elements) }
  expect(counting.board(moved).elements.get('repair')).toBe(board.elements.get('repair'))
  expect(stepsOf(counting.board(moved))).toBe(stepsOf(board))
  expect(JSON.stringify([...journey.board.elements])).toBe(before)
  const nothing = countingBy(replacementsIn([former('store'), { key: 'sales' }]))
  expect([nothing.board(journey.board), nothing.rows(noRows)]).toEqual([journey.board, noRows])
  expect(nothing.board(journey.board)).toBe(journey.board)
})
