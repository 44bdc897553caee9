import { isDeepStrictEqual } from 'node:util'
import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { silentLog } from '@wegpunkt/server/log'
import { openDatabase } from '@wegpunkt/server/storage/database'
import * as Y from 'yjs'
import { freshCopy } from '../boards/fresh-copy.ts'
import { joined } from '../boards/joined.ts'
import { workOn } from '../boards/worked-board.ts'
import { removeFolder, scratchFolder } from '../scratch.ts'
import type { Contestant } from '../servers/contestant.ts'
import type { Measured } from './workload.ts'

const BOARD = 'board'
/** Six people for an hour, each of whom comes back under another client id every ten minutes or so. */
const hour = { notes: 2_000, edits: 8_000, people: 6, reconnectEvery: 222, removals: 10 }

/** What an hour of work takes on disk once it is compacted. */
export async function scriptedHour(contestant: Contestant): Promise<Measured> {
  const folder = scratchFolder(contestant.name)
  try {
    const updates = workOn(hour)
    await contestant.store(folder, [{ id: BOARD, updates }], 1)
    const stored = await rowsIn(folder)
    const all = joined(updates)
    if (!isDeepStrictEqual(contentOf(stored), contentOf([all])))
      throw new Error('what is stored is not what was written')
    const bytes = stored.reduce((sum, row) => sum + row.length, 0)
    const fresh = freshCopy(all).length
    return { missing: 0, values: { ratio: bytes / fresh, bytes, fresh } }
  } finally {
    removeFolder(folder)
  }
}

async function rowsIn(folder: string): Promise<Uint8Array[]> {
  const database = await openDatabase({ dataDir: folder, log: silentLog })
  try {
    const { rows } = await database.updates.load(BOARD)
    return rows.map((row) => row.bytes)
  } finally {
    await database.close()
  }
}

function contentOf(updates: readonly Uint8Array[]): unknown[] {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return rootNames.map((name) => rootOf(doc, name).toJSON())
}
