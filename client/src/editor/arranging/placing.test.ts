import { describe, expect, it } from 'vitest'
import { MAX_COORDINATE } from '@wegpunkt/shared/limits'
import { moveEdits, placeOf, removeEdits, snapped } from './placing.ts'
import { added, boardOf, card, note } from '../testing/boards.ts'
import { seen } from '../testing/play.ts'

const view = seen(boardOf())

describe('dropping', () => {
  it('[E18] an element belongs to the cell under its centre, and counts from that cell', () => {
    expect(placeOf(view.layout, { x: 470, y: 140, w: 200, h: 88 })).toEqual({
      at: [22, 20],
      stage: 'buy',
      lane: 'marketing',
    })
    expect(placeOf(view.layout, { x: 900, y: 140, w: 200, h: 88 })).toEqual({
      at: [900, 140],
      stage: null,
      lane: null,
    })
  })

  it('[E18] nothing sticks out of a cell to the left or the top, where cells do not grow', () => {
    expect(placeOf(view.layout, { x: 440, y: 100, w: 200, h: 88 })).toEqual({
      at: [8, 8],
      stage: 'buy',
      lane: 'marketing',
    })
  })

  it('[E19] what is dropped lands on the grid of its cell', () => {
    expect(snapped(view.layout, 'note', { x: 473, y: 141, w: 200, h: 88 })).toEqual([472, 144])
    expect(snapped(view.layout, 'note', { x: 1003, y: -13, w: 120, h: 120 })).toEqual([1000, -16])
  })

  it('[E19] nothing is dropped so far out that it could not be read again', () => {
    const { at } = placeOf(view.layout, { x: 5e9, y: -5e9, w: 10, h: 10 })
    expect(at).toEqual([MAX_COORDINATE, -MAX_COORDINATE])
  })

  it('[E20] one edit writes the place, and stage and lane only if they change', () => {
    const scene = seen(boardOf(card('a')))
    expect(moveEdits(scene, ['a'], [24, 0])).toEqual([
      { do: 'set', in: 'elements', id: 'a', to: { at: [40, 16] } },
    ])
    expect(moveEdits(scene, ['a'], [448, 0])).toEqual([
      { do: 'set', in: 'elements', id: 'a', to: { at: [16, 16], stage: 'buy' } },
    ])
    expect(moveEdits(scene, ['a'], [0, 0])).toEqual([])
  })

  it('[E17] a touchpoint that is nobody’s becomes the department’s into whose lane it is dropped', () => {
    const scene = seen(boardOf(card('a'), card('b', { department: 'sales' }), note('n', [16, 16])))
    const [a, b, n] = moveEdits(scene, ['a', 'b', 'n'], [0, 120])
    expect(a).toMatchObject({ to: { lane: 'marketing', department: 'marketing' } })
    expect(b).not.toHaveProperty('to.department')
    expect(n).not.toHaveProperty('to.department')
  })
})

describe('removing', () => {
  it('[E21] removes the connectors that end on what is removed, in the same step', () => {
    const { board } = seen(
      boardOf(
        card('a'),
        card('b'),
        added('ab', { kind: 'connector', from: 'a', to: 'b' }),
        added('point', { kind: 'connector', from: [0, 0], to: [9, 9] }),
      ),
    )
    expect(removeEdits(board, ['a'])).toEqual([{ do: 'remove', in: 'elements', ids: ['a', 'ab'] }])
    expect(removeEdits(board, ['gone'])).toEqual([])
  })
})
