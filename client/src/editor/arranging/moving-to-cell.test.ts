import { expect, it } from 'vitest'
import { cellEdits } from './moving-to-cell.ts'
import { boardOf, card, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

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

it('[E134] many that go into one cell look once at what lies there', () => {
  const notes = Array.from({ length: 40 }, (_, i) => note(`n${i}`, [2000 + 400 * i, 0]))
  const view = seen(boardOf(...notes, card('there', { stage: 'buy' })))
  let asked = 0
  const elements = new Map(view.board.elements)
  const there = elements.get('there')
  if (there?.kind !== 'touchpoint') throw new Error('it is on the board')
  elements.set('there', {
    ...there,
    get stage() {
      return (asked++, there.stage)
    },
  })
  const ids = notes.map((_, i) => `n${i}`)
  const edits = cellEdits({ ...view, board: { ...view.board, elements } }, ids, {
    stage: 'buy',
    lane: 'doing',
  })
  const places = edits.map((edit) => edit.do === 'set' && 'at' in edit.to && edit.to.at?.join())
  expect(new Set(places).size).toBe(40)
  expect(asked).toBeLessThan(5)
})
