import { readFileSync, writeSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'
import { deserialize } from 'node:v8'
import { openBoardWorkers } from '@wegpunkt/server/boards/board-workers'
import { silentLog } from '@wegpunkt/server/log'
import type { Backend } from '@wegpunkt/server/storage/backend'
import { openOn } from '@wegpunkt/server/storage/database'
import { openSqlite } from '@wegpunkt/server/storage/sqlite/backend'
import type { UpdateLog } from '@wegpunkt/server/storage/update-log'
import type { Later } from './compaction-session.ts'

type Dialect = Backend['dialect']
type Driver = ReturnType<Dialect['createDriver']>
type Connection = Awaited<ReturnType<Driver['acquireConnection']>>

/**
 * A process that compacts a board while people write to it, and kills itself on the way:
 *
 *   node compact-until-killed.ts FOLDER LATER statement 7    at the seventh point: during or after a statement
 *   node compact-until-killed.ts FOLDER LATER squash 40      40 ms after the rows were read, while a thread squashes them
 *
 * Prints the sequence number of each update once it is saved, and `done` if it came to its end.
 */
const [folder = '', laterFile = '', mode = '', at = ''] = process.argv.slice(2)
const killAt = Number(at)
const die = (): void => void process.kill(process.pid, 'SIGKILL')
let isArmed = false
let points = 0

const backend = await openSqlite({ folder })
const dialect = mode === 'statement' ? withPoints(backend.dialect) : backend.dialect
const database = await openOn({ ...backend, dialect }, { log: silentLog })
const workers = openBoardWorkers({ updates: watched(database.updates), log: silentLog })
const { board, from, updates: later } = deserialize(readFileSync(laterFile)) as Later

isArmed = true
const compacting = workers.compact(board)
for (const [i, bytes] of later.entries()) {
  const seq = from + i
  await database.updates.append([{ board, seq, bytes }])
  writeSync(1, `${seq}\n`)
}
if ((await compacting) === null) throw new Error('there was nothing to compact')
isArmed = false
await workers.close()
await database.close()
writeSync(1, 'done\n')

function watched(updates: UpdateLog): UpdateLog {
  if (mode !== 'squash') return updates
  return {
    ...updates,
    async load(board) {
      const loaded = await updates.load(board)
      void after(killAt).then(die)
      return loaded
    },
  }
}

function withPoints(dialect: Dialect): Dialect {
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => driverWithPoints(dialect.createDriver()),
  }
}

function driverWithPoints(driver: Driver): Driver {
  return {
    init: () => driver.init(),
    async acquireConnection() {
      const connection = await driver.acquireConnection()
      const executeQuery: Connection['executeQuery'] = (query) => around(() => connection.executeQuery(query))
      return { ...connection, executeQuery }
    },
    beginTransaction: (...given) => around(() => driver.beginTransaction(...given)),
    commitTransaction: (...given) => around(() => driver.commitTransaction(...given)),
    rollbackTransaction: (...given) => around(() => driver.rollbackTransaction(...given)),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    destroy: () => driver.destroy(),
  }
}

async function around<T>(statement: () => Promise<T>): Promise<T> {
  const running = statement()
  // The thread of the database has got it, and is somewhere in it.
  await new Promise(setImmediate)
  point()
  const result = await running
  point()
  return result
}

function point(): void {
  if (isArmed && ++points === killAt) die()
}
