import { expect, it } from 'vitest'
import { added, boardOf, note } from '../testing/boards.ts'
import { commits, down, lasting, move, play, seen, up } from '../testing/play.ts'
import { frameTool } from './frame-tool.ts'

const board = () =>
  boardOf(
    note('in', [2040, 40]),
    note('across', [2360, 40]),
    note('locked', [2040, 200], { locked: true }),
    added('inner', { kind: 'frame', at: [2200, 40], size: [120, 160] }),
    note('deep', [2200, 60], { frame: 'inner' }),
  )
const drawn = [down(2000, 0), move(2200, 200), up(2400, 400)]

it('[E66] what lies in a new frame as a whole is its content from the beginning, in one step', () => {
  const effects = play(frameTool, seen(board()), drawn)
  expect(commits(effects)).toMatchObject([
    [
      { do: 'add', id: 'new-1', value: { kind: 'frame', at: [2000, 0], size: [400, 400], stage: null } },
      { do: 'set', id: 'in', to: { frame: 'new-1' } },
      { do: 'set', id: 'inner', to: { frame: 'new-1' } },
    ],
  ])
  expect(lasting(effects).slice(1)).toEqual([
    { do: 'use', tool: 'select' },
    { do: 'select', ids: ['new-1'] },
    { do: 'edit-text', id: 'new-1' },
  ])
})

it('[E66] a frame drawn in a frame is its content, and takes over what lies in both', () => {
  const outer = boardOf(
    added('outer', { kind: 'frame', at: [2000, 0], size: [900, 600] }),
    note('n', [2080, 80], { frame: 'outer' }),
  )
  const [edits] = commits(play(frameTool, seen(outer), [down(2040, 40), move(2100, 90), up(2400, 400)]))
  expect(edits).toMatchObject([
    { do: 'add', value: { frame: 'outer' } },
    { do: 'set', id: 'n', to: { frame: 'new-1' } },
  ])
})

it('[E66] a click puts a frame of standard size', () => {
  expect(commits(play(frameTool, seen(boardOf()), [down(2400, 400), up(2400, 400)]))).toMatchObject([
    [{ do: 'add', value: { kind: 'frame', size: [640, 400], at: [2080, 200] } }],
  ])
})

it('[E73] who may not edit draws no frame, and is told why', () => {
  expect(play(frameTool, seen(board(), { canEdit: false }), drawn)).toEqual([{ do: 'refuse' }])
})
