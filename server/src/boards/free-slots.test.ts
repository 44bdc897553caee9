import { applyEdits } from '@wegpunkt/shared/board/edits'
import { isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import type { Focus } from '@wegpunkt/shared/workshop/phase'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { contribute } from './contribute.ts'

const note = {
  kind: 'note',
  size: [120, 120],
  order: 'a0',
  text: 'Da',
  color: 'yellow',
  department: null,
} as const
const frame = { kind: 'frame', at: [0, 900], size: [320, 200], order: 'a0', title: 'F' } as const

function boardWith(): Uint8Array[] {
  const doc = new Y.Doc()
  applyEdits(
    doc,
    [
      { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } },
      { do: 'add', in: 'lanes', id: 'l', value: { kind: 'ideas', name: '', order: 'a0' } },
      { do: 'add', in: 'elements', id: 'cell', value: { ...note, at: [40, 30], stage: 's', lane: 'l' } },
      { do: 'add', in: 'elements', id: 'beside', value: { ...note, at: [0, 500], stage: null, lane: null } },
      { do: 'add', in: 'elements', id: 'f', value: { ...frame, stage: null, lane: null } },
      {
        do: 'add',
        in: 'elements',
        id: 'in-f',
        value: { ...note, at: [20, 920], stage: null, lane: null, frame: 'f' },
      },
    ],
    'test',
  )
  return [Y.encodeStateAsUpdate(doc)]
}

/** One after the other in batches, as a crowd writes. */
function after(focus: Focus, batches: number, each: number): Board {
  const updates = boardWith()
  for (let batch = 0; batch < batches; batch++) {
    const contributors = Array.from({ length: each }, (_, i) => ({
      wish: { do: 'add-note', key: 'k', text: 'Neu', color: 'pink', stage: null, lane: null } as const,
      id: `n${batch}-${i}`,
      department: 'sales',
      focus,
    }))
    const { update, answers } = contribute({ updates, contributors })
    expect(new Set(answers)).toEqual(new Set(['done']))
    if (update) updates.push(update)
  }
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return readBoard(doc)
}

/** With what lies in the same place: a grid that grows goes over what is beside it, whoever makes it grow. */
function overlaps(board: Board, stage: string | null): number {
  const layout = layoutBoard(board)
  const placed = [...board.elements.values()].filter(isPlaced)
  const rects = placed
    .filter((it) => it.kind !== 'frame' && it.stage === stage)
    .map((it) => layout.rectOf(it))
  return rects.filter((a, i) =>
    rects.some((b, j) => j > i && a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  ).length
}

it.each([
  ['the board', { on: 'board' }, { stage: null, lane: null }],
  ['a stage', { on: 'stage', id: 's' }, { stage: 's', lane: 'l' }],
  ['a lane', { on: 'lane', id: 'l' }, { stage: 's', lane: 'l' }],
  ['a frame', { on: 'frame', id: 'f' }, { frame: 'f' }],
  ['a frame that is gone', { on: 'frame', id: 'gone' }, { stage: null, lane: null }],
] as const)(
  '[K61] notes without a place lie side by side in %s, over nothing that was there',
  (_, focus, where) => {
    const board = after(focus, 3, 7)
    const added = [...board.elements].flatMap(([id, element]) => (id.startsWith('n') ? [element] : []))
    expect(added).toHaveLength(21)
    for (const element of added) expect(element).toMatchObject(where)
    expect(overlaps(board, 'stage' in where ? where.stage : null)).toBe(0)
    const rows = new Set(added.map((element) => ('at' in element ? element.at[1] : 0)))
    expect(rows.size).toBeLessThan(21)
  },
)

it('[K61] a frame grows as far as its notes reach', () => {
  const board = after({ on: 'frame', id: 'f' }, 3, 7)
  const added = [...board.elements.values()].filter(isPlaced).filter((element) => element.frame === 'f')
  const lowest = Math.max(...added.map(({ at, size }) => at[1] + size[1]))
  const grown = board.elements.get('f')
  expect(grown?.kind === 'frame' && grown.at[1] + grown.size[1]).toBeGreaterThan(lowest)
})

it('[K171] what says no place lies above the journey, where no lane grows over it, and beside what lies there', () => {
  const board = after({ on: 'board' }, 3, 7)
  const layout = layoutBoard(board)
  const added = [...board.elements].flatMap(([id, element]) =>
    id.startsWith('n') && isPlaced(element) ? [layout.rectOf(element)] : [],
  )
  expect(added).toHaveLength(21)
  for (const { y, h } of added) expect(y + h).toBeLessThan(0)
})
