import { MAX_IMAGE_BYTES } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  cameraExif,
  gif,
  jpeg,
  jpegSegment,
  jpegWith,
  png,
  pngHeader,
  pngOf,
  pngText,
  webp,
} from '../../services/images/testing/pictures.ts'
import { createAssets } from '../../services/assets.ts'
import { createAttempts } from '../../services/attempts.ts'
import { silentLog } from '../../log.ts'
import { kindsOfAsset } from '../../storage/queries/assets.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let board: string
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  board = await newBoard(ann)
})
afterEach(() => api.close())

const newBoard = async (by: Answered): Promise<string> =>
  (await api.call('POST /api/boards', { cookie: by.cookie, input: { title: 'Reise' } })).body.id

const send = (by: Answered, bytes: Uint8Array, { type = 'image/png', on = board, headers = {} } = {}) =>
  api.call(`POST /api/boards/${on}/assets`, {
    cookie: by.cookie,
    bytes,
    headers: { 'content-type': type, ...headers },
  })
const get = (by: Answered, asset: string, { query = '', on = board, headers = {} } = {}) =>
  api.call(`GET /api/boards/${on}/assets/${asset}${query}`, { cookie: by.cookie, headers })
const sendThumbnail = (by: Answered, asset: string, bytes: Uint8Array) =>
  api.call(`POST /api/boards/${board}/assets/${asset}/thumbnail`, {
    cookie: by.cookie,
    bytes,
    headers: { 'content-type': 'image/webp' },
  })
const signedIn = async (by: Answered) => ({
  person: (await api.call('GET /api/me', { cookie: by.cookie })).body,
  login: (await api.who(by)).login,
})
const changed = async (request: `${'PATCH' | 'DELETE'} ${string}`, role?: string): Promise<void> => {
  const { status } = await api.call(request, { cookie: ann.cookie, ...(role && { input: { role } }) })
  expect(status).toBeLessThan(300)
}
const said = ({ status, body }: Answered): unknown => [status, body?.type]

describe('a picture', () => {
  it.each([
    ['image/png', png()],
    ['image/jpeg', jpeg],
    ['image/webp', webp],
    ['image/gif', gif()],
  ])('[H69] of type %s is stored, and given back to whoever may read the board', async (type, bytes) => {
    const sent = await send(ann, bytes, { type })
    expect([sent.status, sent.body]).toEqual([201, { id: sent.body.id, type, width: 16, height: 12 }])
    expect(sent.headers.get('location')).toBe(`/api/boards/${board}/assets/${sent.body.id}`)
    const viewer = await api.join(ann, 'Bob', 'viewer')
    const got = await get(viewer, sent.body.id)
    expect([got.status, got.headers.get('content-type')]).toEqual([200, type])
    expect(got.headers.get('content-length')).toBe(String(got.body.length))
    // What is stored is clean: sent again, it is the same.
    expect((await send(ann, got.body, { type })).body.id).toBe(sent.body.id)
  })

  it('[H69] is what it is, not what it is called', async () => {
    const sent = await send(ann, jpeg, { type: 'image/png' })
    expect((await get(ann, sent.body.id)).headers.get('content-type')).toBe('image/jpeg')
  })

  it('[H70] may do nothing where it is opened, and is kept by the browser for the login it was loaded with', async () => {
    const { id } = (await send(ann, png(16, 12, { more: [pngText('<script>alert(1)</script>')] }))).body
    const { headers, body } = await get(ann, id)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, max-age=31536000, immutable',
      vary: 'cookie',
    })
    expect(Buffer.from(body).includes('script')).toBe(false)
    const again = await get(ann, id, { headers: { 'if-none-match': headers.get('etag') ?? '' } })
    expect([again.status, again.body]).toEqual([304, null])
  })

  it('[H71] the same bytes are one picture on a board, whatever stood around them and whoever brings them', async () => {
    const bob = await api.join(ann, 'Bob', 'editor')
    const first = await send(ann, jpeg)
    const dirty = jpegWith(jpegSegment(0xfe, Buffer.from('from Bob')))
    const both = await Promise.all([send(bob, dirty), send(ann, jpeg), send(bob, jpeg)])
    expect(both.map(({ body }) => body.id)).toEqual([first.body.id, first.body.id, first.body.id])
    expect((await send(ann, jpeg, { on: await newBoard(ann) })).body.id).not.toBe(first.body.id)
  })

  it('[H71] that two people bring at the same moment is one, too', async () => {
    const bob = await api.join(ann, 'Bob', 'editor')
    const sent = await Promise.all([send(ann, webp), send(bob, webp), send(ann, webp), send(bob, webp)])
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1)
  })

  it('[F75] says how long it is to those who may read the board and know its id', async () => {
    const sent = await send(ann, png())
    const { id } = sent.body
    await sendThumbnail(ann, id, webp)
    const other = await newBoard(ann)
    const there = (await send(ann, jpeg, { on: other })).body.id
    const lengths = (by: Answered, ids: string, on = board) =>
      api.call(`GET /api/boards/${on}/assets?ids=${ids}`, { cookie: by.cookie })
    const viewer = await api.join(ann, 'Bob', 'viewer')
    const bytes = (await get(ann, id)).body.length
    expect((await lengths(viewer, `${id},gone,${there}`)).body).toEqual([{ id, bytes }])
    expect((await lengths(viewer, '')).body).toEqual([])
    expect(said(await lengths(viewer, id, 'nowhere'))).toEqual([404, 'board-not-found'])
    expect(said(await lengths(viewer, 'x'.repeat(9_000)))).toEqual([422, 'invalid-input'])
  })

  it('[H72] is seen and added only by those who may: no such board, no such picture, no right', async () => {
    const { id } = (await send(ann, png())).body
    const viewer = await api.join(ann, 'Vic', 'viewer')
    const contributor = await api.join(ann, 'Con', 'contributor')
    expect(said(await send(viewer, gif()))).toEqual([403, 'not-allowed'])
    expect(said(await send(contributor, gif()))).toEqual([403, 'not-allowed'])
    expect(said(await sendThumbnail(viewer, id, webp))).toEqual([403, 'not-allowed'])
    expect(said(await send(ann, png(), { on: 'nowhere' }))).toEqual([404, 'board-not-found'])
    expect(said(await get(ann, id, { on: 'nowhere' }))).toEqual([404, 'board-not-found'])
    expect(said(await get(ann, id, { on: await newBoard(ann) }))).toEqual([404, 'asset-not-found'])
    expect(said(await get(ann, 'x'))).toEqual([404, 'asset-not-found'])
    expect(said(await get(ann, id, { query: '?size=huge' }))).toEqual([422, 'invalid-input'])
    const stranger = { ...ann, cookie: undefined }
    expect(said(await get(stranger, id))).toEqual([401, 'not-signed-in'])
    expect(said(await send(ann, png(), { headers: { origin: 'https://evil.example' } }))).toEqual([
      403,
      'foreign-origin',
    ])
    await api.call(`DELETE /api/boards/${board}`, { cookie: ann.cookie })
    expect(said(await get(ann, id))).toEqual([404, 'board-not-found'])
  })

  it.each([
    ['is made a viewer', 'not-allowed', (bob: string) => changed(`PATCH /api/members/${bob}`, 'viewer')],
    ['is removed', 'board-not-found', (bob: string) => changed(`DELETE /api/members/${bob}`)],
    ['loses the board', 'board-not-found', () => changed(`DELETE /api/boards/${board}`)],
  ])('[H72] is not added by somebody who %s while it is on its way', async (_, type, change) => {
    const bob = await signedIn(await api.join(ann, 'Bob', 'editor'))
    const { assets } = api.services
    const sending = async (bytes: Buffer): Promise<Buffer> => {
      await change(bob.person.id)
      return bytes
    }
    await expect(assets.add(bob, board, () => sending(png()))).rejects.toMatchObject({ type })
    expect(await api.database.db.selectFrom('asset').selectAll().execute()).toEqual([])
  })

  it('[H72] has no small version from somebody who may no longer add one once it is here', async () => {
    const bob = await signedIn(await api.join(ann, 'Bob', 'editor'))
    const { assets } = api.services
    const { id } = await assets.add(bob, board, async () => png())
    const read = async (): Promise<Buffer> => {
      await changed(`PATCH /api/members/${bob.person.id}`, 'viewer')
      return webp
    }
    await expect(assets.addThumbnail(bob, board, id, read)).rejects.toMatchObject({ type: 'not-allowed' })
    expect(await kindsOfAsset(api.database.db, id)).toEqual(['original'])
  })

  it('[H73] has a thumbnail once its own person sent one; until then the original stands for it', async () => {
    const bob = await api.join(ann, 'Bob', 'editor')
    const { id } = (await send(ann, png(1_600, 1_200))).body
    const before = await get(bob, id, { query: '?size=thumbnail' })
    expect([before.headers.get('content-type'), before.headers.get('cache-control')]).toEqual([
      'image/png',
      'private, no-cache',
    ])
    expect(said(await sendThumbnail(bob, id, webp))).toEqual([404, 'asset-not-found'])
    expect(said(await sendThumbnail(ann, id, png(16, 16)))).toEqual([422, 'image-damaged'])
    expect(said(await sendThumbnail(ann, id, png(1_600, 1_200)))).toEqual([422, 'image-damaged'])
    expect(said(await sendThumbnail(ann, id, Buffer.from('<svg/>')))).toEqual([415, 'image-type-refused'])
    expect((await sendThumbnail(ann, id, webp)).status).toBe(204)
    const after = await get(bob, id, { query: '?size=thumbnail' })
    expect([after.headers.get('content-type'), after.headers.get('cache-control')]).toEqual([
      'image/webp',
      'private, max-age=31536000, immutable',
    ])
    expect((await sendThumbnail(ann, id, png(32, 24))).status).toBe(204)
    expect((await get(bob, id, { query: '?size=thumbnail' })).body).toEqual(after.body)
    expect((await get(bob, id)).headers.get('content-type')).toBe('image/png')
  })

  it('[H74] is copied to another board with its thumbnail, where both boards allow it', async () => {
    const { id } = (await send(ann, png())).body
    await sendThumbnail(ann, id, webp)
    const bob = await api.join(ann, 'Bob', 'editor')
    const bobs = await newBoard(bob)
    const copy = (by: Answered, input: object, to = bobs) =>
      api.call(`POST /api/boards/${to}/assets/copies`, { cookie: by.cookie, input })
    const copied = await copy(bob, { board, asset: id })
    expect([copied.status, copied.body.id === id]).toEqual([201, false])
    expect((await get(ann, copied.body.id, { on: bobs })).body).toEqual((await get(ann, id)).body)
    const small = await get(ann, copied.body.id, { on: bobs, query: '?size=thumbnail' })
    expect(small.headers.get('content-type')).toBe('image/webp')
    expect(said(await copy(bob, { board, asset: 'x' }))).toEqual([404, 'asset-not-found'])
    expect(said(await copy(bob, { board: 'nowhere', asset: id }))).toEqual([404, 'board-not-found'])
    const viewer = await api.join(ann, 'Vic', 'viewer')
    expect(said(await copy(viewer, { board, asset: id }))).toEqual([403, 'not-allowed'])
  })
})

describe('what is no picture for a board', () => {
  it.each([
    [
      'an SVG',
      'image/svg+xml',
      '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      415,
    ],
    ['an SVG that is called PNG', 'image/png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 415],
    ['a page', 'text/html', '<script>alert(1)</script>', 415],
    ['a page that is called JPEG', 'image/jpeg', '<!doctype html><script>alert(1)</script>', 415],
    ['nothing', 'image/png', '', 415],
    ['a script that begins like a GIF', 'image/gif', 'GIF89a/* */=1;alert(1)//', 422],
    ['a cut-off picture', 'image/png', png().subarray(0, -9).toString('latin1'), 422],
    [
      'a bomb',
      'image/png',
      pngOf(pngHeader(50_000, 50_000), ['IEND', Buffer.alloc(0)]).toString('latin1'),
      422,
    ],
  ])('[H65] %s is refused with a reason', async (_, type, text, status) => {
    const { body, ...answered } = await send(ann, Buffer.from(text, 'latin1'), { type })
    expect(answered.status).toBe(status)
    expect(body.type).toMatch(/^image-/)
    expect(body.title).toMatch(/\w+ \w+/)
    expect(await api.database.db.selectFrom('asset').selectAll().execute()).toEqual([])
  })

  it('[H66] a file of 50 MB is refused, and not read further than 10', async () => {
    const large = await send(ann, new Uint8Array(50_000_000))
    expect(said(large)).toEqual([413, 'image-too-large'])
    const claimed = await send(ann, png(), { headers: { 'content-length': '50000000' } })
    expect(said(claimed)).toEqual([413, 'image-too-large'])
    const most = Buffer.concat([png(), Buffer.alloc(MAX_IMAGE_BYTES - png().length)])
    expect((await send(ann, most)).status).toBe(201)
    expect(said(await send(ann, Buffer.concat([most, Buffer.alloc(1)])))).toEqual([413, 'image-too-large'])
  })

  it('[H66] a board that has no room for more takes no more, and what it has stays', async () => {
    const who = await signedIn(ann)
    const mostBytesPerBoard = png().length + jpeg.length - 1
    const { db } = api.database
    const { boards } = api.services
    const assets = createAssets({ db, boards, attempts: createAttempts(), log: silentLog, mostBytesPerBoard })
    const first = await assets.add(who, board, async () => png())
    await expect(assets.add(who, board, async () => jpeg)).rejects.toMatchObject({
      type: 'board-images-full',
    })
    expect(await assets.add(who, board, async () => png())).toEqual(first)
  })

  it('[H66] a small version of a picture takes room of its board as well', async () => {
    const { id } = (await send(ann, png())).body
    const who = await signedIn(ann)
    const { db } = api.database
    const { boards } = api.services
    const small = async (room: number) => {
      const mostBytesPerBoard = png().length + room
      const parts = { db, boards, attempts: createAttempts(), log: silentLog, mostBytesPerBoard }
      await createAssets(parts).addThumbnail(who, board, id, async () => webp)
    }
    await expect(small(webp.length - 1)).rejects.toMatchObject({ type: 'board-images-full' })
    expect(await kindsOfAsset(db, id)).toEqual(['original'])
    await small(webp.length)
    expect((await kindsOfAsset(db, id)).toSorted()).toEqual(['original', 'thumbnail'])
  })

  it('[H66] one person cannot send pictures without end', async () => {
    const bob = await api.join(ann, 'Bob', 'editor')
    // One more is allowed every two seconds, and a busy machine takes seconds for sixty.
    const answers: Answered[] = []
    while (answers.at(-1)?.status !== 429 && answers.length < 500) answers.push(await send(ann, gif()))
    const last = answers.at(-1)
    expect(answers.length).toBeGreaterThan(60)
    expect(last?.status).toBe(429)
    expect([1, 2]).toContain(last?.body.retryAfterSeconds)
    expect((await send(bob, gif())).status).toBe(201)
  })

  it('[H66] a photograph with its place is taken without it', async () => {
    const { id } = (await send(ann, jpegWith(jpegSegment(0xe1, cameraExif(6))))).body
    const { body } = await get(ann, id)
    expect(['GPS', 'ACME', 'Exif'].map((text) => Buffer.from(body).includes(text))).toEqual([
      false,
      false,
      true,
    ])
  })
})
