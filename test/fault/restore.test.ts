import { encodeState, stateOf } from '@wegpunkt/shared/board/board-state'
import { type Edit, applyEdits } from '@wegpunkt/shared/board/edits'
import { afterAll, beforeAll, expect, it } from 'vitest'
import * as ESY from 'yjs'
import { type Account, setUp } from '../support/account.ts'
import { createCrowd } from '../support/crowd.ts'
import { eventually } from '../support/eventually.ts'
import { type PlainClient, Y, openPlainClient } from '../support/plain-client.ts'
import { type RawClient, openRawClient } from '../support/raw-client.ts'
import { type TestServer, startServer } from '../support/server.ts'

const OURS = 14
const STOCK = 6
const OFFLINE = 3
const EDIT_EVERY_MS = 40
const EDITING_MS = 1_500

type Summary = { readonly id: string; readonly seq: number }
type Restored = { readonly before: Summary | null; readonly changes: Record<string, number> }

let server: TestServer
let ann: Account
let board: string
let persona: string

beforeAll(async () => {
  server = await startServer()
  ann = await setUp(server.url, { name: 'Ann' })
  const made = await ann.call<{ id: string; personas: { id: string }[] }>('POST', '/api/boards', {
    title: 'Reise',
    template: 'sample',
  })
  board = made.id
  persona = made.personas[0]?.id ?? ''
})
afterAll(() => server.stop())

const note = (id: string, text: string): Edit => ({
  do: 'add',
  in: 'elements',
  id,
  value: {
    kind: 'note',
    at: [0, 0],
    size: [120, 120],
    order: 'a0',
    stage: null,
    lane: null,
    text,
    color: 'yellow',
    department: null,
  },
})
const edit = (client: RawClient, ...edits: Edit[]): number =>
  client.edit((doc) => applyEdits(doc, edits, 'me'))
const acknowledged = async (client: RawClient, ...edits: Edit[]): Promise<void> =>
  client.untilAcked(edit(client, ...edits))

/** As a program of somebody else writes it. */
function plainNote({ doc }: PlainClient, id: string): void {
  const values = { kind: 'note', at: [0, 0], size: [120, 120], order: 'a0', stage: null, lane: null }
  doc.getMap('elements').set(id, new Y.Map<unknown>([...Object.entries(values), ['text', new Y.Text(id)]]))
}

/** Whichever Yjs it is written by. */
function boardIn(doc: { encoded: Uint8Array }) {
  const copy = new ESY.Doc()
  ESY.applyUpdate(copy, doc.encoded)
  expect([copy.store.pendingStructs, copy.store.pendingDs]).toEqual([null, null])
  return stateOf(copy)
}
const oursIn = ({ doc }: RawClient) => boardIn({ encoded: ESY.encodeStateAsUpdate(doc) })
const stockIn = ({ doc }: PlainClient) => boardIn({ encoded: Y.encodeStateAsUpdate(doc) })

it(
  '[R94] a restore while 20 people edit and 3 are offline ends the same for everybody, and loses nothing but what it names (G10, V2)',
  { timeout: 120_000 },
  async () => {
    const people = createCrowd(server.dataDir, ann, OURS + STOCK + OFFLINE)
    const ours = await Promise.all(
      people.slice(0, OURS).map((as) => openRawClient({ url: server.url, board, as })),
    )
    const stock = people
      .slice(OURS)
      .map((as) => openPlainClient('y-websocket-3', { url: server.url, board, as }))
    await eventually(() => stock.every(({ provider }) => provider.synced))
    const [first] = ours
    if (!first) throw new Error('nobody is there')
    await acknowledged(first, note('kept', 'Die Rechnung kommt'), note('removed', 'weg'))
    await acknowledged(first, note('moved', 'x'))

    const taken = await ann.call<Summary>('POST', `/api/boards/${board}/snapshots`, {
      persona,
      label: 'Vor dem Umbau',
      kind: 'as-is',
    })
    await acknowledged(
      first,
      { do: 'remove', in: 'elements', ids: ['removed'] },
      note('between', 'dazwischen'),
    )
    await acknowledged(
      first,
      { do: 'set', in: 'elements', id: 'moved', to: { at: [500, 500] } },
      { do: 'type', id: 'kept', index: 4, remove: 0, insert: 'erste ' },
    )
    await eventually(() => stock.every(({ doc }) => doc.getMap('elements').has('between')))

    const offline = stock.slice(STOCK)
    for (const { provider } of offline) provider.disconnect()
    await eventually(() => offline.every(({ provider }) => !provider.wsconnected))
    for (const [i, client] of offline.entries()) plainNote(client, `offline${i}`)
    const text = offline[0]?.doc.getMap<InstanceType<typeof Y.Map>>('elements').get('kept')?.get('text')
    if (!(text instanceof Y.Text)) throw new Error('the note has no text')
    text.insert(text.length, ' spät')

    let count = 0
    const made: string[] = []
    const work = setInterval(() => {
      for (const client of ours) {
        const id = `ours${count++}`
        made.push(id)
        edit(client, note(id, id), { do: 'set', in: 'elements', id: 'kept', to: { at: [count, count] } })
      }
      for (const client of stock.slice(0, STOCK)) {
        const id = `stock${count++}`
        made.push(id)
        plainNote(client, id)
      }
    }, EDIT_EVERY_MS)
    await new Promise((resolve) => setTimeout(resolve, EDITING_MS))
    const restored = await ann.call<Restored>('POST', `/api/snapshots/${taken.id}/restore`)
    const madeBefore = made.length
    await new Promise((resolve) => setTimeout(resolve, EDITING_MS))
    clearInterval(work)
    for (const { provider } of offline) provider.connect()

    await Promise.all(ours.map((client) => client.untilAcked(client.sent)))
    const all = () => [...ours.map(oursIn), ...stock.map(stockIn)].map(encodeState)
    await eventually(() => new Set(all()).size === 1)
    const late = await openRawClient({ url: server.url, board, as: ann })
    expect(new Set([...all(), encodeState(oursIn(late))]).size).toBe(1)

    const { elements } = oursIn(late)
    const lacking = (ids: readonly string[]): string[] => ids.filter((id) => !Object.hasOwn(elements, id))
    expect(lacking([...made.slice(madeBefore), 'offline0', 'offline1', 'offline2', 'removed'])).toEqual([])
    expect(lacking(['between', ...made.slice(0, 20)])).toEqual(['between', ...made.slice(0, 20)])
    expect(elements['moved']?.fields['at']).toEqual([0, 0])
    expect(elements['kept']?.texts?.['text']).toBe('Die Rechnung kommt spät')
    expect(restored.changes).toMatchObject({ added: 1 })

    const before = restored.before?.id ?? ''
    await ann.call('POST', `/api/snapshots/${before}/restore`)
    await eventually(() => late.doc.getMap('elements').has('between'))
    expect(Object.hasOwn(oursIn(late).elements, made[0] ?? '')).toBe(true)
    await eventually(() => new Set(all()).size === 1)
    for (const client of [...ours, ...stock, late]) client.close()
  },
)
