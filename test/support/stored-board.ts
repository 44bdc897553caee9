import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readBoard } from '@wegpunkt/shared/board/read'
import * as Y from 'yjs'
import type { PlainBoard } from './board-page.ts'

/** What the server's disk holds of a board, read by a reader of its own. */
export function storedBoard(dataDir: string, board: string): PlainBoard {
  const database = new DatabaseSync(join(dataDir, 'wegpunkt.sqlite'), { readOnly: true })
  try {
    const rows = database
      .prepare('select bytes from board_update where board_id = ? order by seq, part')
      .all(board)
    const doc = new Y.Doc()
    for (const { bytes } of rows) Y.applyUpdate(doc, bytes as Uint8Array)
    const { stages, lanes, elements, assessments } = readBoard(doc)
    return {
      stages: sorted(stages),
      lanes: sorted(lanes),
      elements: sorted(elements),
      assessments: sorted(assessments),
    }
  } finally {
    database.close()
  }
}

const sorted = (entries: ReadonlyMap<string, object>): [string, Record<string, unknown>][] =>
  [...entries]
    .map(([id, value]): [string, Record<string, unknown>] => [id, { ...value }])
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
