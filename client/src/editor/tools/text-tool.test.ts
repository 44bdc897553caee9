import { expect, it } from 'vitest'
import { boardOf } from '../testing/boards.ts'
import { cancel, commits, down, lasting, move, play, previews, seen, up } from '../testing/play.ts'
import { textTool } from './text-tool.ts'

const view = seen(boardOf())

it('[E16] a text is put where the pointer is, and typed at once', () => {
  const effects = play(textTool, view, [down(1300, 60), move(1310, 60), up(1320, 60)])
  expect(commits(effects)).toMatchObject([[{ do: 'add', value: { kind: 'text', at: [1200, 40] } }]])
  expect(lasting(effects).at(-1)).toEqual({ do: 'edit-text', id: 'new-1' })
})

it('[E16] shows where the text would lie, and Escape puts nothing there', () => {
  const effects = play(textTool, view, [move(1300, 60), down(1300, 60), cancel, up(1300, 60)])
  expect(previews(effects)[0]).toMatchObject({ kind: 'ghost', what: 'text' })
  expect(commits(effects)).toEqual([])
})
