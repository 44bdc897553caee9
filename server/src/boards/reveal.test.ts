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

const around = { id: 'run', title: 'Sammeln' }

function after(updates: Uint8Array[], news: readonly RevealedNote[], focus: Focus): Board {
  const update = reveal({ updates, notes: news, focus, frame: around })
  const doc = new Y.Doc()
  for (const bytes of [...updates, ...(update ? [update] : [])]) Y.applyUpdate(doc, bytes)
  return readBoard(doc)
}

const rects = (board: Board) => {
  const layout = layoutBoard(board)
  return [...board.elements.values()].flatMap((element) => ('at' in element ? [layout.rectOf(element)] : []))
}
/** A frame holds what lies in it. */
const overlaps = (board: Board): number => {
  const all = rects({
    ...board,
    elements: new Map([...board.elements].filter(([, { kind }]) => kind !== 'frame')),
  })
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

it('[K171] notes without a place lie in a frame above the journey that is named after their phase, by department, over nothing that is there or comes', () => {
  const people = ['sales', 'service', null, 'sales', 'service', null, 'sales'].flatMap((department, i) =>
    notes(1, { department }).map((it): RevealedNote => Object.assign(it, { id: `p${i}` })),
  )
  // What is revealed with them makes the lanes grow.
  const inCell = notes(30, { stage: 's', lane: 'l' })
  const board = after(boardWith(note), [...people, ...inCell], { on: 'board' })
  expect(overlaps(board)).toBe(0)
  const frameIn = ({ elements }: Board, id: string) => {
    const element = elements.get(id)
    return element?.kind === 'frame' ? layoutBoard(board).rectOf(element) : null
  }
  expect(board.elements.get('run')).toMatchObject({
    kind: 'frame',
    title: 'Sammeln',
    stage: null,
    lane: null,
  })
  const frameRect = frameIn(board, 'run')
  const inFrame = [...board.elements.values()].flatMap((it) =>
    it.kind === 'note' && it.frame === 'run' ? [it] : [],
  )
  expect(inFrame).toHaveLength(7)
  for (const { at, size } of inFrame)
    expect(
      frameRect &&
        at[0] >= frameRect.x &&
        at[1] >= frameRect.y &&
        at[0] + size[0] <= frameRect.x + frameRect.w &&
        at[1] + size[1] <= frameRect.y + frameRect.h,
    ).toBe(true)
  expect(frameRect && frameRect.y + frameRect.h).toBeLessThan(0)
  const sorted = inFrame.toSorted((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
  expect(sorted.map(({ department }) => department)).toEqual([
    'sales',
    'sales',
    'sales',
    'service',
    'service',
    null,
    null,
  ])

  // The next phase has a frame of its own above it.
  const doc = new Y.Doc()
  const updates = boardWith(note)
  for (const [id, title] of [
    ['one', 'Eins'],
    ['two', 'Zwei'],
  ] as const) {
    const news = notes(300).map((it): RevealedNote => Object.assign(it, { id: `${id}-${it.id}` }))
    const update = reveal({ updates, notes: news, focus: { on: 'board' }, frame: { id, title } })
    if (update) updates.push(update)
  }
  for (const update of updates) Y.applyUpdate(doc, update)
  const both = readBoard(doc)
  expect(overlaps(both)).toBe(0)
  const [one, two] = [frameIn(both, 'one'), frameIn(both, 'two')]
  expect(one && two && intersects(one, two)).toBe(false)
  expect(one?.w).toBeGreaterThan(one?.h ?? 0)
})

it('[K171] in a stage notes without a place lie where ideas are, else with their department', () => {
  const noIdeas = (): Uint8Array[] => {
    const doc = new Y.Doc()
    const grid: Edit[] = [
      { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } },
      { do: 'add', in: 'lanes', id: 'm', value: { kind: 'doing', name: '', order: 'a0' } },
      {
        do: 'add',
        in: 'lanes',
        id: 'd',
        value: { kind: 'department', department: 'sales', name: '', order: 'a1' },
      },
      { do: 'add', in: 'lanes', id: 'e', value: { kind: 'free', name: '', order: 'a2' } },
    ]
    applyEdits(doc, grid, 'test')
    return [Y.encodeStateAsUpdate(doc)]
  }
  const laneOf = (department: string | null) => {
    const board = after(noIdeas(), notes(1, { department }), { on: 'stage', id: 's' })
    const element = board.elements.get('n0')
    return element?.kind === 'note' ? element.lane : undefined
  }
  expect(laneOf('sales')).toBe('d')
  expect(laneOf('service')).toBe('e')
  expect(laneOf(null)).toBe('e')
})

it('[K35] a reveal that was broken off after it had written brings nothing twice', () => {
  const updates = boardWith(note)
  const first = reveal({ updates, notes: notes(5), focus: { on: 'board' }, frame: around })
  const both = [...updates, ...(first ? [first] : [])]
  expect(reveal({ updates: both, notes: notes(5), focus: { on: 'board' }, frame: around })).toBeNull()
  const rest = after(both, notes(7), { on: 'board' })
  // The seven, their frame, and what was there.
  expect(rest.elements.size).toBe(9)
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
