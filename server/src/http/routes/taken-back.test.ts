import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createTakingBack } from '../../services/files/take-back.ts'
import { silentLog } from '../../log.ts'
import { madeSoFar, noteMade } from '../../storage/queries/file-imports.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

const board = async (): Promise<string> =>
  (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Halb' } })).body.id
const isThere = async (id: string): Promise<boolean> =>
  (await api.call(`GET /api/boards/${id}`, { cookie: ann.cookie })).status === 200

/** A database that does not begin a transaction so many times. */
function failing(times: number): TestApi['database']['db'] {
  let left = times
  return new Proxy(api.database.db, {
    get(target, key) {
      if (key === 'transaction' && left-- > 0) throw new Error('no database')
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
const takingBack = (times: number) =>
  createTakingBack({
    db: failing(times),
    openBoards: { closed: async () => undefined },
    sweeper: { soon: () => undefined },
    log: silentLog,
    firstPauseMs: 2,
  })

it('[F66] what could not be taken back is tried again until it is', async () => {
  const { db } = api.database
  const id = await board()
  await noteMade(db, { job: 'j', kind: 'board' }, [id])
  const taking = takingBack(3)
  await taking.of('j')
  expect(await isThere(id)).toBe(true)
  await vi.waitFor(async () => expect(await isThere(id)).toBe(false))
  expect(await madeSoFar(db)).toEqual([])
  await taking.close()
})

it('[F66] after its end a server tries nothing again', async () => {
  const id = await board()
  await noteMade(api.database.db, { job: 'j', kind: 'board' }, [id])
  const taking = takingBack(1)
  await taking.of('j')
  await taking.close()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await isThere(id)).toBe(true)
})

it('[F66] a board that was deleted is not taken back, nor another that is called the same since', async () => {
  const { db } = api.database
  const [gone, anew] = [await board(), await board()]
  await noteMade(db, { job: 'j', kind: 'board' }, [gone, anew])
  expect((await api.call(`DELETE /api/boards/${gone}`, { cookie: ann.cookie })).status).toBe(204)
  expect(await madeSoFar(db)).toEqual([{ job: 'j', kind: 'board', id: anew }])
  await noteMade(db, { job: 'k', kind: 'board' }, [anew])
  await takingBack(0).left()
  expect(await isThere(anew)).toBe(false)
  const kept = await board()
  await noteMade(db, { job: 'j', kind: 'board' }, [kept])
  await noteMade(db, { job: 'k', kind: 'board' }, [kept])
  await takingBack(0).of('j')
  expect(await isThere(kept)).toBe(true)
})
