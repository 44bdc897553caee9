import { rectOf } from '@wegpunkt/shared/board/geometry'
import { expect, it } from 'vitest'
import { added, boardOf, note } from '../testing/boards.ts'
import { focusArea } from './focus-area.ts'
import { intoFocus } from './into-focus.ts'
import { laidOut } from './laid-out.ts'

const board = () =>
  laidOut(
    boardOf(
      added('f', { kind: 'frame', at: [1000, 1000], size: [400, 300], stage: null, lane: null }),
      note('n', [1016, 1032], { frame: 'f' }),
    ).document.store,
  )

it('[E228] a focus is a column, a row or a frame of the board, and nowhere once that is gone', () => {
  const { board: read, layout } = board()
  expect(focusArea({ on: 'board' }, read, layout)).toBeNull()
  expect(focusArea({ on: 'stage', id: 'buy' }, read, layout)).toEqual(rectOf([448, 0], [448, layout.height]))
  expect(focusArea({ on: 'lane', id: 'marketing' }, read, layout)).toMatchObject({ x: 0, y: 120, h: 120 })
  expect(focusArea({ on: 'frame', id: 'f' }, read, layout)).toEqual(rectOf([1000, 1000], [400, 300]))
  expect(focusArea({ on: 'stage', id: 'gone' }, read, layout)).toBeNull()
  expect(focusArea({ on: 'frame', id: 'n' }, read, layout)).toBeNull()
})

it('[E229] what is added by key lies in the focus, as near as can be to where one points', () => {
  const laid = board()
  expect(intoFocus({ on: 'stage', id: 'buy' }, laid, [10, 130])).toEqual({
    cell: { stage: 'buy', lane: 'marketing' },
  })
  expect(intoFocus({ on: 'lane', id: 'sales' }, laid, [500, 10])).toEqual({
    cell: { stage: 'buy', lane: 'sales' },
  })
  const spot = intoFocus({ on: 'frame', id: 'f' }, laid, [0, 0])
  if (!spot || !('at' in spot)) throw new Error('a frame has room')
  expect(spot.at[0]).toBeGreaterThan(1136)
  expect(intoFocus(null, laid, [0, 0])).toBeNull()
  expect(intoFocus({ on: 'stage', id: 'gone' }, laid, [0, 0])).toBeNull()
})
