import { zstdDecompressSync } from 'node:zlib'
import { fillDocument } from '@wegpunkt/shared/board/board-state'
import { rootOf } from '@wegpunkt/shared/board/document'
import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { readBoard } from '@wegpunkt/shared/board/read'
import { Snapshot, SnapshotSummary, compareSnapshots } from '@wegpunkt/shared/http/snapshot-routes'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { silentLog } from '../../log.ts'
import type { SnapshotTask } from '../../boards/jobs.ts'
import { takeSnapshot } from '../../boards/snapshot.ts'
import { createAttempts } from '../../services/attempts.ts'
import { createRowWriter } from '../../services/row-writer.ts'
import { createSnapshotStore } from '../../services/snapshot-store.ts'
import { createSnapshots } from '../../services/snapshots.ts'
import { type Answered, type TestApi, openTestApi } from './testing.ts'

let api: TestApi
let ann: Answered
let personas: readonly [string, string]
let board: string
let doc: Y.Doc
beforeEach(async () => {
  api = await openTestApi()
  ann = await api.setUp()
  personas = [await newPersona('Eva'), await newPersona('Max')]
  const input = { title: 'Reise', personas }
  board = (await api.call('POST /api/boards', { cookie: ann.cookie, input })).body.id
  doc = new Y.Doc()
})
afterEach(() => api.close())

const newPersona = async (name: string): Promise<string> =>
  (await api.call('POST /api/personas', { cookie: ann.cookie, input: { name } })).body.id
const touchpoint = (title: string, id = title): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: {
    kind: 'touchpoint',
    at: [0, 0],
    size: [120, 120],
    order: 'a0',
    stage: null,
    lane: null,
    title,
    contact: 'direct',
    channel: '',
    department: null,
    supporting: [],
  },
})
const assess = (id: string, persona: string, experience: -2 | 0 | 2): Edit => ({
  do: 'assess',
  touchpoint: id,
  persona,
  to: { experience },
})

/** As the relay does it: acknowledged when this resolves. */
async function edit(...edits: Edit[]): Promise<number> {
  const before = Y.encodeStateVector(doc)
  applyEdits(doc, edits, 'me')
  const { headSeq } = await api.database.updates.load(board)
  await api.database.updates.append([{ board, seq: headSeq + 1, bytes: Y.encodeStateAsUpdate(doc, before) }])
  return headSeq + 1
}
const stored = async (): Promise<Y.Doc> => {
  const now = new Y.Doc()
  for (const { bytes } of (await api.database.updates.load(board)).rows) Y.applyUpdate(now, bytes)
  return now
}
const take = (input: object = {}, by: Answered = ann) =>
  api.call(`POST /api/boards/${board}/snapshots`, {
    cookie: by.cookie,
    input: { persona: personas[0], label: 'Vor dem Workshop', kind: 'as-is', ...input },
  })
const open = (id: string) => api.call(`GET /api/snapshots/${id}`, { cookie: ann.cookie })
const list = async (query = ''): Promise<SnapshotSummary[]> =>
  (await api.call(`GET /api/boards/${board}/snapshots${query}`, { cookie: ann.cookie })).body
const restore = (id: string) => api.call(`POST /api/snapshots/${id}/restore`, { cookie: ann.cookie })
const compare = (from: string, to: string, matches?: unknown) =>
  api.call(
    `GET /api/snapshots/compare?from=${from}&to=${to}${matches === undefined ? '' : `&matches=${encodeURIComponent(JSON.stringify(matches))}`}`,
    { cookie: ann.cookie },
  )
const said = ({ status, body }: Answered): unknown => [status, body?.type]

describe('taking a snapshot', () => {
  it('[A70] says for whom, by whom and up to which change, and where it is', async () => {
    await edit(touchpoint('Rechnung'), touchpoint('Hotline'), touchpoint('Messe'))
    const seq = await edit(assess('Rechnung', personas[0], -2), assess('Hotline', personas[0], 2))
    const taken = await take({ label: '  Vor dem\u0007 Workshop ' })
    await edit(touchpoint('later'))
    expect([taken.status, SnapshotSummary.parse(taken.body)]).toEqual([201, taken.body])
    expect(taken.headers.get('location')).toBe(`/api/snapshots/${taken.body.id}`)
    expect(taken.body).toMatchObject({
      board,
      persona: { id: personas[0], name: 'Eva' },
      label: 'Vor dem Workshop',
      kind: 'as-is',
      before: null,
      takenBy: { id: ann.body.id, name: 'Ann' },
      seq,
      figures: { touchpoints: 3, rated: 2, meanExperience: 0, lovepoints: 1, painpoints: 1 },
    })
  })

  it('[A70] is refused for a persona that the board is not about, without a label, and of another kind', async () => {
    const other = await newPersona('Uwe')
    expect(said(await take({ persona: other }))).toEqual([422, 'invalid-input'])
    expect(said(await take({ persona: 'any' }))).toEqual([422, 'invalid-input'])
    expect(said(await take({ label: ' ' }))).toEqual([422, 'invalid-input'])
    expect(said(await take({ label: 'x'.repeat(121) }))).toEqual([422, 'invalid-input'])
    expect(said(await take({ kind: 'was' }))).toEqual([422, 'invalid-input'])
    const bare = (await api.call('POST /api/boards', { cookie: ann.cookie, input: { title: 'Ohne' } })).body
    const input = { persona: 'any', label: 'x', kind: 'to-be' }
    const taken = await api.call(`POST /api/boards/${bare.id}/snapshots`, { cookie: ann.cookie, input })
    expect([taken.status, taken.body.persona]).toEqual([201, { id: 'any', name: null }])
    expect(await list()).toEqual([])
  })

  it('[A71] keeps equal boards once, and gives them one hash', async () => {
    await edit(touchpoint('Rechnung'))
    const [one, other] = [(await take()).body, (await take({ persona: personas[1] })).body]
    expect(one.contentHash).toBe(other.contentHash)
    expect(one.seal).not.toBe(other.seal)
    await edit(touchpoint('Hotline'))
    expect((await take()).body.contentHash).not.toBe(one.contentHash)
    const { db } = api.database
    // Two states of the board, and no rows, which three of them share.
    const kept = db.selectFrom('snapshot_content').select('hash').where('board_id', '=', board)
    expect(await kept.execute()).toHaveLength(3)
  })

  it('[A72] is limited, a board and a person', async () => {
    const { db, updates } = api.database
    const openBoards = { write: async () => undefined, rowsChanged: () => undefined } as never
    const snapshotsWith = (most: { snapshots?: number; bytes?: number }) =>
      createSnapshots({
        db,
        updates,
        boards: api.services.boards,
        store: createSnapshotStore({ db, writer: createRowWriter({ db, openBoards }), most }),
        openBoards,
        attempts: createAttempts(),
        log: silentLog,
        maker: { snapshot: async (task: SnapshotTask) => takeSnapshot(task) } as never,
      })
    const me = (await api.call('GET /api/me', { cookie: ann.cookie })).body
    const wish = { persona: personas[0], label: 'x', kind: 'as-is' } as const
    const few = snapshotsWith({ snapshots: 2 })
    await few.take(me, board, wish)
    await few.take(me, board, wish)
    await expect(few.take(me, board, wish)).rejects.toMatchObject({ type: 'snapshots-full' })
    const small = snapshotsWith({ bytes: 1 })
    // What is there already takes no more room.
    await small.take(me, board, wish)
    await edit(touchpoint('Rechnung'))
    await expect(small.take(me, board, wish)).rejects.toMatchObject({ type: 'snapshots-full' })
    const answers: Answered[] = []
    for (let i = 0; i < 31; i++) answers.push(await take())
    expect(said(answers.at(-1) ?? ann)).toEqual([429, 'too-many-requests'])
  })
})

describe('a snapshot', () => {
  it('[A73] opens with the board as it was, whatever was done since', async () => {
    await edit(touchpoint('Rechnung'), assess('Rechnung', personas[0], 2))
    const then = readBoard(doc)
    const { id, ...summary } = (await take()).body
    await edit({ do: 'remove', in: 'elements', ids: ['Rechnung'] }, assess('Rechnung', personas[0], 0))
    const { status, body } = await open(id)
    expect(status).toBe(200)
    expect(body).toMatchObject({ id, ...summary })
    const again = new Y.Doc()
    fillDocument(again, Snapshot.parse(body).state as never)
    expect(readBoard(again)).toEqual(then)
  })

  it('[A73] is listed the last first, by persona and page by page, without the board', async () => {
    const ids: string[] = []
    for (const [label, persona] of [
      ['a', 0],
      ['b', 1],
      ['c', 0],
    ] as const)
      ids.unshift((await take({ label, persona: personas[persona] })).body.id)
    expect((await list()).map(({ label }) => label)).toEqual(['c', 'b', 'a'])
    expect((await list(`?persona=${personas[1]}`)).map(({ label }) => label)).toEqual(['b'])
    expect((await list('?limit=1')).map(({ label }) => label)).toEqual(['c'])
    expect((await list(`?before=${ids[0]}`)).map(({ label }) => label)).toEqual(['b', 'a'])
    expect(JSON.stringify(await list())).not.toContain('state')
    expect(
      said(await api.call(`GET /api/boards/${board}/snapshots?before=x`, { cookie: ann.cookie })),
    ).toEqual([404, 'snapshot-not-found'])
  })

  it('[A74] that is not what was taken says so, and restores nothing', async () => {
    await edit(touchpoint('Rechnung'))
    const [label, content] = [(await take()).body.id, (await take({ persona: personas[1] })).body.id]
    const { db } = api.database
    await db.updateTable('snapshot').set({ label: 'Gefälscht' }).where('id', '=', label).execute()
    expect(said(await open(label))).toEqual([410, 'snapshot-damaged'])
    expect((await open(content)).status).toBe(200)
    const { bytes } = await db.selectFrom('snapshot_content').select('bytes').executeTakeFirstOrThrow()
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await db.updateTable('snapshot_content').set({ bytes }).execute()
    expect(said(await open(content))).toEqual([410, 'snapshot-damaged'])
    const before = await api.database.updates.load(board)
    expect(said(await restore(content))).toEqual([410, 'snapshot-damaged'])
    expect(await api.database.updates.load(board)).toEqual(before)
    expect(await list()).toHaveLength(2)
  })
})

describe('the rows of a snapshot', () => {
  const add = async (kind: string, input: object): Promise<string> =>
    (await api.call(`POST /api/boards/${board}/${kind}`, { cookie: ann.cookie, input })).body.id
  const told = ['Frau Huber', 'Das war furchtbar', 'Hotline umbauen', 'Uwe Extern']
  const addRows = async () => {
    await edit(touchpoint('Rechnung'))
    const ratings = [{ touchpoint: 'Rechnung', persona: personas[0], value: -2 }]
    return {
      evidence: await add('evidence', { type: 'survey', n: 7, source: told[0], quote: told[1], ratings }),
      measure: await add('measures', { title: told[2], touchpointIds: ['Rechnung'], owner: told[3] }),
    }
  }

  it('[A77] are which there were and their figures, and nothing that people said or who they are', async () => {
    const { evidence, measure } = await addRows()
    const { id, figures } = (await take()).body
    expect(figures).toMatchObject({ rated: 1, meanExperience: -2, evidence: 1, openMeasures: 1 })
    const { rows } = Snapshot.parse((await open(id)).body)
    expect(rows.evidence).toMatchObject([{ id: evidence, type: 'survey', n: 7 }])
    expect(rows.measures).toMatchObject([{ id: measure, status: 'idea' }])
    const { db } = api.database
    const contents = await db.selectFrom('snapshot_content').select('bytes').execute()
    const kept = contents.map(({ bytes }) => zstdDecompressSync(bytes).toString()).join('')
    expect(kept).toContain(evidence)
    expect(told.filter((text) => kept.includes(text))).toEqual([])
  })

  it('[A77] go on without what is erased since, of which only its figures are left', async () => {
    const { evidence, measure } = await addRows()
    const before = (await take()).body
    for (const path of [`evidence/${evidence}`, `measures/${measure}`])
      await api.call(`DELETE /api/boards/${board}/${path}`, { cookie: ann.cookie })
    const after = (await take()).body
    expect(after.contentHash).toBe(before.contentHash)
    expect(after.rowsHash).not.toBe(before.rowsHash)
    const { body } = await compare(before.id, after.id)
    expect(body.measures).toEqual({ opened: [], closed: [{ id: measure, title: null, status: 'idea' }] })
    expect(told.filter((text) => JSON.stringify(body).includes(text))).toEqual([])
  })

  it('[A78] change with a snapshot, and everybody who has the board open is told', async () => {
    const { version } = (await api.call(`GET /api/boards/${board}/rows`, { cookie: ann.cookie })).body
    await take()
    const rows = (await api.call(`GET /api/boards/${board}/rows`, { cookie: ann.cookie })).body
    expect(rows.version).toBe(version + 1)
    expect(api.told.at(-1)).toContain('snapshot')
  })
})

describe('comparing', () => {
  it('[A79] says what differs in meaning between two times', async () => {
    await edit(touchpoint('Rechnung'), touchpoint('Hotline'), assess('Rechnung', personas[0], 0))
    const before = (await take()).body
    await edit({ do: 'remove', in: 'elements', ids: ['Hotline'] }, touchpoint('App'))
    await edit({ do: 'type', id: 'Rechnung', index: 0, remove: 0, insert: 'Die ' })
    await edit(assess('Rechnung', personas[0], -2))
    const input = { title: 'Anrufe senken', touchpointIds: ['Rechnung'] }
    const measure = (await api.call(`POST /api/boards/${board}/measures`, { cookie: ann.cookie, input })).body
    const after = (await take({ kind: 'to-be' })).body
    const { status, body } = await compare(before.id, after.id)
    expect([status, compareSnapshots.output.parse(body)]).toEqual([200, body])
    expect(body).toMatchObject({
      from: before,
      to: after,
      pairs: [['Rechnung', 'Rechnung']],
      added: [{ id: 'App', title: 'App', stage: null }],
      removed: [{ id: 'Hotline' }],
      changed: [
        {
          before: 'Rechnung',
          after: 'Rechnung',
          ratings: { team: { before: 0, after: -2 }, customers: null },
          texts: [{ field: 'title', before: 'Rechnung', after: 'Die Rechnung' }],
        },
      ],
      measures: { opened: [{ id: measure.id, title: 'Anrufe senken', status: 'idea' }], closed: [] },
    })
  })

  it('[J97] says what was taken for the same by its title, and believes who knows better', async () => {
    await edit(touchpoint('Rechnung'), touchpoint('Hotline'))
    const before = (await take()).body.id
    await edit({ do: 'remove', in: 'elements', ids: ['Rechnung', 'Hotline'] })
    await edit(touchpoint('Rechnung', 'new'), touchpoint('Chat', 'chat'))
    const after = (await take()).body.id
    const ends = ({ matched, added, removed }: Answered['body']) => [
      matched.map((one: { before: { id: string }; after: { id: string }; isByHand: boolean }) => [
        one.before.id,
        one.after.id,
        one.isByHand,
      ]),
      added.map(({ id }: { id: string }) => id),
      removed.map(({ id }: { id: string }) => id),
    ]
    const asked = async (matches?: unknown) => ends((await compare(before, after, matches)).body)
    expect(await asked()).toEqual([[['Rechnung', 'new', false]], ['chat'], ['Hotline']])
    expect(await asked([['Rechnung', null]])).toEqual([[], ['chat', 'new'], ['Hotline', 'Rechnung']])
    const byHand = [['Hotline', 'chat', true]]
    expect(await asked([['Hotline', 'chat']])).toEqual([[...byHand, ['Rechnung', 'new', false]], [], []])
    for (const wrong of ['[', 7, [['a']], [['a', 1]], Array.from({ length: 101 }, () => ['a', null])])
      expect(said(await compare(before, after, wrong))).toEqual([422, 'invalid-input'])
  })

  it('[A79] and between two personas at one time', async () => {
    await edit(
      touchpoint('Rechnung'),
      assess('Rechnung', personas[0], 2),
      assess('Rechnung', personas[1], -2),
    )
    const [eva, max] = [(await take()).body.id, (await take({ persona: personas[1] })).body.id]
    const { body } = await compare(eva, max)
    expect(body.changed).toMatchObject([
      { ratings: { team: { before: 2, after: -2 }, customers: null }, texts: [] },
    ])
    expect(said(await compare(eva, 'never-was'))).toEqual([404, 'snapshot-not-found'])
    expect(said(await api.call('GET /api/snapshots/compare', { cookie: ann.cookie }))).toEqual([
      422,
      'invalid-input',
    ])
  })
})

describe('restoring', () => {
  it('[A75] brings the board back and keeps it as it was before, by which it is taken back', async () => {
    await edit(touchpoint('Rechnung'), assess('Rechnung', personas[0], 2))
    const then = readBoard(doc)
    const { id } = (await take()).body
    await edit(touchpoint('Hotline'), assess('Rechnung', personas[0], 0), assess('Rechnung', personas[1], -2))
    const now = readBoard(doc)
    const { status, body } = await restore(id)
    expect([status, body.changes]).toEqual([200, { added: 0, changed: 1, removed: 1 }])
    expect(body.before).toMatchObject({ before: id, kind: null, label: '', persona: { id: personas[0] } })
    const restored = readBoard(await stored())
    expect(restored.elements).toEqual(then.elements)
    // The other persona keeps what it felt.
    expect([...restored.assessments.keys()]).toEqual([`Rechnung:${personas[0]}`, `Rechnung:${personas[1]}`])
    expect((await list()).map((one) => one.before)).toEqual([id, null])
    await restore(body.before.id)
    expect(readBoard(await stored())).toEqual(now)
  })

  it('[A75] changes nothing and keeps nothing where nothing differs', async () => {
    await edit(touchpoint('Rechnung'))
    const { id } = (await take()).body
    const before = await api.database.updates.load(board)
    expect((await restore(id)).body).toEqual({
      before: null,
      changes: { added: 0, changed: 0, removed: 0 },
    })
    expect(await api.database.updates.load(board)).toEqual(before)
    expect(await list()).toHaveLength(1)
  })

  it('[A75] twice at once ends with the board as it was, each seeing what the other has done', async () => {
    await edit(touchpoint('Rechnung'))
    const { id } = (await take()).body
    await edit(touchpoint('Hotline'))
    const both = await Promise.all([restore(id), restore(id)])
    expect(both.filter(({ body }) => body.before === null)).toHaveLength(1)
    expect([...rootOf(await stored(), 'elements').keys()]).toEqual(['Rechnung'])
  })

  it('[A76] is refused to whoever lost the right while it was worked out', async () => {
    await edit(touchpoint('Rechnung'))
    const { id } = (await take()).body
    await edit(touchpoint('Hotline'))
    const bob = await api.join(ann, 'Bob', 'moderator')
    const { person, login } = await api.who(bob)
    const me = (await api.call('GET /api/me', { cookie: bob.cookie })).body
    await api.call(`PATCH /api/members/${person}`, { cookie: ann.cookie, input: { role: 'editor' } })
    await expect(api.services.snapshots.restore({ person: me, login }, id)).rejects.toMatchObject({
      type: 'not-allowed',
    })
    expect(await list()).toHaveLength(1)
  })
})
