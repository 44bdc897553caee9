import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { insertAsset } from '../../storage/queries/assets.ts'
import { settled } from './testing-files.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

/** What does not fit into one slice is waited for. */
const LARGE_BYTES = 200_000
/** More than one person or device may have under way. */
const TIMES = 26
/** The same for exports, of which one may ask for few at once. */
const EXPORTS = 4

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Reise' } })).body.id
})
afterEach(() => api.close())

/** The answers to asking for the head so often, each once. */
async function heads(
  path: string,
  cookie: string | undefined,
  times = TIMES,
): Promise<(string | number | null)[]> {
  const seen = new Set<string>()
  for (let i = 0; i < times; i++) {
    const { status, body, headers } = await api.call(`HEAD ${path}`, { cookie })
    seen.add(JSON.stringify([status, body?.length ?? 0, headers.get('content-type')]))
  }
  return [...seen].flatMap((one) => JSON.parse(one) as (string | number | null)[])
}

async function placePicture(): Promise<void> {
  const row = { id: 'one', board_id: board, type: 'image/png', width: 9, height: 9, sha256: 'x' } as const
  await insertAsset(api.database.db, { ...row, created_by: ann.body.id, created_at: 1 }, [
    { kind: 'original', type: 'image/png', bytes: new Uint8Array(LARGE_BYTES) },
  ])
}

describe('whoever asks for a head alone', () => {
  it('[H98] holds no place of an export', async () => {
    const path = `/api/boards/${board}/export?format=board`
    expect(await heads(path, ann.cookie, EXPORTS)).toEqual([200, 0, 'application/json'])
    expect((await api.call(`GET ${path}`, { cookie: ann.cookie })).body.board.title).toBe('Reise')
  })

  it('[H98] holds no picture, and is told how long it is', async () => {
    await placePicture()
    const path = `/api/boards/${board}/assets/one`
    expect(await heads(path, ann.cookie)).toEqual([200, 0, 'image/png'])
    const { headers } = await api.call(`HEAD ${path}`, { cookie: ann.cookie })
    expect(headers.get('content-length')).toBe(String(LARGE_BYTES))
    expect((await api.call(`GET ${path}`, { cookie: ann.cookie })).body).toHaveLength(LARGE_BYTES)
  })

  it('[H98] holds no picture of a link either', async () => {
    await placePicture()
    const input = { name: 'Vorstand', shows: usualShows }
    const { body } = await api.call(`POST /api/boards/${board}/links`, { cookie: ann.cookie, input })
    const opened = await api.call('POST /api/links/open', { input: { token: body.token } })
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0]
    // What is in sight is another question.
    const row = await api.database.db.selectFrom('asset').selectAll().executeTakeFirstOrThrow()
    vi.spyOn(api.services.viewAssets, 'find').mockResolvedValue(row)
    const path = `/api/view/${opened.body.link}/assets/one`
    expect(await heads(path, cookie)).toEqual([200, 0, 'image/png'])
    expect((await api.call(`GET ${path}`, { cookie })).body).toHaveLength(LARGE_BYTES)
  })

  it('[H98] holds no archive open', async () => {
    const begun = await api.call('POST /api/exports', { cookie: ann.cookie })
    await settled(api, ann.cookie, `/api/exports/${begun.body.id}`)
    const { workspaceExports } = api.services
    const asMade = { ...workspaceExports }
    let [open, loaded] = [0, 0]
    async function* counted(body: AsyncIterable<string | Uint8Array>): AsyncGenerator<string | Uint8Array> {
      open++
      try {
        yield* body
      } finally {
        open--
      }
    }
    vi.spyOn(workspaceExports, 'load').mockImplementation((me, id) => {
      loaded++
      const file = asMade.load(me, id)
      return { ...file, body: counted(file.body) }
    })
    expect(await heads(`/api/exports/${begun.body.id}/file`, ann.cookie)).toEqual([200, 0, 'application/zip'])
    expect([loaded, open]).toEqual([TIMES, 0])
  })
})
