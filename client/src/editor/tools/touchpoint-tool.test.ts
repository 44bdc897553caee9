import { expect, it } from 'vitest'
import { boardOf } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { touchpointTool } from './touchpoint-tool.ts'

const view = seen(boardOf())

it('[E16] a touchpoint is put into the cell under the pointer, on the grid, and its title is edited', () => {
  const effects = play(touchpointTool, view, [move(600, 180), down(601, 183), up(601, 183)])
  expect(commits(effects)).toMatchObject([
    [{ do: 'add', id: 'new-1', value: { stage: 'buy', lane: 'marketing', at: [56, 16], size: [200, 88] } }],
  ])
  expect(lasting(effects).slice(1)).toEqual([
    { do: 'use', tool: 'select' },
    { do: 'select', ids: ['new-1'] },
    { do: 'edit-text', id: 'new-1' },
  ])
})

it('[E17] in the lane of a department the touchpoint is that department’s', () => {
  const [edits] = commits(play(touchpointTool, view, [down(100, 180), up(100, 180)]))
  expect(edits).toMatchObject([{ value: { department: 'marketing' } }])
  const [elsewhere] = commits(play(touchpointTool, view, [down(100, 60), up(100, 60)]))
  expect(elsewhere).toMatchObject([{ value: { department: null, lane: 'doing' } }])
})

it('[E16] shows where the touchpoint would lie, and Escape puts nothing there', () => {
  const effects = play(touchpointTool, view, [move(100, 60), down(100, 60), cancel, up(100, 60)])
  expect(previews(effects)[0]).toEqual({ kind: 'ghost', what: 'touchpoint', at: [8, 16], size: [200, 88] })
  expect(commits(effects)).toEqual([])
})
