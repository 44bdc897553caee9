import { expect, it } from 'vitest'
import { boardOf } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { noteTool } from './note-tool.ts'

const view = seen(boardOf())

it('[E16] a note shows the department of its author', () => {
  const effects = play(noteTool, view, [down(1300, 60), up(1300, 60)])
  expect(commits(effects)).toMatchObject([
    [{ do: 'add', value: { kind: 'note', stage: null, department: 'service', size: [120, 120] } }],
  ])
  expect(lasting(effects).at(-1)).toEqual({ do: 'edit-text', id: 'new-1' })
})

it('[E13] who may not edit puts no note, and is told why', () => {
  const readOnly = seen(boardOf(), { canEdit: false })
  expect(play(noteTool, readOnly, [move(10, 10), down(10, 10), up(10, 10)])).toEqual([{ do: 'refuse' }])
})

it('[E16] shows where the note would lie, and Escape puts nothing there', () => {
  const effects = play(noteTool, view, [move(1300, 60), down(1300, 60), cancel, up(1300, 60)])
  expect(previews(effects)[0]).toMatchObject({ kind: 'ghost', what: 'note' })
  expect(commits(effects)).toEqual([])
})
