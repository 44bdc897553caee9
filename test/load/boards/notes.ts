import { initBoard } from '@wegpunkt/shared/board/document'
import { applyEdits } from '@wegpunkt/shared/board/edits'
import type { Element } from '@wegpunkt/shared/board/schema'
import * as Y from 'yjs'

/** Under this id the boards are prepared. */
const FIRST_CLIENT = 1_000
const FIRST_WRITER = 1_500_000_000
const BETWEEN_WRITERS = 7_919

export const noteId = (number: number): string => `note-${number}`

/** Client ids of writers as Yjs draws them: large. */
export const writerIds = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => FIRST_WRITER + i * BETWEEN_WRITERS)

export const newNote = (number: number): Element => ({
  kind: 'note',
  at: [(number % 100) * 220, Math.floor(number / 100) * 220],
  size: [200, 200],
  order: `a${number.toString(36)}`,
  stage: null,
  lane: null,
  text: `Note ${number}: the customer calls again because nobody has answered `,
  color: 'yellow',
  department: 'marketing',
})

/** A board with a note for each writer, as one update. */
export function boardOfNotes(count: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = FIRST_CLIENT
  doc.transact(() => initBoard(doc))
  for (let i = 0; i < count; i++) {
    applyEdits(doc, [{ do: 'add', in: 'elements', id: noteId(i), value: newNote(i) }], 'load')
  }
  return Y.encodeStateAsUpdate(doc)
}

/** What a client sends that moves a note so many times: an update each, which takes one clock of its id. */
export function movesOf(board: Uint8Array, client: number, note: number, count: number): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, board)
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => void updates.push(update))
  for (let i = 0; i < count; i++) {
    const at: [number, number] = [(i * 37) % 4_000, (i * 53) % 3_000]
    applyEdits(doc, [{ do: 'set', in: 'elements', id: noteId(note), to: { at } }], 'load')
  }
  doc.destroy()
  return updates
}
