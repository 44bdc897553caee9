import { applyEdits } from '@wegpunkt/shared/board/edits'
import { Element, Lane, Stage } from '@wegpunkt/shared/board/schema'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import type { BoardChange } from './board-document.ts'
import { openBoardStore } from './board-store.ts'
import { openUndo } from './undo.ts'

const note = (fields: object = {}) =>
  Element.parse({ kind: 'note', at: [0, 0], size: [120, 120], order: 'a1', stage: 's', lane: 'l', ...fields })
const lockedBy = 'moderators' as const

function open() {
  const doc = new Y.Doc()
  let moderates = false
  applyEdits(
    doc,
    [
      { do: 'add', in: 'stages', id: 's', value: Stage.parse({ order: 'a1' }) },
      { do: 'add', in: 'lanes', id: 'l', value: Lane.parse({ kind: 'free', order: 'a1' }) },
      { do: 'add', in: 'elements', id: 'in', value: note() },
      { do: 'add', in: 'elements', id: 'out', value: note({ stage: null, lane: null }) },
    ],
    null,
  )
  const me = {}
  const undo = openUndo(
    doc,
    me,
    () => true,
    () => moderates,
  )
  const store = openBoardStore(doc, () => moderates)
  const changes: BoardChange[] = []
  store.watch((change) => changes.push(change))
  const locked = () => [...store.get().elements].flatMap(([id, element]) => (element.locked ? [id] : []))
  return {
    doc,
    store,
    undo,
    changes,
    locked,
    mine: (...edits: Parameters<typeof applyEdits>[1]) => {
      undo.beforeEdit()
      applyEdits(doc, edits, me)
    },
    byOther: (...edits: Parameters<typeof applyEdits>[1]) => applyEdits(doc, edits, 'other'),
    moderate: (is: boolean) => {
      moderates = is
      store.rightsChanged()
    },
  }
}

it('[K115] what moderators lock is told once, by id, and everything else keeps its identity', () => {
  const { store, byOther, changes, locked, moderate } = open()
  const out = store.get().elements.get('out')
  byOther({ do: 'set', in: 'lanes', id: 'l', to: { lockedBy } })
  expect([locked(), changes.at(-1)?.elements.map(({ id }) => id)]).toEqual([['in'], ['in']])
  expect(store.get().elements.get('out')).toBe(out)
  const seen = store.get().elements.get('in')
  byOther({ do: 'set', in: 'elements', id: 'out', to: { at: [5, 5] } })
  expect(store.get().elements.get('in')).toBe(seen)
  byOther({ do: 'set', in: 'elements', id: 'out', to: { stage: 's', lane: 'l' } })
  expect(locked()).toEqual(['in', 'out'])
  moderate(true)
  expect([locked(), changes.at(-1)?.elements.map(({ id }) => id)]).toEqual([[], ['in', 'out']])
  moderate(false)
  byOther({ do: 'set', in: 'lanes', id: 'l', to: { lockedBy: undefined } })
  expect(locked()).toEqual([])
  byOther({ do: 'set', in: 'elements', id: 'in', to: { lockedBy } })
  byOther({ do: 'remove', in: 'elements', ids: ['in'] })
  expect(changes.at(-1)?.elements).toMatchObject([{ id: 'in', before: { locked: true }, after: null }])
})

it('[K121] undo takes nothing back on what moderators have locked, but for those who moderate', () => {
  const { store, mine, byOther, undo, moderate } = open()
  const at = (id: string) => Reflect.get(store.get().elements.get(id) ?? {}, 'at')
  mine({ do: 'set', in: 'elements', id: 'in', to: { at: [40, 40] } })
  byOther({ do: 'set', in: 'stages', id: 's', to: { lockedBy } })
  expect([undo.undo(), at('in')]).toEqual([false, [40, 40]])
  moderate(true)
  expect([undo.undo(), at('in')]).toEqual([true, [0, 0]])
  moderate(false)
  expect([undo.redo(), at('in')]).toEqual([false, [0, 0]])
})

it('[K121] nobody unlocks by undo what moderators have locked since', () => {
  const { doc, mine, byOther, undo } = open()
  mine({ do: 'set', in: 'elements', id: 'out', to: { locked: true } })
  byOther({ do: 'set', in: 'elements', id: 'out', to: { lockedBy } })
  expect(undo.undo()).toBe(false)
  const out = doc.getMap<Y.Map<unknown>>('elements').get('out')
  expect([out?.get('locked'), out?.get('lockedBy')]).toEqual([true, 'moderators'])
})
