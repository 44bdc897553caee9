import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MAX_COORDINATE, MAX_ELEMENT_SIZE } from '../limits.ts'
import { rootOf } from './document.ts'
import { isPlaced, layoutBoard } from './layout.ts'
import { readBoard, unreadableIn } from './read.ts'
import { Element, Lane, Stage } from './schema.ts'
import { hostileValue, nearlyRight } from './testing/hostile-values.ts'

const kinds = Element.options.map(({ shape }) => shape.kind.value)
const keys = [
  ...new Set([...Element.options, Stage, Lane].flatMap(({ shape }) => Object.keys(shape))),
  '__proto__',
  'constructor',
]
const valid = { at: [1, 2], size: [120, 120], order: 'a0', from: 'ann', to: 'bob', points: [], asset: 'x' }
const entry = fc
  .tuple(
    fc.constantFrom(...kinds, 'free'),
    fc.dictionary(fc.constantFrom(...keys), fc.oneof(nearlyRight, hostileValue), { maxKeys: 4 }),
  )
  .map(([kind, fields]) => (): Y.Map<unknown> => {
    const made = Object.entries(fields).map(([key, make]): [string, unknown] => [key, make()])
    return new Y.Map<unknown>([...Object.entries(valid), ['kind', kind], ...made])
  })

const withNotes = (notes: Record<string, Record<string, unknown>>): Y.Doc => {
  const doc = new Y.Doc()
  const note = { kind: 'note', ...valid }
  doc.transact(() => {
    for (const [id, over] of Object.entries(notes))
      rootOf(doc, 'elements').set(id, new Y.Map(Object.entries({ ...note, ...over })))
  })
  return doc
}

describe('a document that a hostile client wrote', () => {
  it('[B24] gives finite rectangles within bounds, whatever is under any key of any kind', () => {
    const roots = fc.constantFrom('stages', 'lanes', 'elements', 'elements', 'elements')
    const ids = fc.constantFrom('ann', 'bob', 'cat', '__proto__', 'constructor', 'a b', 'ä')
    fc.assert(
      fc.property(fc.array(fc.tuple(roots, ids, entry), { maxLength: 8 }), (entries) => {
        const doc = new Y.Doc()
        for (const [root, id, make] of entries) rootOf(doc, root as 'elements').set(id, make())
        const board = readBoard(doc)
        const layout = layoutBoard(board)
        for (const element of [...board.elements.values()].filter(isPlaced)) {
          const { x, y, w, h } = layout.rectOf(element)
          const far = MAX_COORDINATE + 10 * (MAX_COORDINATE + MAX_ELEMENT_SIZE)
          expect([x, y].every((it) => Math.abs(it) <= far)).toBe(true)
          expect([w, h].every((it) => it > 0 && it <= MAX_ELEMENT_SIZE)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it.each<[string, Record<string, unknown>]>([
    ['a frame that lies in itself', { frame: 'ann' }],
    ['a frame that is none', { frame: { deep: 1 } }],
    ['a group that is no id', { group: 'a b' }],
    ['a lock that is a word', { locked: 'yes' }],
    ['an angle that is no number', { angle: Number.NaN }],
    ['an angle without end', { angle: Infinity }],
    ['an angle beyond reason', { angle: 1e308 }],
    ['a touchpoint that is a number', { touchpoint: 7 }],
    ['a department that is a list', { department: ['sales'] }],
    ['an order of a megabyte', { order: '~'.repeat(1_000_000) }],
    ['a text of a megabyte', { text: 'ä'.repeat(1_000_000) }],
    ['hardly any size', { size: [1e-300, 1e-300] }],
  ])('[B24] %s is still an element that can be shown', (_, over) => {
    const board = readBoard(withNotes({ ann: over }))
    expect([board.elements.size, board.skipped]).toEqual([1, 0])
    const note = board.elements.get('ann')
    for (const key of ['locked', 'angle', 'group', 'touchpoint']) expect(note).not.toHaveProperty(key)
  })

  it.each<[string, Record<string, unknown>]>([
    ['30,000 points that are no numbers', { kind: 'ink', points: Array.from({ length: 30_000 }, () => NaN) }],
    ['more points than a stroke has', { kind: 'ink', points: Array.from({ length: 30_001 }, () => 1) }],
    ['a size of nothing', { size: [0, 10] }],
    ['a place in three dimensions', { at: [1, 2, 3] }],
    ['a list in a list in a list', { at: [[[[[[1]]]]]] }],
  ])('[B24] %s is damaged: left out, and said so', (_, over) => {
    const doc = withNotes({ ann: over, bob: {} })
    expect(readBoard(doc).elements.size).toBe(1)
    expect(unreadableIn(doc)).toEqual([{ root: 'elements', id: 'ann', why: 'damaged' }])
  })

  it('[B25] a kind that is unknown is told from what is damaged', () => {
    const doc = withNotes({
      a: { kind: 'hologram' },
      b: { kind: '__proto__' },
      c: { kind: 'note', text: 7 },
      'no id': { kind: 'hologram' },
      d: { kind: 5 },
    })
    rootOf(doc, 'lanes').set('l', new Y.Map(Object.entries({ kind: 'stairs', order: 'a0' })))
    rootOf(doc, 'assessments').set('card', 1)
    expect(unreadableIn(doc).map(({ root, id, why }) => `${root} ${id} ${why}`)).toEqual([
      'lanes l damaged',
      'elements a unknown-kind',
      'elements b unknown-kind',
      'elements c damaged',
      'elements no id damaged',
      'elements d damaged',
      'assessments  damaged',
    ])
  })

  it('[B24] many of a thing are read and laid out: stages, connectors between two, a group of all', () => {
    const doc = withNotes({ ann: {}, bob: {} })
    doc.transact(() => {
      for (let i = 0; i < 50_000; i++) rootOf(doc, 'stages').set(`s${i}`, new Y.Map([['order', `a${i}`]]))
      for (let i = 0; i < 20_000; i++)
        rootOf(doc, 'elements').set(
          `e${i}`,
          new Y.Map(Object.entries({ ...valid, kind: i % 2 ? 'connector' : 'note', group: 'all' })),
        )
    })
    const board = readBoard(doc)
    const layout = layoutBoard(board)
    expect([board.stages.size, board.elements.size, board.skipped]).toEqual([50_000, 20_002, 0])
    expect(Number.isFinite(layout.width)).toBe(true)
    expect(layout.columns).toHaveLength(50_000)
  })
})
