import { applyEdits } from '@wegpunkt/shared/board/edits'
import { isPlaced, layoutBoard } from '@wegpunkt/shared/board/layout'
import { readBoard } from '@wegpunkt/shared/board/read'
import type { PrivateNote } from '@wegpunkt/shared/workshop/secret'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { type SecretPlaces, secretNotes } from './own-secrets.ts'

const framed = { at: [0, -420], size: [600, 300], stage: null, lane: null } as const
const said = (id: string, stage: string | null, lane: string | null): PrivateNote => ({
  id,
  text: id,
  color: 'yellow',
  stage,
  lane,
})

function boardWithFrame() {
  const doc = new Y.Doc()
  applyEdits(
    doc,
    [
      { do: 'add', in: 'stages', id: 's', value: { name: 'Kauf', order: 'a0' } },
      { do: 'add', in: 'lanes', id: 'l', value: { kind: 'ideas', name: '', order: 'a0' } },
      {
        do: 'add',
        in: 'elements',
        id: 'earlier',
        value: { kind: 'frame', order: 'a0', title: 'Vorher', ...framed },
      },
    ],
    'test',
  )
  return readBoard(doc)
}

/** `d` was laid by hand on this device. */
const places: SecretPlaces = {
  get: (id) => (id === 'd' ? { at: [700, -200], size: [120, 120] } : null),
  put: () => undefined,
  remove: () => undefined,
}

it('[K174] private notes without a known place lie over nothing that is there, and stay where they are', () => {
  const board = boardWithFrame()
  const layout = layoutBoard(board)
  const notes = [said('a', null, null), said('b', null, null), said('c', 's', 'l'), said('d', null, null)]
  const own = [{ run: 'r', notes, ratings: [], ballot: {} }]
  const here = { layout, department: null, order: 'a1' }
  const laid = secretNotes('w', own, places, { ...here, board })
  expect([...laid.keys()]).toEqual(['a', 'b', 'c', 'd'])
  expect(laid.get('d')?.element.at).toEqual([700, -200])
  const elements = new Map([
    ...board.elements,
    ...[...laid].map(([id, { element }]) => [id, element] as const),
  ])
  const rects = [...elements.values()].filter(isPlaced).map((element) => layout.rectOf(element))
  const touching = rects.flatMap((a, i) =>
    rects
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
  )
  expect(touching).toEqual([])
  for (const id of ['a', 'b']) expect(laid.get(id)?.element.at[1]).toBeLessThan(-120)

  // They are on the board as it is shown when they are asked for again.
  expect(secretNotes('w', own, places, { ...here, board: { ...board, elements } })).toEqual(laid)
})
