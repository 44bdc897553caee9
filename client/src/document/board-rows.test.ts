import type { RowsPage } from '@wegpunkt/shared/http/row-routes'
import type { AnyRow } from '@wegpunkt/shared/journey/row-state'
import { describe, expect, it } from 'vitest'
import { NetworkFailure } from '../api/call.ts'
import { openBoardRows } from './board-rows.ts'
import { createValueStore } from './value-store.ts'

const idea = (id: string, version: number, title = id): AnyRow => ({
  kind: 'idea',
  id,
  version,
  title,
  text: '',
  touchpointIds: [],
  anonymous: false,
  measure: null,
  author: null,
  createdAt: '',
  changedAt: '',
})
const page = (fields: Partial<RowsPage>): RowsPage => ({
  since: 0,
  version: 0,
  rest: false,
  rows: [],
  gone: [],
  personas: [],
  workshop: null,
  results: 0,
  locked: null,
  comments: 0,
  ...fields,
})

/** A client whose clock and server are in the test's hands. */
function open() {
  const version = createValueStore(0)
  const asked: { since: number; answer: (given: RowsPage | Error) => Promise<void> }[] = []
  const waiting: { ms: number; run: () => void }[] = []
  const rows = openBoardRows({
    version,
    ask: (since) => {
      const { promise, resolve, reject } = Promise.withResolvers<RowsPage>()
      const answer = async (given: RowsPage | Error): Promise<void> => {
        if (given instanceof Error) reject(given)
        else resolve(given)
        await new Promise((done) => setTimeout(done))
      }
      asked.push({ since, answer })
      return promise
    },
    clock: {
      now: () => 0,
      after(ms, run) {
        const timer = { ms, run }
        waiting.push(timer)
        return () => void waiting.splice(waiting.indexOf(timer), 1)
      },
    },
    random: () => 0.5,
  })
  return {
    rows,
    version,
    asked,
    waiting,
    titles: () => [...rows.get().byKind.idea.values()].map(({ title }) => title),
    tick: () => waiting.shift()?.run(),
    answer: (given: RowsPage | Error) => asked.at(-1)?.answer(given),
  }
}

describe('the rows of an open board', () => {
  it('[H81] are loaded page by page, and shown when all are there', async () => {
    const { rows, asked, answer, titles } = open()
    await answer(page({ version: 2, rest: true, rows: [idea('a', 1), idea('b', 2)] }))
    expect([rows.isLoaded.get(), titles()]).toEqual([false, []])
    await answer(page({ since: 2, version: 3, rows: [idea('c', 3)] }))
    expect(asked.map(({ since }) => since)).toEqual([0, 2])
    expect([rows.isLoaded.get(), titles()]).toEqual([true, ['a', 'b', 'c']])
  })

  it('[H81] are asked for again when the server says another version, each time once', async () => {
    const { version, asked, answer, titles, waiting, tick } = open()
    await answer(page({ version: 1, rows: [idea('a', 1)] }))
    version.set(1)
    expect(waiting).toEqual([])
    version.set(2)
    version.set(3)
    expect(waiting.map(({ ms }) => ms)).toEqual([150])
    tick()
    version.set(4)
    await answer(page({ since: 1, version: 3, rows: [idea('a', 3, 'neu')], gone: [] }))
    expect(titles()).toEqual(['neu'])
    tick()
    await answer(page({ since: 3, version: 4, gone: [{ kind: 'idea', id: 'a', createdAt: '' }] }))
    expect([asked.map(({ since }) => since), titles(), waiting]).toEqual([[0, 1, 3], [], []])
  })

  it('[H81] are all loaded anew after a backup was restored, and no server is asked without end', async () => {
    const { version, answer, titles, waiting, tick } = open()
    await answer(page({ version: 9, rows: [idea('a', 1), idea('b', 9)] }))
    version.set(7)
    tick()
    await answer(page({ version: 7, rows: [idea('a', 1)] }))
    expect(titles()).toEqual(['a'])
    version.set(8)
    tick()
    await answer(page({ since: 7, version: 7 }))
    expect(waiting).toEqual([])
  })

  it('[H81] are asked for again when no answer came, ever more seldom', async () => {
    const { version, asked, answer, waiting, tick, titles } = open()
    for (const ms of [1_000, 2_000, 4_000]) {
      await answer(new NetworkFailure('away'))
      expect(waiting.map((one) => one.ms)).toEqual([ms])
      version.set(ms)
      tick()
    }
    await answer(page({ version: 4_000, rows: [idea('a', 1)] }))
    expect([titles(), waiting, asked.length]).toEqual([['a'], [], 4])
  })

  it('[P410] are settled once they are there, or once they cannot be had', async () => {
    const there = open()
    expect(there.rows.isSettled.get()).toBe(false)
    await there.answer(page({ version: 2, rest: true, rows: [idea('a', 1)] }))
    expect(there.rows.isSettled.get()).toBe(false)
    await there.answer(page({ since: 2, version: 2 }))
    expect([there.rows.isSettled.get(), there.rows.isLoaded.get()]).toEqual([true, true])
    const away = open()
    await away.answer(new NetworkFailure('away'))
    expect([away.rows.isSettled.get(), away.rows.isLoaded.get()]).toEqual([true, false])
  })

  it('[H81] show at once what this client was answered itself', async () => {
    const { rows, answer, titles } = open()
    await answer(page({ version: 1, rows: [idea('a', 1)] }))
    const { byKind } = rows.get()
    rows.put(idea('b', 2))
    expect(titles()).toEqual(['a', 'b'])
    rows.drop('idea', 'a')
    expect(titles()).toEqual(['b'])
    expect(rows.get().version).toBe(1)
    expect(rows.get().byKind.evidence).toBe(byKind.evidence)
  })

  it('[H81] ask nothing more once they are closed', async () => {
    const { rows, version, answer, waiting, titles } = open()
    rows.close()
    await answer(page({ version: 1, rows: [idea('a', 1)] }))
    version.set(2)
    expect([waiting, titles()]).toEqual([[], []])
  })
})
