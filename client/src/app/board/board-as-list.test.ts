import { expect, it } from 'vitest'
import { boardOf, card, note } from '../../editor/testing/boards.ts'
import { boardAsList, listAsText } from './board-as-list.ts'

it('[P372] a board is a list of what is written on it, stage by stage', () => {
  const board = boardOf(
    note('free', [2_000, 0], { text: 'beside' }),
    card('b', { stage: 'buy', title: 'Invoice' }),
    card('a', { title: 'Ad' }),
    card('empty', { at: [300, 16] }),
    note('n', [0, 0], { touchpoint: 'a', stage: 'notice', lane: 'doing', text: 'loud' }),
  )
  const list = boardAsList(board.document.store.get())
  expect(list).toEqual([
    { id: 'notice', name: 'Notice', texts: ['Ad', 'loud'] },
    { id: 'buy', name: 'Buy', texts: ['Invoice'] },
    { id: null, name: '', texts: ['beside'] },
  ])
  expect(listAsText('Journey', list)).toBe(
    'Journey\n\n## Notice\n- Ad\n- loud\n\n## Buy\n- Invoice\n\n## \n- beside',
  )
})
