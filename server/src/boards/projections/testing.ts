import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { type EntryState, stateOf } from '@wegpunkt/shared/board/board-state'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import { randomEdits } from '@wegpunkt/shared/board/testing/random-edits'
import { type Random, createRandom } from '@wegpunkt/shared/board/testing/random'
import { type ShownBoard, showBoard } from '@wegpunkt/shared/links/show-board'
import type { ShownEntry } from '@wegpunkt/shared/links/shown-entries'
import type { ShowRule } from '@wegpunkt/shared/links/show-rule'
import * as Y from 'yjs'

const UNDO_CHANCE = 0.15
const ODD_CHANCE = 0.1

/** Updates of two people who edit, undo and now and then write what no program of ours would, and their board. */
export function randomUpdates(seed: number, steps: number): { updates: Uint8Array[]; doc: Y.Doc } {
  const random = createRandom(seed)
  const updates: Uint8Array[] = []
  let ids = 0
  const people = [1, 2].map((client) => {
    const doc = new Y.Doc()
    doc.clientID = client * 1_000 + seed
    const undo = new Y.UndoManager(
      rootNames.map((name) => rootOf(doc, name)),
      { captureTimeout: 0, trackedOrigins: new Set(['me']) },
    )
    return { doc, undo }
  })
  for (const { doc } of people)
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      updates.push(update)
      for (const other of people) if (other.doc !== doc) Y.applyUpdate(other.doc, update, 'network')
    })
  for (let i = 0; i < steps; i++) {
    const { doc, undo } = random.pick(people) ?? people[0] ?? never()
    if (random.chance(UNDO_CHANCE)) undo.undo()
    else if (random.chance(ODD_CHANCE)) bindOddly(doc, random)
    else applyEdits(doc, randomEdits({ doc, random, createId: () => `id${ids++}` }), 'me')
  }
  return { updates, doc: people[0]?.doc ?? new Y.Doc() }
}

/** Lets elements lie in, on or lead to whichever others, in circles too, or be of another kind all of a sudden. */
function bindOddly(doc: Y.Doc, random: Random): void {
  const elements = rootOf(doc, 'elements')
  const ids = [...elements.keys()]
  const [one, other] = [random.pick(ids), random.pick([...ids, 'gone'])]
  const entry = one === null ? null : elements.get(one)
  if (!(entry instanceof Y.Map)) return
  const odd: readonly (() => unknown)[] = [
    () => entry.set('frame', other),
    () => entry.set('touchpoint', other),
    () => entry.set('to', other),
    () => entry.set('lane', random.pick([...rootOf(doc, 'lanes').keys(), null])),
    () => entry.set('stage', null),
    () => entry.set('kind', random.pick(['note', 'touchpoint', 'frame', 'stairs'])),
    () => entry.set('title', 17),
    () => entry.set(`depends:${other}`, true),
    () => entry.set('at', [random.int(500) - 400, random.int(500) - 400]),
  ]
  doc.transact(() => random.pick(odd)?.(), 'me')
}

/** A rule that keeps something back, drawn from what is on the board in the end. */
export function randomRule(random: Random, doc: Y.Doc): ShowRule {
  const lanes = [...rootOf(doc, 'lanes').keys()].filter(() => random.chance(0.5))
  const personas = ['any', 'ann', 'bob', 'cat'].filter(() => random.chance(0.6))
  return {
    lanes: random.chance(0.7) ? lanes : null,
    personas,
    people: random.chance(0.5),
    quotes: random.chance(0.5),
  }
}

/** What a document that was projected says, in the form of `showBoard`. */
export function shownIn(doc: Y.Doc): ShownBoard {
  const { meta, stages, lanes, elements, assessments } = stateOf(doc)
  const entries = (states: Readonly<Record<string, EntryState>>): ReadonlyMap<string, ShownEntry> =>
    new Map(Object.entries(states).map(([id, { fields, texts = {} }]) => [id, { fields, texts }]))
  return {
    meta,
    stages: entries(stages),
    lanes: entries(lanes),
    elements: entries(elements),
    assessments: new Map(Object.entries(assessments)),
  }
}

export const shownOf = (doc: Y.Doc, rule: ShowRule): ShownBoard => showBoard(readBoard(doc), rule)

function never(): never {
  throw new Error('nobody is there')
}
