import { initBoard } from '@wegpunkt/shared/board/document'
import { type Edit, applyEdits, textOf } from '@wegpunkt/shared/board/edits'
import { type Random, createRandom } from '@wegpunkt/shared/board/testing/random'
import * as Y from 'yjs'
import { newNote, noteId } from './notes.ts'

export type Work = {
  readonly notes: number
  /** How many updates there are in all, the notes' creation included. */
  readonly edits: number
  readonly people: number
  /** With each of so many edits, somebody loses the connection and comes back under another client id. */
  readonly reconnectEvery: number
  /** How many of a hundred edits remove a note. */
  readonly removals: number
}

const SEED = 2_024
const FIRST_CLIENT = 700_000_000
const BETWEEN_CLIENTS = 104_729
/** Of a hundred changes; the rest are words. */
const MOVES = 50
const COLORS = 20
const colors = ['yellow', 'blue', 'green', 'pink'] as const
const words = ['customer', 'waits', 'for', 'the', 'answer', 'and', 'calls', 'again']

/**
 * Every update of people who make notes and then move, retype, restyle and remove them, with each drop a
 * single change of `at`, as our client writes it.
 */
export function workOn({ notes, edits, people, reconnectEvery, removals }: Work): Uint8Array[] {
  const random = createRandom(SEED)
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  let ids = 0
  const newClient = (): number => FIRST_CLIENT + ids++ * BETWEEN_CLIENTS
  const clients = Array.from({ length: people }, newClient)
  // One document stands for all of them: they see each other's edits before they make their own.
  doc.clientID = clients[0] ?? 0
  doc.transact(() => initBoard(doc))
  const present: number[] = []
  let made = 0
  while (updates.length < edits) {
    const person = random.int(people)
    if (updates.length % reconnectEvery === 0) clients[person] = newClient()
    doc.clientID = clients[person] ?? 0
    if (present.length === 0 || random.chance((notes - made) / (edits - updates.length))) {
      applyEdits(doc, [{ do: 'add', in: 'elements', id: noteId(made), value: newNote(made) }], 'load')
      present.push(made++)
      continue
    }
    const place = random.int(present.length)
    if (random.int(100) < removals) remove(doc, present.splice(place, 1))
    else applyEdits(doc, [changeOf(doc, noteId(present[place] ?? 0), random)], 'load')
  }
  return updates
}

function remove(doc: Y.Doc, notes: readonly number[]): void {
  applyEdits(doc, [{ do: 'remove', in: 'elements', ids: notes.map(noteId) }], 'load')
}

function changeOf(doc: Y.Doc, id: string, random: Random): Edit {
  const chance = random.int(100)
  if (chance < MOVES) {
    return { do: 'set', in: 'elements', id, to: { at: [random.int(20_000), random.int(20_000)] } }
  }
  if (chance < MOVES + COLORS) {
    return { do: 'set', in: 'elements', id, to: { color: random.pick(colors) ?? 'yellow' } }
  }
  return typing(id, textOf(doc, id)?.toJSON() ?? '', random)
}

/** Half of the time somebody writes on at the end, else they put a word in the place of another. */
function typing(id: string, text: string, random: Random): Edit {
  const word = `${random.pick(words) ?? ''} `
  if (random.chance(0.5)) return { do: 'type', id, index: text.length, remove: 0, insert: word }
  const starts = [0, ...[...text.matchAll(/ /g)].map((space) => space.index + 1)]
  const index = random.pick(starts) ?? 0
  const end = text.indexOf(' ', index) + 1
  return { do: 'type', id, index, remove: (end === 0 ? text.length : end) - index, insert: word }
}
