import { expect, it } from 'vitest'
import { cellEdits } from './moving-to-cell.ts'
import { boardOf, card, note } from './testing/boards.ts'
import { seen } from './testing/play.ts'

it('[E52] moving to another stage or lane by choice finds a free place for each', () => {
  const scene = seen(boardOf(card('a'), card('b', { at: [232, 16] }), card('there', { stage: 'buy' })))
  expect(cellEdits(scene, ['a', 'b'], { stage: 'buy' })).toMatchObject([
    { id: 'a', to: { stage: 'buy', at: [232, 16] } },
    { id: 'b', to: { stage: 'buy', at: [16, 120] } },
  ])
  expect(cellEdits(scene, ['a'], { stage: 'notice' })).toEqual([])
})

it('[E52] what lies beside the grid gets the likeliest of what was not chosen', () => {
  const scene = seen(
    boardOf(
      note('n', [1000, 0]),
      card('own', { stage: null, lane: null, department: 'sales' }),
      card('lost', { stage: 'gone' }),
    ),
  )
  expect(cellEdits(scene, ['n', 'own', 'lost'], { stage: 'buy' })).toMatchObject([
    { id: 'n', to: { stage: 'buy', lane: 'doing' } },
    { id: 'own', to: { stage: 'buy', lane: 'sales' } },
    { id: 'lost', to: { stage: 'buy' } },
  ])
})
