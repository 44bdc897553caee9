import { usualShows } from '@wegpunkt/shared/links/link-choices'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ShownPicture, type Taker, createPictures } from '../../services/pictures.ts'
import { type AssetKind, insertAsset } from '../../storage/queries/assets.ts'
import { pictureBody } from './picture-body.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

const LARGE_BYTES = 200_000

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Reise' } })).body.id
  for (const id of ['one', 'two']) await place(id)
})
afterEach(async () => {
  vi.useRealTimers()
  await api.close()
})

async function place(id: string, more: { sha256?: string; created_at?: number; thumbnail?: number } = {}) {
  const { sha256 = id, created_at = 1, thumbnail } = more
  const row = { id, board_id: board, type: 'image/png', width: 9, height: 9, sha256, created_at } as const
  const content = (kind: AssetKind, length: number, fill: number) =>
    ({ kind, type: 'image/png', bytes: new Uint8Array(length).fill(fill) }) as const
  await insertAsset(api.database.db, { ...row, created_by: ann.body.id }, [
    content('original', LARGE_BYTES, sha256.length),
    ...(thumbnail === undefined ? [] : [content('thumbnail', 100, thumbnail)]),
  ])
}

const picture = (id: string, more: Partial<ShownPicture> = {}): ShownPicture => ({
  id,
  sha256: id,
  created_at: 1,
  ...more,
})

const refused = async (taking: Promise<unknown>): Promise<unknown> =>
  await taking.then(
    () => null,
    (error: { type: string }) => error.type,
  )

const viewer = (id: string, network = id): Taker => ({ by: 'viewer', id, network })

describe('pictures for those who take them', () => {
  it('[N113] are read once for all who ask, and again for those who come soon after', async () => {
    const { db } = api.database
    const asked = vi.spyOn(db, 'selectFrom')
    const pictures = createPictures({ db })
    const all = await Promise.all(
      ['a', 'b', 'c'].map((who) => pictures.take(viewer(who), picture('one'), 'original')),
    )
    all.push(await pictures.take(viewer('d'), picture('one'), 'original'))
    expect(new Set(all.map(({ bytes }) => bytes)).size).toBe(1)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('[N113] who does not take them holds few places, and pictures that others take as well', async () => {
    const pictures = createPictures({ db: api.database.db, mostUnderWay: 2.5 * LARGE_BYTES })
    const held = []
    for (let i = 0; i < 24; i++) held.push(await pictures.take(viewer('greedy'), picture('one'), 'original'))
    expect(await refused(pictures.take(viewer('greedy'), picture('one'), 'original'))).toBe(
      'too-many-requests',
    )
    const other = await pictures.take(viewer('other'), picture('one'), 'original')
    expect(await refused(pictures.take(viewer('other'), picture('two'), 'original'))).toBe('busy')
    for (const { leave } of [...held, other, ...held]) leave()
    expect((await pictures.take(viewer('greedy'), picture('two'), 'original')).length).toBe(LARGE_BYTES)
  })

  it('[N135] members take what they need, however much of it those who look by links hold', async () => {
    const pictures = createPictures({ db: api.database.db, mostUnderWay: 2.5 * LARGE_BYTES })
    const held: (string | null)[] = []
    for (let i = 0; i < 1_000; i++) {
      const taking = pictures.take(viewer(`device ${i >> 4}`), picture('one'), 'original')
      held.push((await refused(taking)) as string | null)
    }
    expect([held.filter((it) => it === null).length, held.at(-1)]).toEqual([666, 'busy'])
    expect(await refused(pictures.take(viewer('new'), picture('two'), 'original'))).toBe('busy')
    expect(await refused(pictures.take({ by: 'member', id: 'ann' }, picture('one'), 'original'))).toBeNull()
    expect(await refused(pictures.take({ by: 'member', id: 'ann' }, picture('two'), 'original'))).toBeNull()
  })

  it('[N142] one network leaves places to others, however many devices of it take none of what they ask for', async () => {
    const pictures = createPictures({ db: api.database.db })
    const take = (network: string, device: string) =>
      refused(pictures.take(viewer(`${network} ${device}`, network), picture('one'), 'original'))
    const held = { a: 0, b: 0 }
    for (const network of ['a', 'b'] as const)
      for (let i = 0; i < 700; i++) if ((await take(network, `${i % 40}`)) === null) held[network]++
    expect(held).toEqual({ a: 333, b: 167 })
    expect(await take('a', 'new')).toBe('busy')
    for (let i = 0; i < 20; i++) expect(await take('c', 'honest')).toBeNull()
  })

  it('[N142] one network leaves memory to others, and one device to its network', async () => {
    const { db } = api.database
    for (let i = 0; i < 32; i++) await place(`p${i}`)
    // Viewers have 24 times as much as a picture.
    const pictures = createPictures({ db, mostUnderWay: 36 * LARGE_BYTES })
    const holds = async (who: Taker, from: number): Promise<number> => {
      const taken = []
      for (let i = from; i < from + 8; i++)
        taken.push(await refused(pictures.take(who, picture(`p${i}`), 'original')))
      return taken.filter((problem) => problem === null).length
    }
    const counts = [await holds(viewer('one', 'a'), 0), await holds(viewer('two', 'a'), 8)]
    counts.push(await holds(viewer('three', 'a'), 16), await holds(viewer('new', 'b'), 24))
    expect(counts).toEqual([6, 5, 1, 3])
  })

  it('[N143] are told apart by what they are, not by their ids, which come back', async () => {
    const { db } = api.database
    const pictures = createPictures({ db })
    const first = async (of: ShownPicture, kind: AssetKind): Promise<number | undefined> => {
      const taken = await pictures.take({ by: 'member', id: 'ann' }, of, await pictures.kind(of, kind))
      taken.leave()
      return taken.bytes[0]
    }
    await place('three', { sha256: 'x', thumbnail: 70 })
    const before = picture('three', { sha256: 'x' })
    expect([await first(before, 'original'), await first(before, 'thumbnail')]).toEqual([1, 70])
    await db.deleteFrom('asset_bytes').execute()
    await db.deleteFrom('asset').execute()
    await place('three', { sha256: 'xyz', created_at: 2 })
    const after = picture('three', { sha256: 'xyz', created_at: 2 })
    expect([await first(after, 'original'), await first(after, 'thumbnail')]).toEqual([3, 3])
  })

  it('[N143] have the small version of their own board, where others have made another of the same', async () => {
    const pictures = createPictures({ db: api.database.db })
    const other = await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Andere' } })
    await place('three', { sha256: 'x', thumbnail: 70 })
    board = other.body.id
    await place('four', { sha256: 'x', thumbnail: 80 })
    for (const [id, fill] of [
      ['three', 70],
      ['four', 80],
    ] as const) {
      const of = picture(id, { sha256: 'x' })
      expect((await pictures.take(viewer('a'), of, 'thumbnail')).bytes[0]).toBe(fill)
    }
  })

  it('[S95] one that is gone from the database is not found, however often somebody asks', async () => {
    const { db } = api.database
    const pictures = createPictures({ db })
    await db.deleteFrom('asset_bytes').where('asset_id', '=', 'one').execute()
    for (let i = 0; i < 40; i++)
      expect(await refused(pictures.take(viewer('a'), picture('one'), 'original'))).toBe('asset-not-found')
    expect(await refused(pictures.take(viewer('a'), picture('two'), 'original'))).toBeNull()
  })

  it('[N113] one that is not taken is let go of after a while, and one that is cut off at once', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let left = 0
    const bytes = new Uint8Array(LARGE_BYTES)
    const picture = { kind: 'original', type: 'image/png', length: LARGE_BYTES, bytes } as const
    const open = () => pictureBody({ ...picture, leave: () => void left++ })
    const taken = new Uint8Array(await new Response(await open()).arrayBuffer())
    expect([taken.length, left]).toEqual([LARGE_BYTES, 1])
    await (await open()).cancel()
    expect(left).toBe(2)
    await open()
    await vi.advanceTimersByTimeAsync(89_000)
    expect(left).toBe(2)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(left).toBe(3)
  })

  it('[N113] by a link they are asked for so often, from one device and from one address', async () => {
    const path = `POST /api/boards/${board}/links` as const
    const { body } = await api.call(path, {
      cookie: ann.cookie,
      input: { name: 'Vorstand', shows: usualShows },
    })
    const opened = await api.call('POST /api/links/open', { input: { token: body.token } })
    const cookie = opened.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const device = { link: opened.body.link, secret: cookie.slice(cookie.indexOf('=') + 1) }
    const see = (address: string) => refused(api.services.linkVisits.mustSee(device, address))
    for (let i = 0; i < 600; i++) expect(await see(`10.0.0.${i % 100}`)).toBeNull()
    const results = await Promise.all(Array.from({ length: 50 }, () => see('10.0.0.1')))
    expect(results).toContain('too-many-requests')
  })
})
