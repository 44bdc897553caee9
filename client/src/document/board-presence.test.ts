import { rootOf } from '@wegpunkt/shared/board/document'
import { encodePeer } from '@wegpunkt/shared/wire/presence-codec'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import type { LocalCache } from './local-cache.ts'
import { openBoardDocument } from './open-board-document.ts'
import { FakeRelay } from './testing/fake-relay.ts'

const person = { id: 'cat', name: 'Cat', department: null, role: 'viewer' }

const nothingKept = (): LocalCache => ({
  load: async () => 0,
  readOthers: async () => 0,
  onOthers: () => {},
  keep: () => {},
  keepUnsaved: () => {},
  onFailure: () => {},
  forget: async () => {},
  close: () => {},
})

let relay: FakeRelay
const opened: BoardDocument[] = []

function open(): BoardDocument {
  const document = openBoardDocument({
    boardId: 'board',
    personKey: 'workspace/ann',
    url: 'ws://relay',
    role: 'editor',
    checkLogin: async () => true,
    socket: relay.Socket,
    openCache: nothingKept,
    random: () => 0,
    page: { onWake: () => () => {}, onOffline: () => () => {}, onHide: () => () => {} },
  })
  opened.push(document)
  return document
}

const addStage = (document: BoardDocument, id: string): void =>
  document.edit([{ do: 'add', in: 'stages', id, value: { name: id, order: 'a0' } }])

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

beforeEach(() => {
  vi.useFakeTimers()
  relay = new FakeRelay()
})

afterEach(() => {
  for (const document of opened.splice(0)) document.close()
  // Whoever sends presence of the other protocol is closed for good.
  expect(relay.received).not.toContain('presence')
  vi.useRealTimers()
})

it('[D22] two people see each other’s edits, and each sends its own presence alone', async () => {
  const [ann, bob] = [open(), open()]
  await settle()
  addStage(ann, 's1')
  expect([...bob.store.get().stages.keys()]).toEqual(['s1'])
  const before = relay.received.length
  const card = encodePeer({ peer: 7, clientId: 7, person })
  relay.broadcast({ kind: 'peers', bytes: new Uint8Array([1, ...card]) })
  relay.broadcast({ kind: 'presence-request' })
  expect(bob.presence.get()).toMatchObject([{ clientId: 7, person, cursor: null }])
  ann.presence.show({ cursor: [1, 2] })
  await settle(100)
  expect(relay.received.slice(before)).toEqual(['cursors'])
})

it('[D24] shows nothing on a connection that did not negotiate our protocol', async () => {
  relay.negotiates = false
  const ann = open()
  await settle()
  ann.presence.show({ cursor: [1, 2] })
  await settle(100)
  expect(relay.received).toEqual(['sync-request', 'sync-reply'])
})

it('[D50] a client announces itself before anything else, on each connection', async () => {
  const ann = open()
  ann.presence.show({ cursor: [1, 2] })
  await settle()
  expect(relay.received.slice(0, 3)).toEqual(['peers', 'cursors', 'sync-request'])
  const before = relay.received.length
  relay.drop()
  await settle(10_000)
  expect(relay.received.slice(before, before + 3)).toEqual(['peers', 'cursors', 'sync-request'])
})

it('[D51] a client id that is taken is replaced and announced before the next edit (V4)', async () => {
  const ann = open()
  await settle()
  addStage(ann, 's1')
  const [author = 0] = Y.decodeStateVector(Y.encodeStateVector(relay.doc)).keys()
  const before = relay.received.length
  relay.broadcast({ kind: 'id-taken', clientId: author })
  addStage(ann, 's2')
  expect(relay.received.slice(before)).toEqual(['peers', 'update'])
  expect(Y.decodeStateVector(Y.encodeStateVector(relay.doc)).size).toBe(2)
  expect([...rootOf(relay.doc, 'stages').keys()].toSorted()).toEqual(['s1', 's2'])
  // About an id that it has not any more.
  relay.broadcast({ kind: 'id-taken', clientId: author })
  expect(relay.received.slice(before)).toEqual(['peers', 'update'])
})
