import { decodeState, encodeState, fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import type { BoardState } from '@wegpunkt/shared/board/board-state'
import { bringBack } from '@wegpunkt/shared/board/bring-back'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { readBoard } from '@wegpunkt/shared/board/read'
import { keepRows } from '@wegpunkt/shared/journey/kept-rows'
import { snapshotFigures } from '@wegpunkt/shared/journey/snapshot-figures'
import * as Y from 'yjs'
import type { RestoreTask, Restored, SnapshotTask, Taken } from './jobs.ts'
import { openDocument, unusedClient } from './open-document.ts'
import { type RowText, rowsIn } from './rows-in.ts'
import { readState, storeState } from './stored-state.ts'

/** A board as it is, and what a list shows of it for one persona. */
export function takeSnapshot({ updates, rows, persona }: SnapshotTask): Taken | 'snapshot-too-large' {
  const doc = openDocument(updates)
  try {
    return takenOf(doc, rows, persona)
  } finally {
    doc.destroy()
  }
}

/** What brings the board back, under a client id that nobody has used, and the board as it was before. */
export function restoreSnapshot(task: RestoreTask): Restored | 'snapshot-damaged' | 'snapshot-too-large' {
  const wanted = readState(task.wanted)
  if (wanted === null) return 'snapshot-damaged'
  const doc = openDocument(task.updates)
  try {
    const before = takenOf(doc, task.rows, task.persona)
    if (typeof before === 'string') return before
    doc.clientID = unusedClient(doc)
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    const changes = bringBack(doc, migrated(decodeState(wanted)), task.persona, 'restore')
    return { update: written[0] ?? null, before, changes }
  } finally {
    doc.destroy()
  }
}

/** What was taken in an earlier version of the document, in the words of this one. */
export function migrated(state: BoardState): BoardState {
  const doc = new Y.Doc()
  fillDocument(doc, state)
  const isChanged = migrate(doc, 'migrate') === 'migrated'
  const now = isChanged ? stateOf(doc) : state
  doc.destroy()
  return now
}

function takenOf(doc: Y.Doc, texts: readonly RowText[], persona: string): Taken | 'snapshot-too-large' {
  const rows = rowsIn(texts)
  const stored = storeState(encodeState(stateOf(doc)))
  const kept = storeState(JSON.stringify(keepRows(rows)))
  if (!stored || !kept) return 'snapshot-too-large'
  const today = new Date().toISOString().slice(0, 10)
  return { stored, rows: kept, figures: snapshotFigures({ board: readBoard(doc), rows, today }, persona) }
}
