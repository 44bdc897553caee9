import { applyEdits } from '@wegpunkt/shared/board/edits'
import { type Account, createBoard, invite, setUp } from '../../../support/account.ts'
import { openRawClient } from '../../../support/raw-client.ts'
import { newNote } from '../../boards/notes.ts'
import { type GridNote, NOTE_SIZE, gridNotes } from './note-grid.ts'

/** A server takes about a megabyte at once from one person. */
const WRITERS = 4
const NOTES_AN_UPDATE = 250

export type SeededBoard = {
  readonly id: string
  readonly people: readonly [owner: Account, ...others: Account[]]
}

/** Makes a workspace with a board of all notes, written by several people through the server. */
export async function seedBoard(url: string): Promise<SeededBoard> {
  const owner = await setUp(url, { name: 'Ann', locale: 'en' })
  const others: Account[] = []
  for (const name of ['Bob', 'Cat', 'Dan', 'Eve'])
    others.push(await invite(url, owner, { name, locale: 'en' }))
  const id = await createBoard(owner)
  const people = [owner, ...others] as const
  const share = Math.ceil(gridNotes.length / WRITERS)
  for (let writer = 0; writer < WRITERS; writer++)
    await writeNotes(url, id, people[writer] ?? owner, gridNotes.slice(writer * share, (writer + 1) * share))
  return { id, people }
}

async function writeNotes(
  url: string,
  board: string,
  as: Account,
  notes: readonly GridNote[],
): Promise<void> {
  const client = await openRawClient({ url, board, as })
  try {
    let sent = 0
    for (let start = 0; start < notes.length; start += NOTES_AN_UPDATE) {
      const edits = notes.slice(start, start + NOTES_AN_UPDATE).map((note) => ({
        do: 'add' as const,
        in: 'elements' as const,
        id: note.id,
        value: { ...newNote(note.number), ...elementOf(note) },
      }))
      sent = client.edit((doc) => applyEdits(doc, edits, 'seed'))
    }
    await client.untilAcked(sent)
  } finally {
    client.close()
  }
}

const elementOf = ({ at, text, color }: GridNote) => ({
  at: [at.x, at.y] as [number, number],
  size: [NOTE_SIZE.w, NOTE_SIZE.h] as [number, number],
  text,
  color,
})
