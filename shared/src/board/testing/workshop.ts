import * as Y from 'yjs'
import { initBoard } from '../document.ts'
import { applyEdits } from '../edits.ts'
import { readBoard } from '../read.ts'
import { type Weather, createNetwork } from './network.ts'
import { createPersonalUndo } from './personal-undo.ts'
import { createRandom } from './random.ts'
import { randomEdits } from './random-edits.ts'

const people = ['ann', 'bob', 'cat', 'dan', 'eve'] as const

/** How often in a step something happens. */
const CUT_CHANCE = 0.04
const JOIN_CHANCE = 0.15
const UNDO_CHANCE = 0.12
const REDO_CHANCE = 0.06
const READ_CHANCE = 0.05
/** So many messages at most arrive between two gestures. */
const MOST_DELIVERIES = 4

type Workshop = {
  /** Draws everything that happens. */
  readonly seed: number
  readonly steps: number
  readonly weather?: Weather
  /** Called after each step with the document of the one who acted. */
  readonly onStep?: (doc: Y.Doc) => void
}

/** Five people on one board over a bad network; their documents at the end. */
export function playWorkshop({ seed, steps, weather = 'chaotic', onStep }: Workshop): readonly Y.Doc[] {
  const random = createRandom(seed)
  const docs = people.map(() => new Y.Doc())
  // Which of two changes made at once wins depends on these numbers, so the seed draws them too.
  for (const doc of docs) doc.clientID = random.int(2 ** 32)
  const network = createNetwork(docs, random, weather)
  const seats = people.map((name, i) => {
    const doc = docs[i] ?? new Y.Doc()
    return { name, doc, undo: createPersonalUndo(doc, name) }
  })
  if (docs[0]) initBoard(docs[0])
  network.settle()

  let made = 0
  for (let i = 0; i < steps; i++) {
    const who = random.int(people.length)
    const seat = seats[who]
    if (!seat) continue
    const { doc, name, undo } = seat
    if (network.isConnected(who)) {
      if (random.chance(CUT_CHANCE)) network.cut(who)
    } else if (random.chance(JOIN_CHANCE)) network.join(who)

    if (random.chance(UNDO_CHANCE)) undo.undo()
    else if (random.chance(REDO_CHANCE)) undo.redo()
    else applyEdits(doc, randomEdits({ doc, random, createId: () => `${name}-${made++}` }), name)

    if (random.chance(READ_CHANCE)) readBoard(doc)
    onStep?.(doc)
    for (let left = random.int(MOST_DELIVERIES + 1); left > 0; left--) network.deliver()
  }
  network.settle()
  for (const { undo } of seats) undo.close()
  return docs
}
