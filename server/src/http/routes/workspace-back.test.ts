import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { deflateSync } from 'node:zlib'
import { filePictures } from '@wegpunkt/shared/formats/testing/file-pictures'
import { fileText, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pngHeader, pngOf } from '../../services/images/testing/pictures.ts'
import { insertAsset } from '../../storage/queries/assets.ts'
import { unpacked, zipped } from './testing-archives.ts'
import { broughtIn, lookedAt } from './testing-files.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const MIB = 1024 * 1024

let apis: TestApi[] = []
let api: TestApi
let ann: Answered
beforeEach(async () => {
  ;[api, ann] = await company()
})
afterEach(async () => {
  for (const one of apis) await one.close()
  apis = []
})

async function company(input: object = {}): Promise<[TestApi, Answered]> {
  const made = await openTestApi()
  apis.push(made)
  return [made, await made.setUp(input)]
}

type Picture = (typeof filePictures)[number]
const get = async (on: TestApi, who: Answered, path: string): Promise<Answered> =>
  await on.call(`GET /api/${path}`, { cookie: who.cookie })
const { state } = randomBoardFile(0)

/** A board that shows pictures and nothing else: those that come with it, or `shown`. */
async function boardWith(
  pictures: readonly Picture[],
  shown: readonly string[] = pictures.map(({ id }) => id),
): Promise<string> {
  const elements = Object.fromEntries(
    shown.map((id, i) => [
      `i${i}`,
      { fields: { kind: 'image', at: [0, 0], size: [9, 9], order: 'a0', asset: id } },
    ]),
  )
  const text = fileText({ ...state, elements }, [], {}, null, pictures)
  const { body } = await broughtIn(api, ann.cookie, new Uint8Array(Buffer.from(text)))
  expect(body).toMatchObject({ state: 'done', preview: { leftOut: {} } })
  return body.boards[0].id as string
}

/** As an editor does it. */
async function removeFrom(board: string, ...elements: string[]): Promise<void> {
  const { rows, headSeq } = await api.database.updates.load(board)
  const doc = new Y.Doc()
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes)
  const before = Y.encodeStateVector(doc)
  for (const id of elements) doc.getMap('elements').delete(id)
  await api.database.updates.append([{ board, seq: headSeq + 1, bytes: Y.encodeStateAsUpdate(doc, before) }])
}

/** Asks until a job has ended, and gives what it said of itself on the way. */
async function watched(on: TestApi, who: Answered, path: string): Promise<readonly FileJob[]> {
  const said: FileJob[] = []
  for (;;) {
    const { body } = await get(on, who, path)
    said.push(body as FileJob)
    if (said.at(-1)?.state !== 'running') return said
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

async function packed(): Promise<{ file: Uint8Array; said: readonly FileJob[] }> {
  const begun = await api.call('POST /api/exports', { cookie: ann.cookie })
  const said = await watched(api, ann, `exports/${begun.body.id}`)
  expect(said.at(-1)).toMatchObject({ state: 'done', problem: null })
  const { body } = await get(api, ann, `exports/${begun.body.id}/file`)
  return { file: body as Uint8Array, said }
}

/** What all pictures of a workspace are, by what they are called. */
async function picturesIn(on: TestApi): Promise<Map<string, string>> {
  const rows = await on.database.db.selectFrom('asset_bytes').select(['asset_id', 'bytes']).execute()
  return new Map(
    rows.map(({ asset_id, bytes }) => [asset_id, createHash('sha256').update(bytes).digest('hex')]),
  )
}

async function nothingIsLeft(on: TestApi, who: Answered): Promise<void> {
  const { db } = on.database
  expect(await db.selectFrom('persona').select('id').where('id', 'in', ['p1', 'p2']).execute()).toEqual([])
  expect((await get(on, who, 'boards')).body).toHaveLength(1)
  expect([...(await picturesIn(on)).keys()]).toEqual([])
  const file = await on.services.fileStore.create()
  await file.remove()
  expect(await readdir(dirname(file.path))).toEqual([])
}

const rises = (said: readonly FileJob[]): void => {
  const shares = said.filter(({ total }) => total > 0).map(({ done, total }) => done / total)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(new Set(shares).size).toBeGreaterThan(3)
}

/** Boards with a picture each of which none can be made smaller: together more than a file of one board holds. */
async function largeBoards(count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) {
    const [id, width, height] = [`large${nth}`, 1_100 + nth, 2_700]
    const row = 1 + 3 * width
    const pixels = Buffer.alloc(row * height)
    const bytes = pngOf(
      pngHeader(width, height),
      ['IDAT', deflateSync(pixels, { level: 0 })],
      ['IEND', Buffer.alloc(0)],
    )
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const by = { created_by: String(ann.body.id), created_at: Date.now() }
    const type = 'image/png'
    const board_id = await boardWith([], [id])
    await insertAsset(api.database.db, { id, board_id, type, width, height, sha256, ...by }, [
      { kind: 'original', type, bytes },
    ])
  }
}

it('[F80] pictures that snapshots alone show come along, also where their names are taken', async () => {
  const board = await boardWith(filePictures)
  const input = { persona: 'p1', label: 'Ist', kind: 'as-is' }
  await api.call(`POST /api/boards/${board}/snapshots`, { cookie: ann.cookie, input })
  await removeFrom(board, 'i1', 'i2')
  const { file } = await packed()
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  expect((await broughtIn(there, eva.cookie, file)).body).toMatchObject({
    state: 'done',
    preview: { leftOut: {} },
  })
  expect(await picturesIn(there)).toEqual(await picturesIn(api))
  const again = (await broughtIn(there, eva.cookie, file)).body.boards[0].id
  const [snapshot] = (await get(there, eva, `boards/${again}/snapshots`)).body
  const { elements } = (await get(there, eva, `snapshots/${snapshot.id}`)).body.state
  const assets = Object.values(elements).map((one) => (one as { fields: { asset: string } }).fields.asset)
  expect(assets).toHaveLength(filePictures.length)
  for (const asset of assets) {
    expect(filePictures.map(({ id }) => id)).not.toContain(asset)
    expect((await get(there, eva, `boards/${again}/assets/${asset}`)).status).toBe(200)
  }
})

it('[F81] a former department counts there, too, as the one that replaced it', async () => {
  const { cookie } = ann
  const add = async (nameDe: string, code: string): Promise<string> => {
    const input = { nameDe, codeDe: code, nameEn: nameDe, codeEn: code }
    return (await api.call('POST /api/departments', { cookie, input })).body.key as string
  }
  const [old, next] = [await add('Werkstatt', 'WK'), await add('Montage', 'MO')]
  await api.call(`POST /api/departments/${old}/retirement`, { cookie, input: { replacedBy: next } })
  const { file } = await packed()
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  await broughtIn(there, eva.cookie, file)
  expect((await get(there, eva, 'departments')).body).toEqual((await get(api, ann, 'departments')).body)
})

it('[F82] more than a file of a board could hold goes out and in byte by byte, and how far it is only rises', async () => {
  await largeBoards(3)
  const before = await picturesIn(api)
  const { file, said } = await packed()
  expect([before.size, file.length > 24 * MIB]).toEqual([3, true])
  rises(said)
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  const { body } = await lookedAt(there, eva.cookie, file)
  await there.call(`POST /api/imports/${body.id}/run`, { cookie: eva.cookie, input: {} })
  const running = await watched(there, eva, `imports/${body.id}`)
  expect(running.at(-1)).toMatchObject({ state: 'done', preview: { leftOut: {} } })
  rises(running)
  expect(await picturesIn(there)).toEqual(before)
})

it('[F35] called off in the middle of it, nothing of it is left', async () => {
  await largeBoards(1)
  await boardWith(filePictures)
  const { file } = await packed()
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  const { body } = await lookedAt(there, eva.cookie, file)
  await there.call(`POST /api/imports/${body.id}/run`, { cookie: eva.cookie, input: {} })
  const { db } = there.database
  const isHalfWay = async (): Promise<boolean> =>
    (await db.selectFrom('asset').select('id').execute()).length > 0
  while (!(await isHalfWay())) await new Promise((resolve) => setTimeout(resolve, 1))
  expect((await get(there, eva, `imports/${body.id}`)).body.state).toBe('running')
  await there.call(`DELETE /api/imports/${body.id}`, { cookie: eva.cookie })
  await nothingIsLeft(there, eva)
})

it('[F35] what fails in the middle of it leaves nothing either', async () => {
  await boardWith(filePictures.slice(0, 1))
  await boardWith(filePictures.slice(1))
  const { file } = await packed()
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  // The disk is full when the last picture of the last board comes.
  const last = filePictures.at(-1)?.id ?? ''
  await sql
    .raw(
      `create trigger full before insert on asset when new.id = '${last}' begin select raise(abort, 'full'); end`,
    )
    .execute(there.database.db)
  const { body } = await broughtIn(there, eva.cookie, file)
  expect(body).toMatchObject({ state: 'failed', boards: [] })
  await there.call(`DELETE /api/imports/${body.id}`, { cookie: eva.cookie })
  await nothingIsLeft(there, eva)
})

it('[F34] of a board that turns out to be unsound only when it is made, and of a damaged snapshot, the others come', async () => {
  const board = await boardWith(filePictures)
  const input = { persona: 'p1', label: 'Ist', kind: 'as-is' }
  for (const label of ['Ist', 'Soll'])
    await api.call(`POST /api/boards/${board}/snapshots`, { cookie: ann.cookie, input: { ...input, label } })
  const { file } = await packed()
  const files = await unpacked(file)
  const names = [...files.keys()]
  const deep = `${'['.repeat(20)}${']'.repeat(20)}`
  for (const name of names.filter((one) => one.endsWith('/board.json'))) {
    const text = new TextDecoder().decode(files.get(name))
    // Deeper than a document may hold it, and not deeper than a file may say it.
    const isSample = !text.includes(`"id":"${board}"`)
    if (isSample) files.set(name, bytesOf(text.replace('"meta":{', `"meta":{"later":${deep},`)))
  }
  const snapshot = names.find((name) => name.includes('/snapshots/')) ?? ''
  files.set(snapshot, bytesOf('{"format":"wegpunkt-board"}'))
  const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
  const { body } = await broughtIn(there, eva.cookie, await zipped(files))
  expect(body).toMatchObject({
    state: 'done',
    boards: [{ id: board }],
    preview: { leftOut: { board: 1, snapshot: 1 } },
  })
  expect((await get(there, eva, `boards/${board}/snapshots`)).body).toHaveLength(1)
})
