import { expect, it } from 'vitest'
import { added, boardOf, card, note } from '../../../editor/testing/boards.ts'
import { electable, givenBack, matching, ownVotes } from './vote-list.ts'

const { store } = boardOf(
  note('beside', [3_000, 0]),
  card('buy', { stage: 'buy' }),
  card('low', { lane: 'sales' }),
  card('right', { at: [240, 16] }),
  card('left'),
  added('frame', { kind: 'frame', stage: 'notice' }),
).document

it('[P497] what can be voted for stands in the order of the journey, without frames and drawings', () => {
  expect(electable(store.get(), { on: 'board' }, new Set())).toEqual([
    'left',
    'low',
    'right',
    'buy',
    'beside',
  ])
  expect(electable(store.get(), { on: 'lane', id: 'sales' }, new Set())).toEqual(['low'])
})

it('[K170] what the workshop has brought forth stands before everything else', () => {
  const brought = new Set(['beside', 'low'])
  expect(electable(store.get(), { on: 'board' }, brought)).toEqual(['low', 'beside', 'left', 'right', 'buy'])
})

it('[P497] one finds it by all words of what one seeks, and one’s own first', () => {
  const names: Record<string, string> = { left: 'Lange Wartezeit', right: 'Wartemusik', low: 'Rechnung' }
  const nameOf = (id: string): string => names[id] ?? ''
  expect(matching(['left', 'right', 'low'], nameOf, ' warte LANG ')).toEqual(['left'])
  expect(matching(['left', 'right', 'low'], nameOf, '  ')).toHaveLength(3)
  expect(ownVotes({ left: 1, low: 3, gone: 2 }, new Set(['left', 'low']))).toEqual(['low', 'left'])
})

it('[P497] how many votes are free again is said', () => {
  expect(givenBack({ gone: 2, left: 1, off: 1 }, new Set(['left']))).toBe(3)
})
