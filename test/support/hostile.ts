import { DOCUMENT_BYTES_BURST, DOCUMENT_BYTES_PER_SECOND } from '@wegpunkt/shared/limits'
import type * as Yjs from 'yjs'
import { Y } from './plain-client.ts'

const map = (entries: Record<string, unknown>): Yjs.Map<unknown> => new Y.Map(Object.entries(entries))
const placed = { at: [40, 40], size: [120, 120], order: 'a1' }
const note = (over: Record<string, unknown>): Yjs.Map<unknown> => map({ kind: 'note', ...placed, ...over })
const many = (count: number, make: (i: number) => [string, unknown]): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => make(i)))

const UNKNOWN_KINDS = 5_000

/** Nobody can read these: by reason, how many there are. */
export const left = { kinds: UNKNOWN_KINDS, damaged: 8, lines: 1 }

const damaged = (): Record<string, unknown> => ({
  strokeOfNothing: map({ kind: 'ink', ...placed, points: Array.from({ length: 3_000 }, () => Number.NaN) }),
  nothingWide: note({ size: [0, 10] }),
  threeDimensions: note({ at: [1, 2, 3] }),
  deep: note({ at: [[[[[[[1]]]]]]] }),
  farAway: note({ at: [1e308, -1e308] }),
  nowhere: note({ at: [Number.NaN, Infinity] }),
  unplaced: map({ kind: 'shape', order: 'a1' }),
  'odd id ä': note({}),
})

/** Odd, and shown all the same. Keys that reach a prototype the server takes from nobody (scan-content.ts). */
const odd = (): Record<string, unknown> => ({
  outer: map({ kind: 'frame', ...placed, at: [-900, 900], size: [600, 400], title: 'F', frame: 'inner' }),
  inner: map({ kind: 'frame', ...placed, at: [-880, 940], size: [400, 300], title: 'G', frame: 'outer' }),
  itself: map({ kind: 'frame', ...placed, at: [-1_600, 900], size: [600, 400], title: 'H', frame: 'itself' }),
  inFrames: note({ frame: 'inner', at: [-860, 960], group: 'a b', locked: 'yes' }),
  inNote: note({ frame: 'inFrames', at: [-1_200, 300] }),
  thin: note({ size: [1e-300, 1e-300], at: [-700, 500] }),
  turned: map({ kind: 'shape', ...placed, at: [-600, 300], angle: Infinity, fill: 7, form: { a: 1 } }),
  twisted: map({ kind: 'text', ...placed, at: [-400, 300], angle: 1e308, text: 'x', fontSize: Number.NaN }),
  card: map({
    kind: 'touchpoint',
    ...placed,
    size: [200, 88],
    at: [-1_000, 500],
    title: 'Card',
    description: 7,
  }),
  onConnector: note({ touchpoint: 'loop', at: [-600, 600] }),
  loop: map({ kind: 'connector', order: 'a1', from: 'loop', to: 'loop', heads: 'up', dashed: 1 }),
  circle: map({ kind: 'connector', order: 'a1', from: 'thin', to: 'thin' }),
  behind: note({ order: '~'.repeat(60_000), at: [-800, 300] }),
})

/**
 * Writes what a hostile or broken client might, as fast as the server takes it: one step is one update. Gives the
 * number of entries that nobody can read.
 */
export async function writeHostile(doc: Yjs.Doc): Promise<number> {
  const elements = doc.getMap('elements')
  const book = new Y.Text()
  const steps: (() => void)[] = [
    () => elements.set('book', note({ at: [-1_400, 300], text: book })),
    ...Array.from({ length: 17 }, () => () => book.insert(book.length, 'Lang und breit '.repeat(4_000))),
    () => setAll(doc, 'elements', { ...damaged(), ...odd() }),
    () => {
      setAll(
        doc,
        'elements',
        many(UNKNOWN_KINDS, (i) => [`kind${i}`, map({ kind: `kind-${i}` })]),
      )
      setAll(doc, 'lanes', { stairs: map({ kind: 'stairs', order: 'a1' }) })
    },
    () => {
      const end = { order: 'a1', from: 'card', to: 'turned' }
      setAll(
        doc,
        'elements',
        many(2_000, (i) => [`line${i}`, map({ kind: 'connector', ...end })]),
      )
    },
    () =>
      setAll(
        doc,
        'elements',
        many(1_500, (i) => [`crowd${i}`, note({ at: [-2_000, 0], group: 'all' })]),
      ),
    () =>
      setAll(
        doc,
        'stages',
        many(1_000, (i) => [`stage${i}`, map({ order: `b${i}`, width: i % 2 ? NaN : 40 })]),
      ),
  ]
  await inSteps(doc, steps)
  return left.kinds + left.damaged + left.lines
}

function setAll(doc: Yjs.Doc, root: string, entries: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(entries)) doc.getMap(root).set(key, value)
}

/** Who sends more at once than the server takes is closed. */
async function inSteps(doc: Yjs.Doc, steps: readonly (() => void)[]): Promise<void> {
  const began = Date.now()
  let sent = 0
  const count = (update: Uint8Array): void => {
    sent += update.length
  }
  doc.on('update', count)
  for (const step of steps) {
    doc.transact(step)
    const due = began + ((sent - DOCUMENT_BYTES_BURST / 2) / DOCUMENT_BYTES_PER_SECOND) * 1_000
    await new Promise((resolve) => setTimeout(resolve, Math.max(30, due - Date.now())))
  }
  doc.off('update', count)
}
