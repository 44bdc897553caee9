import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Note } from '@wegpunkt/shared/board/schema'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openBoardStore } from './board-store.ts'

const note = (over: object = {}): Note => ({
  kind: 'note',
  at: [0, 0],
  size: [120, 120],
  order: 'a0',
  stage: null,
  lane: null,
  text: 'hello',
  color: 'yellow',
  department: null,
  ...over,
})

const noteIn = ({ elements }: Board, id: string): Note | null => {
  const element = elements.get(id)
  return element?.kind === 'note' ? element : null
}

const add = (id: string, over?: object): Edit => ({ do: 'add', in: 'elements', id, value: note(over) })
const stage = (id: string, order: string): Edit => ({
  do: 'add',
  in: 'stages',
  id,
  value: { name: id, order },
})

function opened(...edits: Edit[]) {
  const doc = new Y.Doc()
  applyEdits(doc, edits, 'test')
  const store = openBoardStore(doc)
  const edit = (...more: Edit[]): void => applyEdits(doc, more, 'test')
  return { doc, store, edit }
}

describe('board store', () => {
  it('[D1] what did not change keeps its identity', () => {
    const { store, edit } = opened(add('ann'), add('bob', { order: 'a1' }), stage('s1', 'a0'))
    const before = store.get()
    edit({ do: 'set', in: 'elements', id: 'ann', to: { color: 'blue' } })
    const after = store.get()
    expect(after).not.toBe(before)
    expect(after.elements.get('bob')).toBe(before.elements.get('bob'))
    expect(after.elements.get('ann')).toMatchObject({ color: 'blue' })
    expect(noteIn(after, 'ann')?.size).toBe(noteIn(before, 'ann')?.size)
    expect(after.stages).toBe(before.stages)
    expect(after.assessments).toBe(before.assessments)
    expect(store.get()).toBe(after)
  })

  it('[B27] what is said about the board as a whole is heard of once it says something else', () => {
    const { store, edit } = opened(add('ann'))
    const before = store.get()
    const heard = vi.fn<() => void>()
    store.subscribe(heard)
    edit({ do: 'set', in: 'meta', to: { accountable: 'cat' } })
    edit({ do: 'set', in: 'meta', to: { accountable: 'cat' } })
    expect(heard).toHaveBeenCalledTimes(1)
    expect(store.get().meta).toEqual({ schema: 1, accountable: 'cat' })
    expect(store.get().elements).toBe(before.elements)
  })

  it('[D1] writing the same value again changes nothing', () => {
    const { store, edit } = opened(add('ann'))
    const before = store.get()
    const heard = vi.fn<() => void>()
    store.subscribe(heard)
    edit({ do: 'set', in: 'elements', id: 'ann', to: { at: [0, 0] } })
    expect(store.get()).toBe(before)
    expect(heard).not.toHaveBeenCalled()
  })

  it('[D2] listeners are told once a transaction, and those of an id only about it', () => {
    const { store, edit } = opened(add('ann'), add('bob'))
    const [everything, ann, bob, key] = [vi.fn(), vi.fn(), vi.fn(), vi.fn()]
    store.subscribe(everything)
    store.subscribeTo('ann', ann)
    const leave = store.subscribeTo('bob', bob)
    store.subscribeTo('ann:any', key)
    edit(
      { do: 'set', in: 'elements', id: 'ann', to: { at: [5, 5] } },
      { do: 'type', id: 'ann', index: 0, remove: 0, insert: 'oh, ' },
      add('cat'),
    )
    expect([everything, ann, bob, key].map((fn) => fn.mock.calls.length)).toEqual([1, 1, 0, 0])
    expect(store.get().elements.get('ann')).toMatchObject({ text: 'oh, hello', at: [5, 5] })

    edit({ do: 'assess', touchpoint: 'ann', persona: 'any', to: { experience: 1 } })
    expect([everything, ann, bob, key].map((fn) => fn.mock.calls.length)).toEqual([2, 1, 0, 1])

    edit({ do: 'remove', in: 'elements', ids: ['bob'] })
    expect(bob).toHaveBeenCalledTimes(1)
    leave()
    edit(add('bob'))
    expect(bob).toHaveBeenCalledTimes(1)
  })

  it('[D3] nonsense is left out and counted, and counts no more when it is repaired', () => {
    const { doc, store } = opened(add('ann'))
    const elements = doc.getMap('elements')
    doc.transact(() => {
      elements.set('number', 7)
      elements.set('empty', new Y.Map())
      elements.set('list', new Y.Array())
      elements.set(
        'odd',
        new Y.Map([
          ['kind', 'note'],
          ['at', ['x', null]],
        ]),
      )
      doc.getMap('stages').set('broken', new Y.Map([['order', new Y.Array()]]))
      elements.set('__proto__', new Y.Map([['kind', 'constructor']]))
    })
    expect(store.get().skipped).toBe(6)
    expect([...store.get().elements.keys()]).toEqual(['ann'])

    applyEdits(doc, [add('odd'), { do: 'remove', in: 'elements', ids: ['number', 'empty'] }], 'test')
    expect(store.get().skipped).toBe(3)
    expect([...store.get().elements.keys()]).toEqual(['ann', 'odd'])
  })

  it('[D3] nonsense deep inside of an element never throws', () => {
    const { doc, store } = opened(add('ann'))
    const ann = doc.getMap<Y.Map<unknown>>('elements').get('ann')
    const deep = new Y.Array<unknown>()
    ann?.set('deep', new Y.Map([['list', deep]]))
    deep.push([new Y.Map(), 1, null])
    ann?.set('at', new Y.XmlFragment())
    expect(store.get().skipped).toBe(1)
    ann?.set('at', [1, 2])
    expect(store.get().elements.get('ann')).toMatchObject({ at: [1, 2] })
  })

  it('[D4] stages are in the customer’s order', () => {
    const { store } = opened(stage('late', 'a1'), stage('early', 'a0'))
    expect([...store.get().stages.keys()]).toEqual(['early', 'late'])
  })

  it('[D4] the layout stays the same object until a column or row changes', () => {
    const cell = { stage: 's1', lane: 'l1' }
    const { store, edit } = opened(stage('s1', 'a0'), add('ann', cell), {
      do: 'add',
      in: 'lanes',
      id: 'l1',
      value: { kind: 'free', name: '', order: 'a0' },
    })
    const before = store.layout()
    edit({ do: 'type', id: 'ann', index: 0, remove: 0, insert: 'x' })
    edit({ do: 'set', in: 'elements', id: 'ann', to: { at: [8, 0] } })
    expect(store.layout()).toBe(before)
    edit({ do: 'set', in: 'elements', id: 'ann', to: { at: [900, 0] } })
    expect(store.layout().width).toBeGreaterThan(before.width)
    edit({ do: 'remove', in: 'elements', ids: ['ann'] })
    expect(store.layout().width).toBe(before.width)
  })

  it('[D2] changes made by a listener are heard too', () => {
    const { store, edit } = opened(add('ann'))
    let rounds = 0
    store.subscribe(() => {
      if (rounds++ === 0) edit(add('bob'))
    })
    edit(add('cat'))
    expect(rounds).toBe(2)
    expect([...store.get().elements.keys()].toSorted()).toEqual(['ann', 'bob', 'cat'])
  })
})
