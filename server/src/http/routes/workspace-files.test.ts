import { encodeState } from '@wegpunkt/shared/board/board-state'
import { fileText, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { archiveNames } from '@wegpunkt/shared/formats/workspace-file'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../services/images/testing/pictures.ts'
import { broughtIn, lookedAt, settled } from './testing-files.ts'
import { unpacked, zipped } from './testing-archives.ts'
import { type Answered, PASSWORD, type TestApi, openTestApi } from './testing.ts'

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

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const get = async (on: TestApi, who: Answered, path: string): Promise<Answered> =>
  await on.call(`GET /api/${path}`, { cookie: who.cookie })

/** A workspace with boards, a picture, a face, a department of its own, and snapshots. */
async function filled(): Promise<void> {
  const { cookie } = ann
  const { state, rows } = randomBoardFile(7)
  const photo = { fields: { kind: 'image', at: [0, 0], size: [9, 9], order: 'a0', asset: 'photo' } }
  const elements = { ...state.elements, photo }
  await broughtIn(api, cookie, bytes(fileText({ ...state, elements }, rows)))
  const sent = { cookie, bytes: png(), headers: { 'content-type': 'image/png' } }
  const { body: asset } = await api.call('POST /api/boards/b1/assets', sent)
  const placed = JSON.parse(JSON.stringify((await get(api, ann, 'boards/b1/export?format=board')).body))
  placed.document.elements.photo.fields.asset = asset.id
  await api.call('DELETE /api/boards/b1', { cookie })
  placed.pictures = [{ id: asset.id, type: 'image/png', data: Buffer.from(png()).toString('base64') }]
  await broughtIn(api, cookie, bytes(JSON.stringify(placed)))
  const persona = placed.board.personas[0]
  await api.call(`POST /api/personas/${persona}/portrait`, sent)
  const input = { nameDe: 'Werkstatt', codeDe: 'WK', nameEn: 'Workshop', codeEn: 'WS' }
  await api.call('POST /api/departments', { cookie, input })
  await api.call('POST /api/boards/b1/snapshots', { cookie, input: { persona, label: 'Ist', kind: 'as-is' } })
}

async function packed(): Promise<Uint8Array> {
  const begun = await api.call('POST /api/exports', { cookie: ann.cookie })
  const done = await settled(api, ann.cookie, `/api/exports/${begun.body.id}`)
  expect(done.body).toMatchObject({ state: 'done', problem: null })
  const { body, headers } = await get(api, ann, `exports/${begun.body.id}/file`)
  expect(headers.get('content-length')).toBe(String(body.length))
  expect(headers.get('content-disposition')).toContain('Kranich')
  return body
}

describe('a workspace as an archive', () => {
  it('[F30] comes in again in another workspace: boards, rows, pictures, personas, faces, departments and snapshots', async () => {
    await filled()
    const file = await packed()
    const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
    const brought = await broughtIn(there, eva.cookie, file)
    expect(brought.body).toMatchObject({ state: 'done', preview: { kind: 'workspace', leftOut: {} } })
    const [before, after] = [
      (await get(api, ann, 'boards/b1/export?format=board')).body,
      (await get(there, eva, 'boards/b1/export?format=board')).body,
    ]
    expect(encodeState({ format: 1, ...after.document })).toBe(encodeState({ format: 1, ...before.document }))
    expect(after.pictures).toEqual(before.pictures)
    expect(after.portraits).toEqual(before.portraits)
    expect(after.portraits).toHaveLength(1)
    expect(after.board).toEqual(before.board)
    const said = (row: object) => ({ ...row, version: 0 })
    expect(after.rows.map(said)).toEqual(before.rows.map(said))
    expect((await get(there, eva, 'departments')).body).toEqual((await get(api, ann, 'departments')).body)
    const snapshots = async (on: TestApi, who: Answered) => (await get(on, who, 'boards/b1/snapshots')).body
    const [[was], [is]] = [await snapshots(api, ann), await snapshots(there, eva)]
    expect(is).toMatchObject({
      id: was.id,
      label: 'Ist',
      kind: 'as-is',
      contentHash: was.contentHash,
      rowsHash: was.rowsHash,
      figures: was.figures,
    })
    expect((await get(there, eva, `snapshots/${is.id}`)).body.state).toEqual(
      (await get(api, ann, `snapshots/${was.id}`)).body.state,
    )
    // The sample of the new workspace is another board, and stays.
    expect((await get(there, eva, 'boards')).body.length).toBe(
      (await get(api, ann, 'boards')).body.length + 1,
    )
  })

  it('[F31] has no password, login, link or hash in it', async () => {
    const bob = await api.join(ann, 'bob', 'editor')
    const invited = await api.call('POST /api/invitations', {
      cookie: ann.cookie,
      input: { role: 'editor', department: 'sales' },
    })
    const file = await packed()
    const everything = Buffer.from(file).toString('latin1') + (await unpackedText(file))
    const { db } = api.database
    const hashes = await db.selectFrom('person').select('password_hash').execute()
    const logins = await db.selectFrom('login').select('id_hash').execute()
    const secrets = [
      PASSWORD,
      invited.body.token,
      ...hashes.map(({ password_hash }) => password_hash),
      ...logins.map(({ id_hash }) => id_hash),
      ...[ann, bob].map(({ cookie }) => String(cookie).split('=')[1] ?? 'x'),
    ]
    for (const secret of secrets) expect(everything).not.toContain(secret)
    expect(everything).toContain('bob@example.com')
  })

  it('[F32] finds the people of here by their e-mail addresses, and credits them with what they wrote', async () => {
    const bob = await api.join(ann, 'bob', 'editor')
    await api.call('POST /api/boards', { cookie: bob.cookie, input: { title: 'Bobs Reise' } })
    const board = (await get(api, bob, 'boards')).body.find(
      ({ title }: { title: string }) => title === 'Bobs Reise',
    ).id
    await api.call(`POST /api/boards/${board}/ideas`, { cookie: bob.cookie, input: { title: 'Chat' } })
    const file = await packed()
    const [there, eva] = await company({ workspace: 'Neu', name: 'Eva', email: 'eva@example.com' })
    const bobThere = await there.join(eva, 'bob', 'editor')
    const { body } = await broughtIn(there, eva.cookie, file)
    expect(body.preview.people).toEqual({ all: 2, known: 1 })
    expect((await get(there, eva, `boards/${board}/export?format=board`)).body.rows[0].author).toBe(
      bobThere.body.id,
    )
    expect((await get(there, bobThere, `boards/${board}`)).body.role).toBe('owner')
  })

  it('[F33] is for owners alone, both ways', async () => {
    const bob = await api.join(ann, 'bob', 'moderator')
    expect((await api.call('POST /api/exports', { cookie: bob.cookie })).status).toBe(403)
    const looked = await lookedAt(api, bob.cookie, await packed())
    expect([looked.status, looked.body.detail]).toEqual([422, 'owners-only'])
  })

  it('[F34] of a damaged board in it the others come all the same', async () => {
    await filled()
    const folder = 'boards/1'
    const file = await packed()
    const files = await unpacked(file)
    files.set(archiveNames.board(folder), bytes('{"format":"wegpunkt-board","version":1}'))
    const [there, eva] = await company({ workspace: 'Neu', name: 'Eva' })
    const { body } = await broughtIn(there, eva.cookie, await zipped(files))
    expect(body).toMatchObject({ state: 'done', preview: { leftOut: { board: 1 } } })
    expect(body.boards.length).toBe((await get(api, ann, 'boards')).body.length - 1)
  })
})

describe('an archive from outside', () => {
  const workspace = JSON.stringify({
    format: 'wegpunkt-workspace',
    version: 1,
    exportedAt: '2026-11-26T07:18:17.123Z',
    workspace: { name: 'x' },
    departments: [],
    personas: [],
    members: [],
    boards: [
      { id: 'b1', title: 'x', folder: 'boards/1', createdAt: '2026-11-26T07:18:17.123Z', createdBy: 'ann' },
    ],
  })
  const refusal = async (file: Uint8Array): Promise<string> =>
    (await lookedAt(api, ann.cookie, file)).body.detail as string

  it.each([
    '../../../etc/cron.d/evil',
    '/etc/passwd/evil-evil-evi',
    'C:/windows/evil-evil-evil',
    'a\\..\\..\\evil-evil-evil-e',
  ])('[F36] with a name that leads out of it is refused: %s', async (name) => {
    const placeholder = 'x'.repeat(name.length)
    const zip = await zipped(
      new Map([
        ['workspace.json', bytes(workspace)],
        [placeholder, bytes('evil')],
      ]),
    )
    const evil = Buffer.from(Buffer.from(zip).toString('latin1').replaceAll(placeholder, name), 'latin1')
    expect(await refusal(new Uint8Array(evil))).toBe('unsafe-names')
  })

  it('[F36] that would become too much is refused before it does', async () => {
    const huge = new Uint8Array(100 * 1024 * 1024)
    const bomb = await zipped(new Map([['workspace.json', huge]]))
    expect(bomb.length).toBeLessThan(200_000)
    expect(await refusal(bomb)).toBe('too-large')
    // One that lies about how much it becomes.
    const small = Buffer.from(bomb)
    const list = small.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'))
    small.writeUInt32LE(10, list + 24)
    expect(await refusal(new Uint8Array(small))).toBe('damaged')
  })

  const listed = (id: string, folder: string, snapshots: string[] = []): object => ({
    id,
    title: 'x',
    folder,
    createdAt: '2026-11-26T07:18:17.123Z',
    createdBy: 'ann',
    snapshots,
  })
  it.each([
    ['a folder', [listed('b1', 'boards/1'), listed('b2', 'boards/1')]],
    ['a board', [listed('b1', 'boards/1'), listed('b1', 'boards/2')]],
    ['a snapshot', [listed('b1', 'boards/1', ['s1', 's1'])]],
  ])('[F67] that names %s twice is refused: what is in it once would be read as often', async (_, boards) => {
    const list = bytes(JSON.stringify({ ...JSON.parse(workspace), boards }))
    const board = bytes(randomBoardFile(2).text)
    const files = ['boards/1', 'boards/2'].map((folder) => [archiveNames.board(folder), board] as const)
    expect(await refusal(await zipped(new Map([['workspace.json', list], ...files])))).toBe('damaged')
  })

  it('[F36] that is cut off, or has no list of a workspace, is refused', async () => {
    const zip = await zipped(new Map([['workspace.json', bytes(workspace)]]))
    expect(await refusal(zip.slice(0, -10))).toBe('damaged')
    expect(await refusal(zip.slice(0, zip.length >> 1))).toBe('damaged')
    expect(await refusal(await zipped(new Map([['holiday.jpg', bytes('x')]])))).toBe('not-ours')
    const deep = bytes(`{"format":${'['.repeat(90_000)}`)
    expect(await refusal(await zipped(new Map([['workspace.json', deep]])))).toBe('too-deep')
    const newer = bytes(workspace.replace('"version":1', '"version":2'))
    expect(await refusal(await zipped(new Map([['workspace.json', newer]])))).toBe('newer')
  })
})

const unpackedText = async (file: Uint8Array): Promise<string> =>
  [...(await unpacked(file)).values()].map((content) => Buffer.from(content).toString('latin1')).join('\n')
