import { readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { encodeState } from '@wegpunkt/shared/board/board-state'
import { boardFilePieces } from '@wegpunkt/shared/formats/write-board-file'
import { fileText, randomBoardFile } from '@wegpunkt/shared/formats/testing/random-board-file'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { png } from '../../services/images/testing/pictures.ts'
import { broughtIn, lookedAt } from './testing-files.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
})
afterEach(() => api.close())

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text))
const exported = async (board: string, format = 'board', who = ann): Promise<Answered> =>
  await api.call(`GET /api/boards/${board}/export?format=${format}`, { cookie: who.cookie })
const boardsNow = async (): Promise<{ id: string; title: string }[]> =>
  (await api.call('GET /api/boards', { cookie: ann.cookie })).body

/** What is typed lies apart from other fields, and each key of a record is where it comes first in order. */
const documentOf = (answer: Answered): string => encodeState({ format: 1, ...answer.body.document })
const facts = (row: Record<string, unknown>): object => {
  const { version: _, author: __, changedAt, ...rest } = row
  return { ...rest, changedAt: new Date(String(changedAt)).toISOString() }
}

describe('a board by the API', () => {
  it('[F20] goes out as our own format and comes in again as the same board, with the same ids where they are free', async () => {
    for (let seed = 0; seed < 12; seed++) {
      const { state, rows, text } = randomBoardFile(seed)
      const { body } = await broughtIn(api, ann.cookie, bytes(text))
      expect(body).toMatchObject({ state: 'done', boards: [{ title: 'Reise' }] })
      const [{ id }] = body.boards
      const out = await exported(id)
      expect(out.status).toBe(200)
      expect(documentOf(out), `seed ${seed}`).toBe(encodeState({ ...state }))
      expect(out.body.rows.map(facts).toSorted(byId)).toEqual(withoutOthers(rows).map(facts).toSorted(byId))
      expect(out.body.personas.map(({ name }: { name: string }) => name).toSorted()).toEqual([
        'Paul',
        'Petra',
      ])
      expect(out.body.board).toMatchObject({ personas: ['p1', 'p2'] })
      await api.call(`DELETE /api/boards/${id}`, { cookie: ann.cookie })
    }
  })

  it('[F20] comes in beside what is there: what has the same id is another then, and what refers to it follows', async () => {
    const { state, rows } = randomBoardFile(4)
    const row = {
      id: 'ev',
      kind: 'evidence',
      version: 1,
      author: null,
      createdAt: AT,
      changedAt: AT,
      ...evidence,
    }
    const asked = {
      fields: {
        kind: 'touchpoint',
        at: [0, 0],
        size: [9, 9],
        order: 'a0',
        customersAsked: { answer: 'yes', evidence: 'ev' },
      },
    }
    const elements = { ...state.elements, asked: { ...asked, texts: { title: 'Bezahlen' } } }
    const file = bytes(fileText({ ...state, elements }, [...rows, row as never]))
    const [first, second] = [await broughtIn(api, ann.cookie, file), await broughtIn(api, ann.cookie, file)]
    const [one, two] = [await exported(first.body.boards[0].id), await exported(second.body.boards[0].id)]
    expect(one.body.board.id).toBe('b1')
    expect(two.body.board.id).not.toBe('b1')
    const idsOf = (answer: Answered): Set<string> =>
      new Set(answer.body.rows.map(({ id }: { id: string }) => id))
    expect(idsOf(one).isDisjointFrom(idsOf(two))).toBe(true)
    const { evidence: now } = two.body.document.elements.asked.fields.customersAsked
    expect(idsOf(two).has(now)).toBe(true)
    // The personas are the same ones.
    expect(
      (await api.call('GET /api/personas', { cookie: ann.cookie })).body.filter(
        (it: { name: string }) => it.name === 'Petra',
      ),
    ).toHaveLength(1)
  })

  it('[F21] brings its pictures along, each looked at as any picture from outside', async () => {
    const { state } = randomBoardFile(0)
    const image = (asset: string) => ({
      fields: { kind: 'image', at: [0, 0], size: [9, 9], order: 'a0', asset },
    })
    const elements = { i1: image('good'), i2: image('bad') }
    const picture = (id: string, data: Uint8Array): string =>
      boardFilePieces.picture({ id, type: 'image/png' }, Buffer.from(data).toString('base64'))
    const text = fileText({ ...state, elements }, []).replace(
      boardFilePieces.end,
      `${picture('good', png())},${picture('bad', bytes('no picture'))},${picture('beside', png())}${boardFilePieces.end}`,
    )
    const { body } = await broughtIn(api, ann.cookie, bytes(text))
    expect(body.preview.leftOut).toEqual({ picture: 1 })
    const got = await api.call(`GET /api/boards/b1/assets/good`, { cookie: ann.cookie })
    expect(got.status).toBe(200)
    expect((await api.call('GET /api/boards/b1/assets/beside', { cookie: ann.cookie })).status).toBe(404)
    const out = await exported('b1')
    expect(out.body.pictures.map(({ id }: { id: string }) => id)).toEqual(['good'])
  })

  it('[F22] goes out as tables and as Markdown, in the language that is asked for', async () => {
    await broughtIn(api, ann.cookie, bytes(randomBoardFile(3).text))
    const table = await exported('b1', 'touchpoints')
    expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(table.headers.get('content-disposition')).toContain(encodeURIComponent('Reise – Touchpoints'))
    expect(table.body).toMatch(/^Phase;Spur;Touchpoint;/)
    expect((await exported('b1', 'measures&locale=en')).body).toMatch(/^Title,Status,/)
    expect((await exported('b1', 'markdown')).body).toMatch(/^# Reise\n/)
    expect((await exported('b1', 'xml')).status).toBe(422)
  })

  it('[F22] goes out as a snapshot has it, with the rows that it knows in the words of today', async () => {
    const { rows, state } = randomBoardFile(3)
    const quoted = {
      id: 'ev',
      kind: 'evidence',
      version: 1,
      author: null,
      createdAt: AT,
      changedAt: AT,
      ...evidence,
    }
    await broughtIn(api, ann.cookie, bytes(fileText(state, [...rows, quoted as never])))
    const input = { persona: 'p1', label: 'Ist', kind: 'as-is' }
    const { body: snapshot } = await api.call('POST /api/boards/b1/snapshots', { cookie: ann.cookie, input })
    await api.call('POST /api/boards/b1/ideas', { cookie: ann.cookie, input: { title: 'Später' } })
    await api.call('PATCH /api/boards/b1/evidence/ev', {
      cookie: ann.cookie,
      input: { quote: 'Heute', n: 5 },
    })
    const out = await api.call(`GET /api/snapshots/${snapshot.id}/export?format=board`, {
      cookie: ann.cookie,
    })
    expect(documentOf(out)).toBe(encodeState(state))
    expect(out.body.snapshot).toMatchObject({ id: snapshot.id, label: 'Ist', persona: 'p1' })
    const said = out.body.rows.find(({ id }: { id: string }) => id === 'ev')
    expect(said).toMatchObject({ quote: 'Heute', n: 1 })
    expect(JSON.stringify(out.body.rows)).not.toContain('Später')
    const table = await api.call(`GET /api/snapshots/${snapshot.id}/export?format=measures`, {
      cookie: ann.cookie,
    })
    expect(table.status).toBe(200)
  })

  it('[F23] credits nobody but the one who brings it, unless an owner does', async () => {
    const bob = await api.join(ann, 'bob', 'editor')
    const { rows } = randomBoardFile(1)
    const measure = {
      ...rowOf(rows, 'measure'),
      id: 'm1',
      owner: ann.body.id,
      author: ann.body.id,
      ownership: 'volunteered',
      supporters: [bob.body.id],
    }
    const text = fileText(randomBoardFile(0).state, [measure as never], {
      people: [{ id: ann.body.id, name: 'Ann' }],
    })
    await broughtIn(api, bob.cookie, bytes(text))
    const said = (await exported('b1', 'board', bob)).body.rows[0]
    expect(said).toMatchObject({ author: null, owner: 'Ann', supporters: [bob.body.id] })
    await api.call('DELETE /api/boards/b1', { cookie: ann.cookie })
    await broughtIn(api, ann.cookie, bytes(text))
    expect((await exported('b1')).body.rows[0]).toMatchObject({ author: ann.body.id, owner: ann.body.id })
  })

  it('[F24] says before anything is made what would come', async () => {
    const before = await boardsNow()
    const { state } = randomBoardFile(2)
    const elements = { odd: { fields: { kind: 'hologram' } } }
    const text = fileText({ ...state, elements }, [], { departments: [] })
    const { body } = await lookedAt(api, ann.cookie, bytes(text))
    expect(body).toMatchObject({
      state: 'looked',
      preview: {
        kind: 'board',
        boards: [{ title: 'Reise', elements: 0 }],
        personas: { all: 2, known: 0 },
        unreadable: 1,
      },
    })
    expect(await boardsNow()).toEqual(before)
  })

  it.each([
    'Ahoi',
    '{"format":"wegpunkt-board","version":9}',
    `{"format":${'['.repeat(50_000)}`,
    'PK\u0003\u0004junk',
  ])('[F25] refuses what is no file of ours, and keeps nothing of it: %.30s', async (text) => {
    const { status, body } = await lookedAt(api, ann.cookie, bytes(text))
    expect([status, body.type]).toEqual([422, 'file-refused'])
    expect(['not-ours', 'newer', 'too-deep', 'damaged']).toContain(body.detail)
    expect(await boardsNow()).toHaveLength(1)
  })

  it('[F25] takes only the parts that follow, of the one who sends them', async () => {
    const { body } = await api.call('POST /api/imports', { cookie: ann.cookie, input: { bytes: 4 } })
    const headers = { 'content-type': 'application/octet-stream' }
    const send = async (at: number, text: string, cookie = ann.cookie): Promise<number> =>
      (await api.call(`POST /api/imports/${body.id}/parts?at=${at}`, { cookie, bytes: bytes(text), headers }))
        .status
    expect(await send(2, 'ab')).toBe(400)
    expect(await send(0, 'abcde')).toBe(400)
    const bob = await api.join(ann, 'bob', 'owner')
    expect(await send(0, 'ab', bob.cookie)).toBe(404)
    expect((await api.call(`POST /api/imports/${body.id}/preview`, { cookie: ann.cookie })).status).toBe(400)
    expect(await send(0, 'ab')).toBe(200)
    expect(await send(0, 'ab')).toBe(200)
    expect((await api.call(`DELETE /api/imports/${body.id}`, { cookie: ann.cookie })).status).toBe(204)
    expect(await send(2, 'cd')).toBe(404)
    expect(await filesLeft()).toEqual([])
  })

  it('[F25] forgets a file an hour after it was last heard of', async () => {
    const { body } = await lookedAt(api, ann.cookie, bytes(randomBoardFile(0).text))
    const { fileJobs } = api.services
    await fileJobs.forgetOld(Date.now() + 59 * 60_000)
    expect((await api.call(`GET /api/imports/${body.id}`, { cookie: ann.cookie })).status).toBe(200)
    await fileJobs.forgetOld(Date.now() + 61 * 60_000)
    expect((await api.call(`GET /api/imports/${body.id}`, { cookie: ann.cookie })).status).toBe(404)
    expect(await filesLeft()).toEqual([])
  })
})

const AT = '2026-11-26T07:18:17.123Z'
const evidence = { type: 'survey', n: 1, date: null, source: 'x', quote: 'y', touchpointIds: [], ratings: [] }
const byId = (a: object, b: object): number =>
  String((a as { id?: string }).id) < String((b as { id?: string }).id) ? -1 : 1

/** In a workspace where nobody of the file is: who is called so stands as somebody from outside. */
const withoutOthers = (rows: readonly object[]): Record<string, unknown>[] =>
  rows.map((row) => {
    const { kind, person, name } = row as { kind: string; person?: string | null; name?: string }
    return kind === 'team' ? { ...row, person: null, name: name ?? person } : { ...row }
  })

function rowOf(rows: readonly { kind: string }[], kind: string): object {
  const found = [...rows, ...Array.from({ length: 20 }, (_, i) => randomBoardFile(i).rows).flat()].find(
    (row) => row.kind === kind,
  )
  if (!found) throw new Error(`there is no ${kind}`)
  return found
}

const filesLeft = async (): Promise<string[]> => {
  const folder = dirname((await readdirOf()) ?? '')
  return folder === '.' ? [] : await readdir(folder)
}
async function readdirOf(): Promise<string | null> {
  const job = await api.services.fileStore.create()
  await job.remove()
  return join(dirname(job.path), 'x')
}
