import { openBoardWorkers } from '@wegpunkt/server/boards/board-workers'
import { LOGIN_COOKIE } from '@wegpunkt/server/http/login'
import { silentLog } from '@wegpunkt/server/log'
import { type Database, openDatabase } from '@wegpunkt/server/storage/database'
import { SUBPROTOCOL } from '@wegpunkt/shared/wire/protocol'
import { serverCommand } from '../../../server/bin/server-command.mjs'
import { yWebsocketDialect } from '../wire/dialect.ts'
import type { Contestant, StoredBoard } from './contestant.ts'
import { addBoards, addPeople, sessionOf } from './ours-rows.ts'
import { startProcess } from './server-process.ts'

/** The relay compacts a board after so many rows while people are there, and after so few when they leave. */
const COMPACT_EVERY_ROWS = 5_000
const COMPACT_WHEN_LEFT_ROWS = 20
const ROWS_PER_APPEND = 500

/** `profileIn`: a folder in which the server leaves a CPU profile of each of its threads when it stops. */
export const ours = (profileIn: string | null): Contestant => ({
  name: 'ours',
  dialect: yWebsocketDialect((board) => `/collab/${board}`),
  async store(folder, boards, people) {
    const database = await openDatabase({ dataDir: folder, log: silentLog })
    try {
      await addPeople(database.db, people)
      await addBoards(
        database.db,
        boards.map(({ id }) => id),
      )
      for (const board of boards) await appendAsTheRelayDoes(database, board)
    } finally {
      await database.close()
    }
    return {
      headersOf: (person) => ({
        cookie: `${LOGIN_COOKIE}=${sessionOf(person % people)}`,
        'sec-websocket-protocol': SUBPROTOCOL,
      }),
    }
  },
  start(folder) {
    const profile = profileIn === null ? [] : ['--cpu-prof', '--cpu-prof-dir', profileIn]
    return startProcess({
      args: [...profile, ...serverCommand],
      env: { DATA_DIR: folder, LOG_LEVEL: 'warn' },
    })
  },
})

async function appendAsTheRelayDoes({ updates: log }: Database, { id, updates }: StoredBoard): Promise<void> {
  const workers = openBoardWorkers({ updates: log, log: silentLog })
  try {
    let rowsLeft = 0
    for (let start = 0; start < updates.length; start += ROWS_PER_APPEND) {
      const some = updates.slice(start, start + ROWS_PER_APPEND)
      await log.append(some.map((bytes, i) => ({ board: id, seq: start + i + 1, bytes })))
      rowsLeft += some.length
      if (rowsLeft < COMPACT_EVERY_ROWS) continue
      await workers.compact(id)
      rowsLeft = 0
    }
    if (rowsLeft >= COMPACT_WHEN_LEFT_ROWS) await workers.compact(id)
  } finally {
    await workers.close()
  }
}
