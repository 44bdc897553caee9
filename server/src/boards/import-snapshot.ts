import { encodeState, fillDocument, stateOf } from '@wegpunkt/shared/board/board-state'
import { migrate } from '@wegpunkt/shared/board/migrations'
import { readBoard } from '@wegpunkt/shared/board/read'
import { type FileFault, FileRefused } from '@wegpunkt/shared/formats/board-format'
import { parsed } from '@wegpunkt/shared/formats/import/read-board-file'
import { readDocument } from '@wegpunkt/shared/formats/import/read-document'
import { type Renames, renameState } from '@wegpunkt/shared/formats/import/renames'
import { SnapshotFile } from '@wegpunkt/shared/formats/workspace-file'
import { type KeptRows, rowsOf } from '@wegpunkt/shared/journey/kept-rows'
import { noRows } from '@wegpunkt/shared/journey/rows'
import { snapshotFigures } from '@wegpunkt/shared/journey/snapshot-figures'
import * as Y from 'yjs'
import type { BuildTask, BuiltSnapshot } from './jobs.ts'
import { storeState } from './stored-state.ts'

/** A snapshot of an archive as it is kept, in the names of here. Its figures are computed anew: nobody vouches for those of a file. */
export function buildSnapshot({ bytes, renames }: BuildTask): BuiltSnapshot | FileFault {
  try {
    return built(bytes, renames)
  } catch (error) {
    if (error instanceof FileRefused) return error.fault
    throw error
  }
}

function built(bytes: Uint8Array, renames: Renames): BuiltSnapshot {
  const { success, data } = SnapshotFile.safeParse(parsed(bytes))
  if (!success) throw new FileRefused('damaged')
  const { state: given, rows, id, label, kind, before, seq, takenBy } = data
  const persona = renames.personas.get(data.persona) ?? data.persona
  const doc = new Y.Doc()
  fillDocument(doc, renameState(readDocument(given), renames))
  migrate(doc, 'import')
  const kept = inNamesOfHere(rows, renames)
  const stored = storeState(encodeState(stateOf(doc)))
  const storedRows = storeState(JSON.stringify(kept))
  const today = data.takenAt.slice(0, 10)
  const figures = snapshotFigures({ board: readBoard(doc), rows: rowsOf(kept, noRows), today }, persona)
  doc.destroy()
  if (!stored || !storedRows) throw new FileRefused('too-large')
  return {
    taken: { stored, rows: storedRows, figures },
    about: {
      id,
      persona,
      label,
      kind,
      before,
      seq,
      takenBy,
      takenAt: Date.parse(data.takenAt),
      changedAt: Date.parse(data.changedAt),
    },
  }
}

/** In one way of writing: the rows' keys are in the order of the schema. */
function inNamesOfHere(kept: KeptRows, { rows, personas, departments }: Renames): KeptRows {
  const row = (id: string): string => rows.get(id) ?? id
  const department = (key: string | null): string | null =>
    key === null ? null : (departments.get(key) ?? key)
  const persona = (id: string | null): string | null => (id === null ? null : (personas.get(id) ?? id))
  return {
    ...kept,
    evidence: kept.evidence.map((one) => ({
      ...one,
      id: row(one.id),
      ratings: one.ratings.map((rating) => ({ ...rating, persona: persona(rating.persona) })),
    })),
    measures: kept.measures.map((one) => ({
      ...one,
      id: row(one.id),
      department: department(one.department),
    })),
    kpis: kept.kpis.map((one) => ({
      ...one,
      id: row(one.id),
      department: department(one.department),
      conflictsWith: one.conflictsWith.map(row),
    })),
    stories: kept.stories.map((one) => ({ ...one, id: row(one.id) })),
    nps: kept.nps.map((one) => ({ ...one, id: row(one.id) })),
  }
}
