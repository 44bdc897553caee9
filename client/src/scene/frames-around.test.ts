import { describe, expect, it } from 'vitest'
import { added, boardOf } from '../editor/testing/boards.ts'
import { framesAround } from './frames-around.ts'

const frame = (id: string, around?: string) => added(id, { kind: 'frame', ...(around && { frame: around }) })

describe('frames around an element', () => {
  it('[C70] are all that hold it, the inner ones first', () => {
    const board = boardOf(frame('inner', 'outer'), frame('outer')).document.store.get()
    expect(framesAround(board, 'inner').map(({ id }) => id)).toEqual(['inner', 'outer'])
  })

  it('[C70] end where one is gone, is no frame, or comes again', () => {
    const board = boardOf(frame('a', 'b'), frame('b', 'a'), frame('c', 'gone'), added('n', { kind: 'note' }))
    const { store } = board.document
    expect(framesAround(store.get(), 'a').map(({ id }) => id)).toEqual(['a', 'b'])
    expect(framesAround(store.get(), 'c').map(({ id }) => id)).toEqual(['c'])
    expect(framesAround(store.get(), 'n')).toEqual([])
  })
})
