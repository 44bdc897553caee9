import { expect, it } from 'vitest'
import { boardOf } from '../testing/boards.ts'
import { cancel, down, move, play, seen, up } from '../testing/play.ts'
import { handTool } from './hand-tool.ts'

const view = seen(boardOf())

it('[E15] the hand moves the board by what the pointer moves on the screen', () => {
  expect(play(handTool, view, [move(5, 5), down(10, 10), move(30, 15), up(30, 25), move(90, 90)])).toEqual([
    { do: 'pan', by: [20, 5] },
    { do: 'pan', by: [0, 10] },
  ])
})

it('[E15] Escape lets the board go', () => {
  expect(play(handTool, view, [down(10, 10), cancel, move(30, 15)])).toEqual([])
})
