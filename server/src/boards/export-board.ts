import { type BoardState, decodeState, fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { readBoard } from '@wegpunkt/shared/board/read'
import { exportSource, nameBy } from '@wegpunkt/shared/formats/export-source'
import { rowsThen } from '@wegpunkt/shared/formats/rows-then'
import { writeText } from '@wegpunkt/shared/formats/text-formats'
import { documentOfFile, personasAssessed, picturesIn } from '@wegpunkt/shared/formats/write-board-file'
import type { KeptRows } from '@wegpunkt/shared/journey/kept-rows'
import { type AnyRow, noRowState, takePage } from '@wegpunkt/shared/journey/row-state'
import * as Y from 'yjs'
import type { BoardAt, DocumentTask, ExportedDocument, TextTask } from './jobs.ts'
import { openDocument } from './open-document.ts'
import { asRow } from './stored-row.ts'
import { readState } from './stored-state.ts'

/** The parts of a file of ours that only who knows documents can say. */
export function exportDocument({ at, rows }: DocumentTask): ExportedDocument | 'snapshot-damaged' {
  const state = stateAt(at)
  if (!state) return 'snapshot-damaged'
  const kept = keptAt(at)
  const then = kept && rows ? rowsThen(kept, rows.map(asRow) as AnyRow[]) : null
  return {
    document: bytesOf(documentOfFile(state)),
    rows: then && bytesOf(then.map((row) => JSON.stringify(row)).join(',')),
    pictures: picturesIn(state),
    personas: personasAssessed(state),
  }
}

/** A board for people and spreadsheets, in UTF-8. */
export function exportText({ at, rows, ...task }: TextTask): Uint8Array | 'snapshot-damaged' {
  const state = stateAt(at)
  if (!state) return 'snapshot-damaged'
  const kept = keptAt(at)
  const given = rows.map(asRow) as AnyRow[]
  const { title, personas, departments, locale, today } = task
  const rowState = takePage(noRowState, {
    since: 0,
    version: 0,
    rows: kept ? rowsThen(kept, given) : given,
    gone: [],
    personas,
    workshop: null,
    results: 0,
    locked: null,
    comments: 0,
  })
  const doc = new Y.Doc()
  try {
    fillDocument(doc, state)
    const nameOf = nameBy(new Map(task.names))
    const board = readBoard(doc)
    const source = exportSource({ title, board, rowState, personas, departments, nameOf, locale, today })
    return bytesOf(writeText(task.format, source, { bom: task.bom }))
  } finally {
    doc.destroy()
  }
}

function stateAt(at: BoardAt): BoardState | null {
  if ('stored' in at) {
    const text = readState(at.stored)
    return text === null ? null : decodeState(text)
  }
  const doc = openDocument(at.updates)
  try {
    return stateOf(doc)
  } finally {
    doc.destroy()
  }
}

function keptAt(at: BoardAt): KeptRows | null {
  const text = 'kept' in at ? readState(at.kept) : null
  // Written by this program, and vouched for by its hash.
  return text === null ? null : (JSON.parse(text) as KeptRows)
}

/** A copy of its own: it leaves the thread. */
const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
