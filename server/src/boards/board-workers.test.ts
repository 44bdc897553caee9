import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { readBoard } from '@wegpunkt/shared/board/read'
import { editingSession } from '@wegpunkt/shared/board/testing/editing'
import { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import { clientRules, scanUpdate } from '@wegpunkt/shared/wire/scan'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../log.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import type { LoadedLog } from '../storage/update-log.ts'
import { addBoard } from '../storage/storage.contract.ts'
import { type BoardWorkers, openBoardWorkers } from './board-workers.ts'

let folder: string
let database: Database
let workers: BoardWorkers
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wegpunkt-boards-'))
  database = await openDatabase({ dataDir: folder, log: silentLog })
  workers = openBoardWorkers({ updates: database.updates, log: silentLog })
})
afterAll(async () => {
  await workers.close()
  await database.close()
  await rm(folder, { recursive: true })
})

const departments = ['development', 'marketing', 'sales', 'service', 'logistics']
const docOf = (...updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
const shown = (doc: Y.Doc): unknown => rootNames.map((name) => rootOf(doc, name).toJSON())
const stored = async (board: string): Promise<Uint8Array[]> =>
  (await database.updates.load(board)).rows.map((row) => row.bytes)

describe('a new board', () => {
  it.each(['de', 'en'] as const)(
    '[R32] begins with stages and a lane for the customer and each department, in %s',
    async (locale) => {
      const bytes = await workers.create({ template: 'empty', locale, personas: [], departments })
      const board = readBoard(docOf(bytes))
      expect([board.stages.size, board.lanes.size, board.elements.size, board.skipped]).toEqual([5, 11, 0, 0])
    },
  )

  it('[R32] [J91] M19 may be an internal journey, which the relay would let pass', async () => {
    const made = { template: 'internal', locale: 'de', personas: ['p1'], departments } as const
    const bytes = await workers.create(made)
    const board = readBoard(docOf(bytes))
    expect([board.stages.size, board.lanes.size, board.elements.size, board.skipped]).toEqual([6, 11, 6, 0])
    expect(() => scanUpdate(bytes, clientRules(rootNames))).not.toThrow()
  })

  it('[R32] may be the sample journey, which the relay would let pass', async () => {
    const bytes = await workers.create({
      template: 'sample',
      locale: 'de',
      personas: ['p1', 'p2'],
      departments,
    })
    const board = readBoard(docOf(bytes))
    expect(board.skipped).toBe(0)
    expect(board.elements.size).toBeGreaterThan(25)
    expect(() => scanUpdate(bytes, clientRules(rootNames))).not.toThrow()
  })
})

describe('a thumbnail', () => {
  it('[R32] is a small picture of the board', async () => {
    const bytes = await workers.create({
      template: 'sample',
      locale: 'en',
      personas: ['p1', 'p2'],
      departments,
    })
    const picture = Thumbnail.parse(await workers.thumbnail([bytes]))
    expect(picture.stages).toBe(6)
    expect(picture.marks.length).toBeGreaterThan(25)
    for (const { rect } of picture.marks) for (const part of rect) expect(part).toBeLessThanOrEqual(1)
  })

  it('[R32] of an empty document is empty', async () => {
    const picture = Thumbnail.parse(await workers.thumbnail([]))
    expect(picture).toMatchObject({ marks: [], stages: 0, touchpoints: 0 })
  })
})

describe('compaction', () => {
  it('[R27] puts one row in the place of those it read, with the same board, smaller', async () => {
    await addBoard(database.db, 'compact')
    const updates = editingSession(3).map(({ update }) => update)
    await database.updates.append(updates.map((bytes, i) => ({ board: 'compact', seq: i + 1, bytes })))
    const base = await workers.compact('compact')
    expect(base).toMatchObject([{ fromSeq: 1, seq: updates.length, part: 0 }])
    const after = await stored('compact')
    expect(after).toHaveLength(1)
    expect(shown(docOf(...after))).toEqual(shown(docOf(...updates)))
    expect(after[0]?.length).toBeLessThan(Y.mergeUpdates(updates).length)
    expect(await workers.compact('compact')).toBeNull()
  })

  it('[R27] leaves alone what is appended meanwhile (D6)', async () => {
    await addBoard(database.db, 'busy')
    const updates = editingSession(4).map(({ update }) => update)
    const half = updates.length >> 1
    const rows = updates.map((bytes, i) => ({ board: 'busy', seq: i + 1, bytes }))
    await database.updates.append(rows.slice(0, half))
    const compacting = workers.compact('busy')
    for (const row of rows.slice(half)) await database.updates.append([row])
    await compacting
    await Promise.all([workers.compact('busy'), workers.compact('busy')])
    const doc = docOf(...(await stored('busy')))
    expect(doc.store.pendingStructs).toBeNull()
    expect(shown(doc)).toEqual(shown(docOf(...updates)))
  })

  it('[S44] writes a large board in parts, and leaves them alone while nothing comes after them', async () => {
    await addBoard(database.db, 'large')
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (let i = 0; i < 20; i++) doc.getMap('meta').set(`key${i}`, String(i).repeat(40_000))
    await database.updates.append(updates.map((bytes, i) => ({ board: 'large', seq: i + 1, bytes })))
    const base = await workers.compact('large')
    expect(base?.length).toBeGreaterThan(2)
    expect(base?.map(({ part }) => part)).toEqual(base?.map((_, i) => i))
    expect((await database.updates.load('large')).rows).toEqual(base)
    expect(await workers.compact('large')).toBeNull()
    expect(shown(docOf(...(await stored('large'))))).toEqual(shown(doc))
  })

  it('[R27] leaves a board alone that has a gap (P12)', async () => {
    await addBoard(database.db, 'gap')
    const updates = editingSession(5).map(({ update }) => update)
    const rows = updates.map((bytes, i) => ({ board: 'gap', seq: i + 1, bytes })).toSpliced(1, 1)
    await database.updates.append(rows)
    expect(await workers.compact('gap')).toBeNull()
    expect(await stored('gap')).toHaveLength(rows.length)
  })
})

/** Two rows that take long to read, because no two letters of them are one item. */
function longRows(): LoadedLog {
  const doc = new Y.Doc()
  const text = doc.getText('meta')
  doc.transact(() => {
    for (let letter = 0; letter < 60_000; letter++) text.insert(0, 'x')
  })
  const bytes = Y.encodeStateAsUpdate(doc)
  const rows = [1, 2].map((seq) => ({ fromSeq: seq, seq, part: 0, bytes }))
  return { rows, headSeq: 2, quarantined: 0, isDamaged: false, contents: null, owners: new Map() }
}

describe('a job', () => {
  it('[R34] of a person does not wait for compactions, of which one runs at a time', async () => {
    const loaded = longRows()
    const updates = { load: async () => loaded, compact: async () => true }
    const own = openBoardWorkers({ updates, log: silentLog })
    const done: string[] = []
    const compactions = ['a', 'b', 'c'].map((board) => own.compact(board).then(() => done.push(board)))
    // They are in the queue now, before the others.
    await new Promise(setImmediate)
    const thumbnails = [1, 2].map(() => own.thumbnail([]).then(() => done.push('thumbnail')))
    await Promise.all([...compactions, ...thumbnails])
    expect(done.filter((name) => name !== 'a').slice(0, 2)).toEqual(['thumbnail', 'thumbnail'])
    expect(done.filter((name) => name !== 'thumbnail')).toEqual(['a', 'b', 'c'])
    await own.close()
  })

  it('[R29] that fails fails alone', async () => {
    await expect(workers.thumbnail([new Uint8Array([1, 2, 3])])).rejects.toThrow('thumbnail failed')
    expect(await workers.thumbnail([])).toMatchObject({ marks: [] })
  })

  it('[R29] that takes too long is given up, and the next one finds a thread', async () => {
    // A thread takes longer than this to start.
    const hasty = openBoardWorkers({ updates: database.updates, log: silentLog, timeoutMs: 1 })
    // More jobs than threads: whoever waits is given up too, and not forgotten, only if threads are replaced.
    const jobs = Array.from({ length: 5 }, () => hasty.thumbnail([]))
    await Promise.all(jobs.map((job) => expect(job).rejects.toThrow('took longer')))
    await hasty.close()
  })

  it('[R29] does not outlive the server', async () => {
    const closing = openBoardWorkers({ updates: database.updates, log: silentLog })
    const job = closing.thumbnail([])
    await Promise.all([closing.close(), expect(job).rejects.toThrow('closed')])
    await expect(closing.thumbnail([])).rejects.toThrow('closed')
  })
})
