import { describe, expect, it } from 'vitest'
import { boardOf } from '../../editor/testing/boards.ts'
import { move } from './grid-edits.ts'
import { borderOf, isMove, orderForSlot, slotAt, tracksOf } from './reorder.ts'

const tracks = [
  { id: 'a', start: 0, length: 100 },
  { id: 'b', start: 100, length: 50 },
  { id: 'c', start: 150, length: 100 },
]
const lines = new Map([
  ['a', { order: 'a1' }],
  ['b', { order: 'a2' }],
  ['c', { order: 'a3' }],
])

/** The ids in the order they have once `id` has that key. */
function sortedWith(id: string, order: string | null): string[] {
  const changed = [...lines].map(([key, line]): [string, string] => [
    key,
    key === id && order ? order : line.order,
  ])
  return changed.toSorted(([, a], [, b]) => (a < b ? -1 : 1)).map(([key]) => key)
}

describe('reordering stages and lanes', () => {
  it('[P70] drops before the one whose first half is under the pointer', () => {
    expect([slotAt(tracks, -20), slotAt(tracks, 40), slotAt(tracks, 60), slotAt(tracks, 999)]).toEqual([
      0, 0, 1, 3,
    ])
  })

  it('[P70] shows the border it would be dropped at', () => {
    expect([0, 1, 2, 3].map((slot) => borderOf(tracks, slot))).toEqual([0, 100, 150, 250])
  })

  it('[P70] puts a line where it is dropped', () => {
    expect(sortedWith('a', orderForSlot(lines, 'a', 3))).toEqual(['b', 'c', 'a'])
    expect(sortedWith('c', orderForSlot(lines, 'c', 0))).toEqual(['c', 'a', 'b'])
    expect(sortedWith('a', orderForSlot(lines, 'a', 2))).toEqual(['b', 'a', 'c'])
  })

  it('[P70] writes nothing where it lies already', () => {
    expect([
      orderForSlot(lines, 'b', 1),
      orderForSlot(lines, 'b', 2),
      orderForSlot(lines, 'gone', 1),
    ]).toEqual([null, null, null])
    expect([isMove(tracks, 'b', 1), isMove(tracks, 'b', 2), isMove(tracks, 'b', 3)]).toEqual([
      false,
      false,
      true,
    ])
  })

  it('[E147] goes by where they lie when it is dropped, not when it was taken', () => {
    const board = boardOf()
    const { store } = board.document
    expect(tracksOf(store.layout(), 'lanes').map(({ id }) => id)).toEqual(['doing', 'marketing', 'sales'])
    board.byOther([{ do: 'set', in: 'stages', id: 'buy', to: { order: 'a0' } }])
    expect(tracksOf(store.layout(), 'stages')).toEqual([
      { id: 'buy', start: 0, length: 448 },
      { id: 'notice', start: 448, length: 448 },
    ])
    board.document.edit(move(store.get(), 'stages', 'notice', slotAt(tracksOf(store.layout(), 'stages'), 20)))
    expect(tracksOf(store.layout(), 'stages').map(({ id }) => id)).toEqual(['notice', 'buy'])
  })
})
