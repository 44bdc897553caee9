import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { entryOf, rootOf } from './document.ts'
import { type Edit, applyEdits, textOf, typingBetween } from './edits.ts'
import { readBoard } from './read.ts'
import type { Element } from './schema.ts'

const placed = { at: [0, 0], size: [120, 120], order: 'a0', stage: null, lane: null } as const
const note = (text: string): Element => ({
  kind: 'note',
  ...placed,
  text,
  color: 'yellow',
  department: 'sales',
})
const add = (id: string, value: Element): Edit => ({ do: 'add', in: 'elements', id, value })

const board = (...edits: Edit[]): Y.Doc => {
  const doc = new Y.Doc()
  applyEdits(doc, edits, null)
  return doc
}

const sync = (...docs: readonly Y.Doc[]): void => {
  for (const from of docs) for (const to of docs) Y.applyUpdate(to, Y.encodeStateAsUpdate(from))
}

describe('edits', () => {
  it('[B9] what is added can be read as it was meant', () => {
    const connector: Element = {
      kind: 'connector',
      order: 'a1',
      from: 'ann',
      to: [5, 6],
      route: 'elbow',
      text: 'then',
    }
    const ink: Element = { kind: 'ink', ...placed, points: [0, 0, 0.5], color: 'blue' }
    const doc = board(
      { do: 'add', in: 'stages', id: 's', value: { name: 'Buy', order: 'a0', purchase: 'at' } },
      {
        do: 'add',
        in: 'lanes',
        id: 'l',
        value: { kind: 'department', name: '', department: 'sales', order: 'a0' },
      },
      add('ann', note('hello')),
      add('c', connector),
      add('i', ink),
    )
    const read = readBoard(doc)
    expect(read.stages.get('s')).toEqual({ name: 'Buy', order: 'a0', purchase: 'at' })
    expect(read.lanes.get('l')).toEqual({ kind: 'department', name: '', department: 'sales', order: 'a0' })
    expect(Object.fromEntries(read.elements)).toEqual({ ann: note('hello'), c: connector, i: ink })
  })

  it('[B9] what people type together is a shared text, and nothing else is', () => {
    const doc = board(add('ann', note('hello')))
    const shared = [...(entryOf(doc, 'elements', 'ann')?.entries() ?? [])].filter(
      ([, it]) => it instanceof Y.Text,
    )
    expect(shared.map(([key]) => key)).toEqual(['text'])
  })

  it('[B9] setting a key leaves the others alone; undefined removes it', () => {
    const doc = board(add('ann', note('hello')), {
      do: 'add',
      in: 'stages',
      id: 's',
      value: { name: 'Buy', order: 'a0', width: 600 },
    })
    applyEdits(
      doc,
      [
        { do: 'set', in: 'elements', id: 'ann', to: { at: [7, 8] } },
        { do: 'set', in: 'stages', id: 's', to: { width: undefined } },
      ],
      null,
    )
    expect(readBoard(doc).elements.get('ann')).toEqual({ ...note('hello'), at: [7, 8] })
    expect(entryOf(doc, 'stages', 's')?.has('width')).toBe(false)
  })

  it('[B9] an assessment is made by its first value, and keeps what others set', () => {
    const doc = board(
      { do: 'assess', touchpoint: 't', persona: 'p', to: { experience: -2 } },
      { do: 'assess', touchpoint: 't', persona: 'p', to: { expectation: 1 } },
    )
    expect(readBoard(doc).assessments.get('t:p')).toEqual({ experience: -2, expectation: 1, relevance: null })
  })

  it('[B22] two people who assess a touchpoint for the first time at once keep what each said', () => {
    const [ann, bob] = [board(), board()]
    applyEdits(ann, [{ do: 'assess', touchpoint: 't', persona: 'p', to: { experience: -2 } }], null)
    applyEdits(bob, [{ do: 'assess', touchpoint: 't', persona: 'p', to: { expectation: 1 } }], null)
    Y.applyUpdate(ann, Y.encodeStateAsUpdate(bob))
    Y.applyUpdate(bob, Y.encodeStateAsUpdate(ann))
    for (const doc of [ann, bob])
      expect(readBoard(doc).assessments.get('t:p')).toMatchObject({ experience: -2, expectation: 1 })
  })

  it('[B10] several edits are one transaction, so one step of undo and one update', () => {
    const doc = board()
    const undo = new Y.UndoManager(rootOf(doc, 'elements'), {
      captureTimeout: 0,
      trackedOrigins: new Set(['ann']),
    })
    let updates = 0
    doc.on('update', () => updates++)
    applyEdits(doc, [add('a', note('1')), add('b', note('2'))], 'ann')
    applyEdits(doc, [], 'ann')
    expect(updates).toBe(1)
    undo.undo()
    expect(readBoard(doc).elements.size).toBe(0)
  })

  it('[B11] an edit of what is gone does nothing and brings nothing back', () => {
    const doc = board()
    const before = Y.encodeStateAsUpdate(doc)
    applyEdits(
      doc,
      [
        { do: 'set', in: 'elements', id: 'gone', to: { at: [1, 1] } },
        { do: 'set', in: 'lanes', id: 'gone', to: { name: 'x' } },
        { do: 'type', id: 'gone', index: 0, remove: 0, insert: 'x' },
        { do: 'remove', in: 'elements', ids: ['gone'] },
      ],
      null,
    )
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before)
  })

  it('[B11] a removal wins over a move and over typing made at the same time', () => {
    const ann = board(add('card', note('hello')))
    const bob = new Y.Doc()
    const cat = new Y.Doc()
    sync(ann, bob, cat)
    applyEdits(ann, [{ do: 'remove', in: 'elements', ids: ['card'] }], null)
    applyEdits(bob, [{ do: 'set', in: 'elements', id: 'card', to: { at: [9, 9] } }], null)
    applyEdits(cat, [{ do: 'type', id: 'card', index: 5, remove: 0, insert: '!' }], null)
    sync(ann, bob, cat)
    for (const doc of [ann, bob, cat]) expect(readBoard(doc).elements.size).toBe(0)
  })

  it('[B12] what two people type into one text at once is all there', () => {
    const ann = board(add('card', note('a customer')))
    const bob = new Y.Doc()
    sync(ann, bob)
    applyEdits(ann, [{ do: 'type', id: 'card', index: 2, remove: 0, insert: 'lost ' }], null)
    applyEdits(bob, [{ do: 'type', id: 'card', index: 10, remove: 0, insert: ' calls' }], null)
    sync(ann, bob)
    for (const doc of [ann, bob]) expect(textOf(doc, 'card')?.toString()).toBe('a lost customer calls')
  })

  it('[B12] typing beyond a text that became shorter stays within it', () => {
    const doc = board(add('card', note('short')))
    applyEdits(doc, [{ do: 'type', id: 'card', index: 99, remove: 99, insert: '.' }], null)
    applyEdits(doc, [{ do: 'type', id: 'card', index: -3, remove: 1, insert: 'S' }], null)
    expect(textOf(doc, 'card')?.toString()).toBe('Short.')
  })

  it('[B12] what has no shared text has none to type in', () => {
    const doc = board(add('i', { kind: 'ink', ...placed, points: [], color: 'grey' }))
    const elements = rootOf(doc, 'elements')
    elements.set('unknown', new Y.Map([['kind', 'toString']]))
    elements.set(
      'plain',
      new Y.Map<unknown>([
        ['kind', 'note'],
        ['text', 'just a string'],
      ]),
    )
    elements.set('number', 7)
    for (const id of ['i', 'unknown', 'plain', 'number', 'gone']) expect(textOf(doc, id)).toBeNull()
  })
})

describe('the least typing between two texts', () => {
  const apply = (
    before: string,
    { index, remove, insert }: { index: number; remove: number; insert: string },
  ): string => before.slice(0, index) + insert + before.slice(index + remove)
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', 'ä', '😀', '😁', '👩‍🔧', '🇩🇪', '\u{1F600}\u{1F3FD}'),
  })

  it('[B13] it turns one into the other', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const typing = typingBetween(before, after)
        expect(typing === null ? before : apply(before, typing)).toBe(after)
        expect(typing === null).toBe(before === after)
      }),
    )
  })

  it('[B13] it never halves a character, whatever was there', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const typing = typingBetween(before, after) ?? { index: 0, remove: 0, insert: '' }
        const { index, remove, insert } = typing
        const parts = [
          before.slice(0, index),
          before.slice(index, index + remove),
          before.slice(index + remove),
          insert,
        ]
        expect(parts.every((part) => part.isWellFormed())).toBe(true)
      }),
    )
  })

  it('[B13] it leaves alone what both have before and after', () => {
    expect(typingBetween('hotline', 'hot line')).toEqual({ index: 3, remove: 0, insert: ' ' })
    expect(typingBetween('aaa', 'aa')).toEqual({ index: 2, remove: 1, insert: '' })
    expect(typingBetween('x😀y', 'x😁y')).toEqual({ index: 1, remove: 2, insert: '😁' })
  })
})
