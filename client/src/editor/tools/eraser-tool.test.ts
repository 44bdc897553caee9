import { expect, it } from 'vitest'
import { added, boardOf, note } from '../testing/boards.ts'
import { cancel, commits, down, move, play, previews, seen, up } from '../testing/play.ts'
import { eraserTool } from './eraser-tool.ts'

/** An angle: from the top left corner down, and to the right. */
const ink = (id: string, at: readonly [number, number], fields = {}) =>
  added(id, {
    kind: 'ink',
    at,
    size: [203, 203],
    width: 5,
    points: [3, 3, 0.5, 3, 200, 0.5, 200, 200, 0.5],
    ...fields,
  })
const board = () =>
  boardOf(note('n', [1000, 0]), ink('one', [2000, 0]), ink('two', [2100, 0]), ink('far', [2600, 0]))
const across = [down(1980, 100), move(2060, 100), move(2140, 100), up(2140, 100)]

it('[E64] what the eraser touches fades, and goes in one step when it is let go', () => {
  const effects = play(eraserTool, seen(board()), across)
  expect(previews(effects).at(-2)).toMatchObject({ kind: 'erase', ids: ['one', 'two'] })
  expect(commits(effects)).toEqual([[{ do: 'remove', in: 'elements', ids: ['one', 'two'] }]])
})

it('[E64] touches by the line, not by the rectangle around it, also between two events', () => {
  const inside = [down(2060, 60), move(2080, 60), up(2080, 60)]
  expect(commits(play(eraserTool, seen(board()), inside))).toEqual([])
  const quick = [down(1900, 100), up(2060, 100)]
  expect(commits(play(eraserTool, seen(board()), quick))).toEqual([
    [{ do: 'remove', in: 'elements', ids: ['one'] }],
  ])
})

it('[E64] Escape gives the strokes back, and a hover does nothing', () => {
  const effects = play(eraserTool, seen(board()), [...across.slice(0, 3), cancel, up(2140, 100)])
  expect(commits(effects)).toEqual([])
  expect(previews(effects).at(-1)).toBeNull()
  expect(play(eraserTool, seen(board()), [move(2003, 100)])).toEqual([])
})

it('[E64] takes nothing but ink, and nothing that is locked', () => {
  const guarded = boardOf(note('n', [1000, 0]), ink('locked', [1000, 0], { locked: true }))
  const all = [down(900, 60), move(1100, 60), move(1100, 150), move(900, 150), up(900, 150)]
  expect(commits(play(eraserTool, seen(guarded), all))).toEqual([])
})

it('[E64] what somebody else removes meanwhile is left out', () => {
  const shared = board()
  const first = eraserTool.next(eraserTool.initial, down(2003, 100), seen(shared))
  shared.byOther([{ do: 'remove', in: 'elements', ids: ['one'] }])
  expect(commits([...eraserTool.next(first.state, up(2003, 100), seen(shared)).effects])).toEqual([])
})

it('[E73] who may not edit erases nothing, and is told why', () => {
  expect(play(eraserTool, seen(board(), { canEdit: false }), across)).toEqual([{ do: 'refuse' }])
})
