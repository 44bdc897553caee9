import '@wegpunkt/shared/board/mend-yjs'
import { fillDocument } from '@wegpunkt/shared/board/board-state'
import type { BoardState } from '@wegpunkt/shared/board/board-state'
import { rootNames } from '@wegpunkt/shared/board/document'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { type Board, readBoard } from '@wegpunkt/shared/board/read'
import { type FileFault, FileRefused } from '@wegpunkt/shared/formats/board-format'
import type { BoardContent } from '@wegpunkt/shared/formats/import/board-content'
import { readBoardFile } from '@wegpunkt/shared/formats/import/read-board-file'
import { renameRow } from '@wegpunkt/shared/formats/import/rename-row'
import { spokenIds } from '@wegpunkt/shared/formats/import/read-spoken'
import { renameSpoken } from '@wegpunkt/shared/formats/import/rename-spoken'
import { renameState } from '@wegpunkt/shared/formats/import/renames'
import { peopleIn, peopleSpeaking, picturesIn } from '@wegpunkt/shared/formats/write-board-file'
import type { AnyRow } from '@wegpunkt/shared/journey/row-state'
import { MAX_FILE_TEXT_BYTES } from '@wegpunkt/shared/formats/file-limits'
import { MAX_SNAPSHOT_BYTES, PIECE_BYTES } from '@wegpunkt/shared/limits'
import { cutUpdate } from '@wegpunkt/shared/wire/cut-update'
import { clientRules, scanUpdate } from '@wegpunkt/shared/wire/scan'
import { ScanError } from '@wegpunkt/shared/wire/scan-reader'
import * as Y from 'yjs'
import type { BuildTask, BuiltBoard, FileFacts } from './jobs.ts'
import { bodyColumns } from './stored-row.ts'

/** What the server writes for others has to be what they could have written, but for how much it is at once. */
const rules = {
  ...clientRules(rootNames),
  maxStructs: Infinity,
  maxStringBytes: 4 * MAX_FILE_TEXT_BYTES,
}

/** What is in a file of a board, without making anything of it. */
export const readFile = (bytes: Uint8Array): FileFacts | FileFault =>
  orFault(() => {
    const content = readBoardFile(bytes)
    const doc = documentOf(content.state)
    const board = readBoard(doc)
    doc.destroy()
    const wanted = new Set(picturesIn(content.state))
    return {
      id: content.id,
      title: content.title,
      exportedAt: content.exportedAt,
      boardPersonas: content.boardPersonas,
      personas: content.personas,
      departments: content.departments,
      people: content.people,
      leftOut: content.leftOut,
      rowIds: content.rows.map(({ id }) => id),
      spokenIds: spokenIds(content.spoken),
      // What is not on the board any more is not brought.
      pictures: content.pictures
        .filter(({ id }) => wanted.has(id))
        .map(({ id, data }) => ({ id, isInline: data !== null })),
      usedDepartments: departmentsIn(board, content),
      named: [...new Set([...content.rows.flatMap(peopleIn), ...peopleSpeaking(content.spoken)])],
      counts: {
        stages: board.stages.size,
        elements: board.elements.size,
        touchpoints: [...board.elements.values()].filter(({ kind }) => kind === 'touchpoint').length,
        unreadable: board.skipped,
        comments: content.spoken.comments.length,
        workshops: content.spoken.workshops.length,
      },
    }
  })

/** The board of a file as it is stored, in the names of here. */
export const buildBoard = ({ bytes, renames }: BuildTask): BuiltBoard | FileFault =>
  orFault(() => {
    const content = readBoardFile(bytes)
    const wanted = new Set(picturesIn(content.state))
    const doc = documentOf(renameState(content.state, renames))
    migrate(doc, 'import')
    const update = Y.encodeStateAsUpdate(doc)
    doc.destroy()
    mustBeSound(update)
    const members = new Set(renames.members.values())
    return {
      pieces: cutUpdate(update, PIECE_BYTES).map((piece) => new Uint8Array(piece)),
      rows: content.rows.map((row) => storedOf(renameRow(row, renames), members)),
      spoken: renameSpoken(content.spoken, renames),
      pictures: content.pictures.flatMap(({ id, data }) =>
        data !== null && wanted.has(id) ? [{ id, bytes: fromBase64(data) }] : [],
      ),
      portraits: portraitsOf(content),
    }
  })

function departmentsIn({ lanes, elements }: Board, { rows, spoken }: BoardContent): string[] {
  const keys = new Set<string | null | undefined>()
  for (const lane of lanes.values()) keys.add(lane.department)
  for (const element of elements.values()) {
    if (element.kind === 'note' || element.kind === 'touchpoint') keys.add(element.department)
    if (element.kind === 'touchpoint') for (const key of element.supporting) keys.add(key)
  }
  for (const row of rows) if ('department' in row) keys.add(row.department)
  for (const { participants } of spoken.workshops)
    for (const { department } of participants) keys.add(department)
  return [...keys].filter((key) => typeof key === 'string')
}

function documentOf(state: BoardState): Y.Doc {
  const doc = new Y.Doc()
  fillDocument(doc, state)
  return doc
}

function mustBeSound(update: Uint8Array): void {
  if (update.length > MAX_SNAPSHOT_BYTES) throw new FileRefused('too-large')
  try {
    scanUpdate(update, rules)
  } catch (error) {
    if (error instanceof ScanError) throw new FileRefused('damaged', { cause: error })
    throw error
  }
}

function storedOf(row: AnyRow, members: ReadonlySet<string>): BuiltBoard['rows'][number] {
  const { kind, id, version: _version, author, createdAt, changedAt, ...body } = row
  return {
    id,
    kind,
    author,
    created_at: Date.parse(createdAt),
    changed_at: Date.parse(changedAt),
    ...bodyColumns(kind, body as never, (person) => members.has(person)),
  }
}

const portraitsOf = ({ portraits }: BoardContent): BuiltBoard['portraits'] =>
  portraits.map(({ persona, data }) => ({ persona, bytes: fromBase64(data) }))

const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'))

function orFault<T>(read: () => T): T | FileFault {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileRefused) return error.fault
    throw error
  }
}
