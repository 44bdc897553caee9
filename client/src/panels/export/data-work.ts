import { type BoardState, stateOf } from '@wegpunkt/shared/board/board-state'
import { readBoard } from '@wegpunkt/shared/board/read'
import { exportSource, nameBy } from '@wegpunkt/shared/formats/export-source'
import { type TextFormat, writeText } from '@wegpunkt/shared/formats/text-formats'
import { documentOfFile, personasAssessed, picturesIn } from '@wegpunkt/shared/formats/write-board-file'
import * as Y from 'yjs'
import type { TextSource } from './data-source.ts'

/*
 * What of a file of data takes long, as data that goes to another thread and comes back: with two thousand elements a
 * page would stand still for as long as somebody notices.
 */

/** The document as one update. */
type Encoded = { readonly encoded: Uint8Array }
type TextTask = Omit<TextSource, 'encoded' | 'names'> &
  Encoded & { readonly names: ReadonlyMap<string, string> | null }

/** The document of a board as its file has it, and what it refers to. */
export type FileDocument = {
  readonly document: string
  readonly pictures: readonly string[]
  readonly personas: readonly string[]
}

export type DataTask =
  | { readonly make: 'document'; readonly of: Encoded }
  /** The ids of those that it shows alone: a dialog asks for them before anything is made. */
  | { readonly make: 'pictures'; readonly of: Encoded }
  | { readonly make: TextFormat; readonly of: TextTask }
export type DataAnswer<T extends DataTask> = T extends { readonly make: 'document' }
  ? { readonly file: FileDocument }
  : T extends { readonly make: 'pictures' }
    ? { readonly pictures: readonly string[] }
    : { readonly text: string }

/** Does such work elsewhere. Throws what the signal was aborted with. */
export type DataWork = <T extends DataTask>(task: T, signal: AbortSignal) => Promise<DataAnswer<T>>

/** Does it here. */
export const workOn = <T extends DataTask>(task: T): DataAnswer<T> => answerTo(task) as DataAnswer<T>

function answerTo(task: DataTask): DataAnswer<DataTask> {
  if (task.make === 'document') return { file: documentIn(task.of) }
  if (task.make === 'pictures') return { pictures: picturesIn(reading(task.of.encoded, stateOf)) }
  return { text: textOf(task.make, task.of) }
}

function documentIn({ encoded }: Encoded): FileDocument {
  const state: BoardState = reading(encoded, stateOf)
  return { document: documentOfFile(state), pictures: picturesIn(state), personas: personasAssessed(state) }
}

function textOf(format: TextFormat, { encoded, names, ...given }: TextTask): string {
  const board = reading(encoded, readBoard)
  // With a byte order mark: without one, the spreadsheet that most have shows broken umlauts.
  return writeText(format, exportSource({ ...given, board, nameOf: nameBy(names) }), { bom: true })
}

function reading<T>(encoded: Uint8Array, read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, encoded)
  const found = read(doc)
  doc.destroy()
  return found
}
