import { initBoard } from '@wegpunkt/shared/board/document'
import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { Note } from '@wegpunkt/shared/board/schema'
import type { Elements } from '@wegpunkt/shared/board/read'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { openBoardStore } from './board-store.ts'
import { openRemovals } from './removed-by-others.ts'

const added = (id: string): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: Note.parse({ kind: 'note', at: [0, 0], size: [120, 120], order: 'a0', text: `text of ${id}` }),
})

it('[D65] what others remove is told once, as it was, and what this tab removes is not', () => {
  const [mine, theirs] = [new Y.Doc(), new Y.Doc()]
  initBoard(mine)
  applyEdits(mine, [added('a'), added('b'), added('c')], 'me')
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(mine))
  const store = openBoardStore(mine)
  const removals = openRemovals(mine, store)
  const heard: Elements[] = []
  const stop = removals.subscribe((removed) => {
    expect(store.get().elements.has('a')).toBe(true)
    heard.push(removed)
  })

  applyEdits(mine, [{ do: 'type', id: 'a', index: 0, remove: 0, insert: 'last ' }], 'me')
  applyEdits(theirs, [{ do: 'remove', in: 'elements', ids: ['a'] }, added('d')], 'them')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  applyEdits(mine, [{ do: 'remove', in: 'elements', ids: ['b'] }], 'me')
  expect(heard.map((removed) => [...removed.keys()])).toEqual([['a']])
  expect(heard[0]?.get('a')).toMatchObject({ text: 'last text of a' })

  stop()
  applyEdits(theirs, [{ do: 'remove', in: 'elements', ids: ['c'] }], 'them')
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(theirs))
  expect(heard).toHaveLength(1)
  removals.close()
  store.close()
})
