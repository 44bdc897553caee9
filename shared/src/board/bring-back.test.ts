import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type BoardState, encodeState, stateOf } from './board-state.ts'
import { bringBack } from './bring-back.ts'
import { rootOf } from './document.ts'
import { type Edit, applyEdits } from './edits.ts'
import { createNetwork } from './testing/network.ts'
import { createRandom } from './testing/random.ts'
import { randomEdits } from './testing/random-edits.ts'

const note = (text: string) =>
  ({
    kind: 'note',
    at: [0, 0],
    size: [120, 120],
    order: 'a0',
    stage: null,
    lane: null,
    text,
    color: 'yellow',
    department: null,
  }) as const
const add = (id: string, text = id): Edit => ({ do: 'add', in: 'elements', id, value: note(text) })
const move = (id: string, x: number): Edit => ({ do: 'set', in: 'elements', id, to: { at: [x, 0] } })
const assess = (persona: string, experience: 1 | 2 | null): Edit => ({
  do: 'assess',
  touchpoint: 't',
  persona,
  to: { experience },
})
const board = (...edits: Edit[]): Y.Doc => {
  const doc = new Y.Doc()
  applyEdits(doc, edits, 'me')
  return doc
}
const copyOf = (doc: Y.Doc): Y.Doc => {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}
const meet = (one: Y.Doc, other: Y.Doc): void => {
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
}
const textOf = (doc: Y.Doc, id: string): unknown => stateOf(doc).elements[id]?.texts?.['text']
const atOf = (doc: Y.Doc, id: string): unknown => stateOf(doc).elements[id]?.fields['at']

/** What a restore brings back: all but the assessments of other personas. */
const scoped = (state: BoardState, persona: string): string =>
  encodeState({
    ...state,
    assessments: Object.fromEntries(
      Object.entries(state.assessments).filter(([key]) => key.split(':')[1] === persona),
    ),
  })

describe('bringing a board back', () => {
  it('[J82] sets what differs, adds what is missing and removes what was not there', () => {
    const doc = board(add('stays'), add('moved'), add('removed'), add('typed', 'Rechnung'))
    const then = stateOf(doc)
    applyEdits(doc, [move('moved', 9), { do: 'remove', in: 'elements', ids: ['removed'] }, add('new')], 'me')
    applyEdits(doc, [{ do: 'type', id: 'typed', index: 8, remove: 0, insert: 'en' }], 'me')
    applyEdits(doc, [{ do: 'set', in: 'elements', id: 'stays', to: { locked: true } }], 'me')
    expect(bringBack(doc, then, 'p1', 'restore')).toEqual({ added: 1, changed: 3, removed: 1 })
    expect(encodeState(stateOf(doc))).toBe(encodeState(then))
  })

  it('[J82] writes nothing where nothing differs', () => {
    const doc = board(add('a'), assess('p1', 1))
    const before = Y.encodeStateVector(doc)
    expect(bringBack(doc, stateOf(doc), 'p1', 'restore')).toEqual({ added: 0, changed: 0, removed: 0 })
    expect(Y.encodeStateVector(doc)).toEqual(before)
  })

  it('[J83] brings back what one persona feels, and leaves the others as they are', () => {
    const doc = board(assess('p1', 1), assess('p2', 1), assess('any', 1))
    const then = stateOf(doc)
    applyEdits(doc, [assess('p1', 2), assess('p2', 2), assess('any', 2), assess('p3', 2)], 'me')
    bringBack(doc, then, 'p1', 'restore')
    expect(stateOf(doc).assessments).toEqual({
      't:any:experience': 2,
      't:p1:experience': 1,
      't:p2:experience': 2,
      't:p3:experience': 2,
    })
    bringBack(doc, stateOf(board()), 'p3', 'restore')
    expect(stateOf(doc).assessments).not.toHaveProperty('t:p3:experience')
  })

  it('[J83] leaves the version of the document, and what no program of ours writes', () => {
    const doc = board(add('a'))
    const then = stateOf(doc)
    rootOf(doc, 'meta').set('schema', 2)
    rootOf(doc, 'meta').set('strange', new Y.Array())
    rootOf(doc, 'meta').set('sponsor', 'ann')
    bringBack(doc, then, 'p1', 'restore')
    expect([...rootOf(doc, 'meta').keys()].toSorted()).toEqual(['schema', 'strange'])
  })

  it('[J84] loses nothing that others do meanwhile, but what it names', () => {
    const server = board(add('a', 'Die Rechnung kommt'), add('b'), add('c'))
    const then = stateOf(server)
    applyEdits(server, [move('a', 5), add('new'), { do: 'remove', in: 'elements', ids: ['c'] }], 'me')
    applyEdits(server, [{ do: 'type', id: 'a', index: 4, remove: 0, insert: 'erste ' }], 'me')
    const offline = copyOf(server)
    applyEdits(offline, [move('b', 7), add('mine'), move('new', 3)], 'me')
    applyEdits(offline, [{ do: 'type', id: 'a', index: 24, remove: 0, insert: ' spät' }], 'me')
    bringBack(server, then, 'p1', 'restore')
    const later = copyOf(server)
    applyEdits(later, [move('a', 99)], 'me')
    meet(server, offline)
    meet(server, later)
    meet(server, offline)
    expect(encodeState(stateOf(offline))).toBe(encodeState(stateOf(server)))
    expect(Object.keys(stateOf(server).elements)).toEqual(['a', 'b', 'c', 'mine'])
    expect([atOf(server, 'a'), atOf(server, 'b')]).toEqual([
      [99, 0],
      [7, 0],
    ])
    expect(textOf(server, 'a')).toBe('Die Rechnung kommt spät')
  })

  it('[J84] ends the same for everybody, whoever edits meanwhile and however the network delays it', () => {
    for (let seed = 0; seed < 40; seed++) {
      const random = createRandom(seed)
      const docs = [1, 2, 3, 4].map((client) =>
        Object.assign(new Y.Doc(), { clientID: client * 1_000 + seed }),
      )
      const network = createNetwork(docs, random, 'ordered')
      let ids = 0
      const createId = () => `id${ids++}`
      const work = (steps: number): void => {
        for (let i = 0; i < steps; i++) {
          const doc = random.pick(docs.slice(1))
          if (doc) applyEdits(doc, randomEdits({ doc, random, createId }), 'me')
          if (random.chance(0.6)) network.deliver()
        }
      }
      const [server = new Y.Doc()] = docs
      work(30)
      network.settle()
      const then = stateOf(server)
      work(20)
      network.cut(3)
      work(10)
      bringBack(server, then, 'p1', 'restore')
      work(20)
      network.settle()
      const states = docs.map((doc) => encodeState(stateOf(doc)))
      expect({ seed, different: new Set(states).size }).toEqual({ seed, different: 1 })
      // Once nobody edits, the board is as it was then.
      bringBack(server, then, 'p1', 'restore')
      network.settle()
      for (const doc of docs) expect(scoped(stateOf(doc), 'p1')).toBe(scoped(then, 'p1'))
    }
  })
})
