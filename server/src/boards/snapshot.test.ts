import { decodeState, encodeState, stateOf } from '@wegpunkt/shared/board/board-state'
import { rootNames, rootOf } from '@wegpunkt/shared/board/document'
import { editingSession } from '@wegpunkt/shared/board/testing/editing'
import { scanUpdate, storedRules } from '@wegpunkt/shared/wire/scan'
import { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../log.ts'
import { type BoardWorkers, openBoardWorkers } from './board-workers.ts'
import type { SnapshotTask } from './jobs.ts'
import { openDocument } from './open-document.ts'
import { restoreSnapshot, takeSnapshot } from './snapshot.ts'

let workers: BoardWorkers
beforeAll(() => {
  const nothing = {
    rows: [],
    headSeq: 0,
    quarantined: 0,
    isDamaged: false,
    contents: null,
    owners: new Map(),
  }
  const updates = { load: async () => nothing, compact: async () => true }
  workers = openBoardWorkers({ updates, log: silentLog })
})
afterAll(() => workers.close())

const session = (seed: number): Uint8Array[] => editingSession(seed).map(({ update }) => update)
const task = (updates: readonly Uint8Array[]): SnapshotTask => ({ updates, rows: [], persona: 'p1' })
const docOf = (updates: readonly Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

describe('the thread', () => {
  it('[R95] takes a snapshot that is the board, and gives it back', async () => {
    const updates = session(1)
    const { stored } = await workers.snapshot(task(updates))
    const written = new TextDecoder().decode(await workers.openState(stored))
    expect(written).toBe(encodeState(stateOf(docOf(updates))))
    expect(stored.length).toBe(Buffer.byteLength(written))
    // What it reads is left to who gave it.
    expect(updates[0]?.length).toBeGreaterThan(0)
  })

  it('[R95] gives equal boards one hash, whatever their history', async () => {
    const updates = session(2)
    const once = await workers.snapshot(task(updates))
    const again = await workers.snapshot(task([Y.encodeStateAsUpdate(docOf(updates.toReversed()))]))
    expect(again.stored.hash).toBe(once.stored.hash)
    const other = await workers.snapshot(task(updates.slice(0, -1)))
    expect(other.stored.hash).not.toBe(once.stored.hash)
  })

  it('[R95] refuses what is not what was stored', async () => {
    const { stored } = await workers.snapshot(task(session(3)))
    const flipped = new Uint8Array(stored.bytes)
    flipped[flipped.length >> 1] = (flipped[flipped.length >> 1] ?? 0) ^ 4
    const damaged = { type: 'snapshot-damaged' }
    await expect(workers.openState({ ...stored, bytes: flipped })).rejects.toMatchObject(damaged)
    await expect(workers.openState({ ...stored, hash: 'x' })).rejects.toMatchObject(damaged)
    await expect(workers.openState({ ...stored, length: 3 })).rejects.toMatchObject(damaged)
    await expect(
      workers.restore({ ...task([]), wanted: { ...stored, bytes: flipped } }),
    ).rejects.toMatchObject(damaged)
  })

  it('[R95] works out what brings a board back, under an id that nobody has used, and how it was before', async () => {
    const updates = session(4)
    const then = await workers.snapshot(task(updates.slice(0, updates.length >> 1)))
    const { update, before } = await workers.restore({ ...task(updates), wanted: then.stored })
    const doc = docOf(updates)
    const used = new Set(doc.store.clients.keys())
    expect(before.stored.hash).toBe((await workers.snapshot(task(updates))).stored.hash)
    const scan = scanUpdate(update ?? new Uint8Array(), storedRules(rootNames))
    expect(scan.clients.filter(({ client }) => used.has(client))).toEqual([])
    Y.applyUpdate(doc, update ?? new Uint8Array())
    const restored = await workers.snapshot(task([Y.encodeStateAsUpdate(doc)]))
    const [now, wanted] = [restored, then].map(({ stored }) => workers.openState(stored))
    const read = async (bytes: Promise<Uint8Array> | undefined) =>
      decodeState(new TextDecoder().decode(await bytes))
    expect((await read(now)).elements).toEqual((await read(wanted)).elements)
  })
})

describe('a board with rows that wait for what is lost', () => {
  it('[R96] is taken and brought back as the relay shows it, with an update that has no gap (P12)', () => {
    let written = 0
    for (let seed = 10; seed < 30; seed++) {
      const updates = session(seed)
      const damaged = updates.toSpliced(3, 1)
      const shown = new Coverage()
      const complete = damaged.filter((bytes) => {
        const scan = scanUpdate(bytes, storedRules(rootNames))
        if (shown.fit(scan) === 'gap') return false
        shown.add(scan)
        return true
      })
      expect(encodeState(stateOf(openDocument(damaged)))).toBe(encodeState(stateOf(docOf(complete))))
      const then = takeSnapshot(task(updates.slice(0, 2)))
      if (typeof then === 'string') throw new Error(then)
      const restored = restoreSnapshot({ ...task(damaged), wanted: then.stored })
      if (typeof restored === 'string') throw new Error(restored)
      const { update } = restored
      if (!update) continue
      written++
      expect(shown.fit(scanUpdate(update, storedRules(rootNames)))).toBe('new')
    }
    expect(written).toBeGreaterThan(10)
  })

  it('[R96] is read as it is where nothing waits', () => {
    const doc = openDocument(session(5))
    expect([doc.store.pendingStructs, rootOf(doc, 'elements').size > 0]).toEqual([null, true])
  })
})
