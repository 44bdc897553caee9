import type * as Yjs from 'yjs'
import { Y } from './plain-client.ts'

const map = (entries: Record<string, unknown>): Yjs.Map<unknown> => new Y.Map(Object.entries(entries))
const note = (over: Record<string, unknown> = {}): Yjs.Map<unknown> =>
  map({ kind: 'note', at: [40, 40], size: [120, 120], order: 'a1', text: new Y.Text('words'), ...over })

/** Of each root, entries that nothing can be made of: whoever reads them has to leave them out. */
const unreadable: Record<'stages' | 'lanes' | 'elements' | 'assessments', () => Record<string, unknown>> = {
  stages: () => ({
    number: 7,
    text: 'stage',
    missing: map({}),
    list: [1, 2],
    'not an id': map({}),
  }),
  lanes: () => ({ number: 7, unknown: map({ kind: 'stairs', name: 'x', order: 'a1' }), list: [1, 2] }),
  elements: () => ({
    number: 42,
    nothing: null,
    yes: true,
    words: 'words',
    object: { kind: 'note', at: [0, 0] },
    list: [[{ kind: 'note' }]],
    text: new Y.Text('words'),
    missing: map({ kind: 'touchpoint' }),
    unordered: note({ order: 5 }),
    far: note({ at: [1e308, 1e308] }),
    nan: note({ at: [Number.NaN, 0] }),
    infinite: note({ at: [0, Number.POSITIVE_INFINITY] }),
    deep: note({ at: map({ x: 1, y: 2 }) }),
    inverted: note({ size: [-10, -10] }),
    vast: note({ size: [1e9, 1e9] }),
    wordless: note({ text: 17 }),
    'not an id': note(),
    ...Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`kind${i}`, note({ kind: `kind-${i}` })])),
  }),
  assessments: () => ({ number: 5, 'a:b:experience': 99, ':::': 1 }),
}

/** Entries that are odd all the same, but can be shown. */
const odd = (): Record<string, unknown> => ({
  long: map({
    kind: 'touchpoint',
    at: [16, 16],
    size: [200, 88],
    order: 'a2',
    title: new Y.Text('Lang '.repeat(12_000)),
    channel: 'c'.repeat(5_000),
  }),
  thin: note({ size: [0.001, 0.001], order: '' }),
  edge: note({ at: [-1_000_000, 1_000_000], order: '~'.repeat(2_000) }),
  huge: note({ size: [10_000, 10_000], at: [3_000, 3_000], order: 'zzzzzzzz' }),
  lost: note({ stage: 'nowhere', lane: 'nowhere', order: '0' }),
  odd: note({ order: 'a1\u0000', text: new Y.Text('\u0000\u202E\uFFFF zero \u200B width') }),
  own: note({ stage: 'own', lane: 'own', order: 'A' }),
  plain: note({ text: 'not a shared text', order: 'a00000000' }),
  nowhere: connector('gone', 'gone too'),
  itself: connector('itself', 'itself'),
  back: connector('forth', 'forth'),
  forth: connector('back', 'back'),
  loop: connector('plain', 'plain'),
  point: connector([1_000_000, 1_000_000], 'plain'),
})

const connector = (from: unknown, to: unknown): Yjs.Map<unknown> =>
  map({ kind: 'connector', order: 'a1', from, to, text: new Y.Text('') })

/** Writes all of it in one transaction. Gives how many entries nobody can read. */
export function writeNonsense(doc: Yjs.Doc): number {
  let count = 0
  doc.transact(() => {
    for (const [root, make] of Object.entries(unreadable)) {
      for (const [key, value] of Object.entries(make())) {
        doc.getMap(root).set(key, value)
        count++
      }
    }
    for (const [key, value] of Object.entries(odd())) doc.getMap('elements').set(key, value)
    doc.getMap('stages').set('wide', map({ name: 'W'.repeat(80), order: 'Zz~~', width: 0.5 }))
    doc.getMap('stages').set('same', map({ name: 'same', order: 'Zz~~', purchase: 'never' }))
    doc.getMap('lanes').set('high', map({ kind: 'free', name: 'W'.repeat(80), order: '', height: 10_000 }))
    doc.getMap('meta').set('title', [1, 2, 3])
  })
  return count
}

/** Writes so many notes in a grid, in one transaction. */
export function writeNotes(doc: Yjs.Doc, count: number): void {
  doc.transact(() => {
    for (let i = 0; i < count; i++) {
      const at = [(i % 50) * 136, 1_600 + Math.floor(i / 50) * 136]
      const order = `a${String(i).padStart(4, '0')}V`
      doc.getMap('elements').set(`note${i}`, note({ at, order: `b${order}`, text: new Y.Text(`Note ${i}`) }))
    }
  })
}
