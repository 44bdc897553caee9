import { expect, it } from 'vitest'
import { added, boardOf, card, note } from '../../../editor/testing/boards.ts'
import { focusOf, focusOfSelection, focusValue } from './focus-choices.ts'

it('[P469] a focus is what it was after it was chosen from a list', () => {
  for (const focus of [{ on: 'board' }, { on: 'stage', id: 's:1' }, { on: 'lane', id: 'l' }] as const)
    expect(focusOf(focusValue(focus))).toEqual(focus)
  expect(focusOf('nonsense')).toEqual({ on: 'board' })
})

it('[P469] what is selected is a focus: a frame itself, else the one stage or lane that all of it lies in', () => {
  const { document } = boardOf(
    card('a', { stage: 'buy', lane: 'sales' }),
    card('b', { stage: 'buy', lane: 'service' }),
    card('c', { stage: 'notice', lane: 'sales' }),
    note('n', [0, 0]),
    added('f', { kind: 'frame', at: [600, 600], size: [200, 100], stage: null, lane: null }),
    added('ab', { kind: 'connector', from: 'a', to: 'b' }),
  )
  const { elements } = document.store.get()
  const of = (...ids: string[]) => focusOfSelection(elements, ids)
  expect(of('a', 'b')).toEqual({ on: 'stage', id: 'buy' })
  expect(of('a', 'c')).toEqual({ on: 'lane', id: 'sales' })
  expect(of('f', 'a')).toEqual({ on: 'frame', id: 'f' })
  for (const ids of [['b', 'c'], ['gone'], [], ['ab']]) expect(of(...ids)).toBeNull()
})
