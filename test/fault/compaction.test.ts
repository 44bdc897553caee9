import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { serialize } from 'node:v8'
import { squash } from '@wegpunkt/server/boards/squash'
import { silentLog } from '@wegpunkt/server/log'
import { type Database, openDatabase } from '@wegpunkt/server/storage/database'
import { DATABASE_FILE } from '@wegpunkt/server/storage/sqlite/backend'
import { addBoard } from '@wegpunkt/server/storage/storage.contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { BOARD, type Later, sessionFor } from './compaction-session.ts'

/** Times after reading the rows; squashing them, the start of its thread included, takes about as long. */
const SQUASH_KILLS_MS = [0, 30, 60, 100, 150, 200, 300]
/** Processes; each takes a second, most of it for its start. */
const AT_ONCE = 3
const TIMEOUT_MS = 300_000

const script = new URL('compact-until-killed.ts', import.meta.url).pathname
const { all, saved, later, firstLater } = sessionFor(BOARD)
let base: string
let laterFile: string

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'wegpunkt-compaction-'))
  laterFile = join(base, 'later')
  await writeFile(laterFile, serialize({ board: BOARD, from: firstLater, updates: later } satisfies Later))
  await withDatabase(join(base, 'before'), async ({ db, updates }) => {
    await addBoard(db, BOARD)
    for (const [i, bytes] of saved.entries()) await updates.append([{ board: BOARD, seq: i + 1, bytes }])
  })
})

afterAll(() => rm(base, { recursive: true }))

it(
  '[S43] compaction that is killed at any of its statements loses and doubles nothing (D6)',
  async () => {
    const outcomes: boolean[] = []
    for (let isDone = false; !isDone;) {
      const points = Array.from({ length: AT_ONCE }, (_, i) => outcomes.length + 1 + i)
      const ended = await Promise.all(points.map((point) => killedAt('statement', point)))
      outcomes.push(...ended.map((one) => one.isCompacted))
      isDone = ended.some((one) => one.isDone)
    }
    // Reading, and begin, delete, several parts, commit: during and after each, which is before the next.
    expect(outcomes.length).toBeGreaterThan(2 * 8)
    expect(outcomes[0]).toBe(false)
    expect(outcomes.at(-1)).toBe(true)
    // Once it has taken effect, it has for all that are killed later.
    expect(outcomes).toEqual(outcomes.toSorted((a, b) => Number(a) - Number(b)))
  },
  TIMEOUT_MS,
)

it(
  '[S43] compaction that is killed while a thread works it out leaves everything as it was (D6)',
  async () => {
    const outcomes: boolean[] = []
    for (let i = 0; i < SQUASH_KILLS_MS.length; i += AT_ONCE) {
      const some = SQUASH_KILLS_MS.slice(i, i + AT_ONCE)
      const ended = await Promise.all(some.map((ms) => killedAt('squash', ms)))
      outcomes.push(...ended.map((one) => one.isCompacted))
    }
    // A thread takes longer than no time at all to start.
    expect(outcomes[0]).toBe(false)
  },
  TIMEOUT_MS,
)

/** Runs a compaction until it is killed, and compares what is on disk with what was acknowledged. */
async function killedAt(mode: string, at: number): Promise<{ isDone: boolean; isCompacted: boolean }> {
  const folder = join(base, `${mode}-${at}`)
  await cp(join(base, 'before'), folder, { recursive: true })
  const { acknowledged, isDone } = await run(folder, mode, at)
  let isCompacted = false
  await withDatabase(folder, async ({ updates }) => {
    const { rows, headSeq, quarantined } = await updates.load(BOARD)
    expect(quarantined).toBe(0)
    expect(headSeq).toBeGreaterThanOrEqual(acknowledged)
    expect(replayed(headSeq).length).toBeGreaterThan(2)
    const stored = squash(rows.map((row) => row.bytes))
    expect(stored?.map(digest)).toEqual(replayed(headSeq))
    isCompacted = rows.some((row) => row.part > 0)
  })
  expect(checkOf(folder)).toEqual({ integrity_check: 'ok' })
  await rm(folder, { recursive: true })
  return { isDone, isCompacted }
}

async function run(folder: string, mode: string, at: number) {
  const child = spawn(process.execPath, [script, folder, laterFile, mode, String(at)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let trouble = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
  const [code, signal] = await once(child, 'close')
  const isDone = output.endsWith('done\n')
  expect({ code, signal, trouble }).toEqual({
    code: isDone ? 0 : null,
    signal: isDone ? null : 'SIGKILL',
    trouble: '',
  })
  const acknowledged = output.split('\n').map(Number).filter(Number.isInteger)
  return { isDone, acknowledged: Math.max(saved.length, ...acknowledged) }
}

/** The parts of the board with its first so many updates. */
function replayed(count: number): readonly string[] {
  const known = replays.get(count) ?? (squash(all.slice(0, count)) ?? []).map(digest)
  replays.set(count, known)
  return known
}
const replays = new Map<number, readonly string[]>()

// Of some hundred kilobytes: what differs is not to be read in the report.
const digest = (part: Uint8Array): string =>
  `${part.length} bytes, ${createHash('sha256').update(part).digest('hex')}`

function checkOf(folder: string): unknown {
  const file = new DatabaseSync(join(folder, DATABASE_FILE), { readOnly: true })
  const found = file.prepare('pragma integrity_check').get()
  file.close()
  return { ...found }
}

async function withDatabase(dataDir: string, work: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ dataDir, log: silentLog })
  try {
    await work(database)
  } finally {
    await database.close()
  }
}
