import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import { layoutBoard } from '@wegpunkt/shared/board/layout'
import { intersects } from '@wegpunkt/shared/board/geometry'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { focusElements } from './focus-elements.ts'
import type { RevealedNote } from './jobs.ts'
import { reveal } from './reveal.ts'

const place = { at: [20, 30], order: 'a0', stage: 's', lane: 'l' } as const
const note: Edit = {
  do: 'add',
  in: 'elements',
  id: 'there',
  value: { kind: 'note', ...place, size: [120, 120], text: 'da', color: 'blue', department: null },
}
const frame: Edit = {
  do: 'add',
  in: 'elements',
  id: 'f',
  value: { kind: 'frame', ...place, stage: null, lane: null, size: [300, 200], title: 'Ideen' },
}
const ink: Edit = {
  do: 'add',
  in: 'elements',
  id: 'ink',
  value: { kind: 'ink', ...place, size: [50, 50], points: [0, 0, 1], color: 'grey' },
}

function boardWith(...edits: Edit[]): Uint8Array[] {
  const doc = new Y.Doc()
  const grid: Edit[] = [
    { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } },
    { do: 'add', in: 'lanes', id: 'm', value: { kind: 'doing', name: '', order: 'a0' } },
    { do: 'add', in: 'lanes', id: 'l', value: { kind: 'ideas', name: '', order: 'a1' } },
  ]
  applyEdits(doc, [...grid, ...edits], 'test')
  return [Y.encodeStateAsUpdate(doc)]
}
const notes = (count: number, fields: Partial<RevealedNote> = {}): RevealedNote[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    text: `Notiz ${i}`,
    color: 'yellow',
    stage: null,
    lane: null,
    department: null,
    ...fields,
  }))

function after(updates: Uint8Array[], news: readonly RevealedNote[], focus: Focus): Board {
  const update = reveal({ updates, notes: news, focus })
  const doc = new Y.Doc()
  for (const bytes of [...updates, ...(update ? [update] : [])]) Y.applyUpdate(doc, bytes)
  return readBoard(doc)
}

const rects = (board: Board) => {
  const layout = layoutBoard(board)
  return [...board.elements.values()].flatMap((element) => ('at' in element ? [layout.rectOf(element)] : []))
}
const overlaps = (board: Board): number => {
  const all = rects(board)
  return all.flatMap((one, i) => all.slice(i + 1).filter((other) => intersects(one, other))).length
}

it.each<[string, Focus, object]>([
  ['the whole board', { on: 'board' }, { stage: null, lane: null }],
  ['a stage', { on: 'stage', id: 's' }, { stage: 's', lane: 'l' }],
  ['a lane', { on: 'lane', id: 'm' }, { stage: 's', lane: 'm' }],
  ['a stage that is gone', { on: 'stage', id: 'gone' }, { stage: null, lane: null }],
])('[K35] notes lie side by side in %s, over nothing that was there', (_, focus, where) => {
  const board = after(boardWith(note, ink), notes(40), focus)
  for (let i = 0; i < 40; i++)
    expect(board.elements.get(`n${i}`)).toMatchObject({ kind: 'note', text: `Notiz ${i}`, ...where })
  expect(overlaps(after(boardWith(note), notes(40), focus))).toBe(0)
})

it('[K35] a frame in the focus grows around its notes, and a note lies where it was meant', () => {
  const board = after(boardWith(frame), notes(30), { on: 'frame', id: 'f' })
  const inside = [...board.elements.values()].filter((element) => 'frame' in element && element.frame === 'f')
  expect(inside).toHaveLength(30)
  const grown = board.elements.get('f')
  const [around] = grown?.kind === 'frame' ? [layoutBoard(board).rectOf(grown)] : []
  for (const { x, y, w, h } of rects({ ...board, elements: new Map(inside.map((e, i) => [`${i}`, e])) }))
    expect(around && x >= around.x && x + w <= around.x + around.w && y + h <= around.y + around.h).toBe(true)
  const meant = after(boardWith(note), notes(1, { stage: 's', lane: 'm' }), { on: 'board' })
  expect(meant.elements.get('n0')).toMatchObject({ stage: 's', lane: 'm' })
  const gone = after(boardWith(note), notes(1, { stage: 's', lane: 'gone' }), { on: 'stage', id: 's' })
  expect(gone.elements.get('n0')).toMatchObject({ stage: 's', lane: 'l' })
})

it('[K35] a reveal that was broken off after it had written brings nothing twice', () => {
  const updates = boardWith(note)
  const first = reveal({ updates, notes: notes(5), focus: { on: 'board' } })
  const both = [...updates, ...(first ? [first] : [])]
  expect(reveal({ updates: both, notes: notes(5), focus: { on: 'board' } })).toBeNull()
  const rest = after(both, notes(7), { on: 'board' })
  expect(rest.elements.size).toBe(8)
})

it('[K42] what may be voted for and rated is what lies in the focus', () => {
  const updates = boardWith(note, frame, ink)
  const votable = (focus: Focus) =>
    focusElements({ updates, focus }).subjects.flatMap(({ id, isInFocus }) => (isInFocus ? [id] : []))
  expect(votable({ on: 'board' })).toEqual(['there'])
  expect(votable({ on: 'stage', id: 's' })).toEqual(['there'])
  expect(votable({ on: 'lane', id: 'm' })).toEqual([])
  expect(votable({ on: 'frame', id: 'f' })).toEqual([])
})
