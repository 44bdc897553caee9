import { applyEdits } from '@wegpunkt/shared/board/edits'
import { editingSession } from '@wegpunkt/shared/board/testing/editing'
import { createRandom } from '@wegpunkt/shared/board/testing/random'
import * as Y from 'yjs'

export const BOARD = 'board'

/** So much text that the base of the board has several parts. */
const LONG_NOTES = 40
const LONG_NOTE_LENGTH = 20_000
const LATER_UPDATES = 12

/** What people write while a board is compacted, from this sequence number on, as each process finds it in a file. */
export type Later = { readonly board: string; readonly from: number; readonly updates: readonly Uint8Array[] }

/** What has been saved of a board, and what people write while it is compacted. Making it takes a while. */
export function sessionFor(board: string) {
  const edits = editingSession(board.length).map(({ update }) => update)
  const all = [...longNotes(), ...edits]
  const saved = all.slice(0, -LATER_UPDATES)
  return { all, saved, later: all.slice(-LATER_UPDATES), firstLater: saved.length + 1 }
}

function longNotes(): Uint8Array[] {
  const random = createRandom(1)
  const doc = new Y.Doc()
  doc.clientID = 99
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (let i = 0; i < LONG_NOTES; i++) {
    const letters = Array.from({ length: LONG_NOTE_LENGTH }, () => String.fromCharCode(97 + random.int(26)))
    const value = {
      kind: 'note',
      at: [i, i],
      size: [100, 100],
      order: `a${i}`,
      stage: null,
      lane: null,
      text: letters.join(''),
      color: 'yellow',
      department: null,
    } as const
    applyEdits(doc, [{ do: 'add', in: 'elements', id: `long${i}`, value }], 'me')
  }
  return updates
}
