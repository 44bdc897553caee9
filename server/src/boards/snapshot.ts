import { fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { bringBack } from '@wegpunkt/shared/board/bring-back'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { readBoard } from '@wegpunkt/shared/board/read'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { snapshotFigures } from '@wegpunkt/shared/journey/snapshot-figures'
import * as Y from 'yjs'
import type { Restored, RestoreTask, SnapshotTask, Taken } from './jobs.ts'
import { openDocument } from './open-document.ts'
import { stateIn, storeState } from './stored-state.ts'

/** A board as it is, and what a list shows of it for one persona. */
export function takeSnapshot({ updates, persona }: SnapshotTask): Taken | 'snapshot-too-large' {
  const doc = openDocument(updates)
  try {
    return takenOf(doc, persona)
  } finally {
    doc.destroy()
  }
}

/** What brings the board back, under a client id that nobody has used, and the board as it was before. */
export function restoreSnapshot(task: RestoreTask): Restored | 'snapshot-damaged' | 'snapshot-too-large' {
  const wanted = stateIn(task.stored)
  if (!wanted) return 'snapshot-damaged'
  const doc = openDocument(task.updates)
  try {
    const before = takenOf(doc, task.persona)
    if (typeof before === 'string') return before
    doc.clientID = unusedClient(doc)
    const written: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => written.push(update))
    const changes = bringBack(doc, migrated(wanted), task.persona, 'restore')
    return { update: written[0] ?? null, before, changes }
  } finally {
    doc.destroy()
  }
}

function takenOf(doc: Y.Doc, persona: string): Taken | 'snapshot-too-large' {
  const stored = storeState(stateOf(doc))
  if (!stored) return 'snapshot-too-large'
  return {
    stored,
    figures: snapshotFigures(
      { board: readBoard(doc), rows: noRows, today: new Date().toISOString().slice(0, 10) },
      persona,
    ),
  }
}

/** What was taken in an earlier version of the document, in the words of this one. */
function migrated(state: ReturnType<typeof stateOf>): ReturnType<typeof stateOf> {
  const doc = new Y.Doc()
  fillDocument(doc, state)
  const isChanged = migrate(doc, 'migrate') === 'migrated'
  const now = isChanged ? stateOf(doc) : state
  doc.destroy()
  return now
}

function unusedClient(doc: Y.Doc): number {
  for (;;) {
    const id = new Y.Doc().clientID
    if (!doc.store.clients.has(id)) return id
  }
}
