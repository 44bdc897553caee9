import { rootOf } from '@wegpunkt/shared/board/document'
import { PIECE_BYTES } from '@wegpunkt/shared/limits'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardProvider } from './provider.ts'
import type { SaveEvent } from './save-status.ts'
import { connectProvider } from './testing/connect-provider.ts'
import { FakeRelay } from './testing/fake-relay.ts'

let relay: FakeRelay
let events: SaveEvent[]
const open: BoardProvider[] = []

beforeEach(() => {
  vi.useFakeTimers()
  relay = new FakeRelay()
  events = []
})
afterEach(() => {
  for (const provider of open.splice(0)) provider.destroy()
  vi.useRealTimers()
})

const settle = (ms = 3_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

function connect(doc = new Y.Doc()): Y.Doc {
  open.push(connectProvider(relay, doc, events))
  return doc
}

const set = (doc: Y.Doc, key: string, value: unknown): void => {
  doc.transact(() => rootOf(doc, 'meta').set(key, value as Y.Map<unknown>))
}
const unsaved = (): number | undefined => events.findLast((event) => event.type === 'unsaved')?.count

describe('a connection', () => {
  it('[D60] that comes back says how far the last one had come in the log', async () => {
    const doc = connect()
    await settle()
    const remote = new Y.Doc()
    set(remote, 'key', 1)
    relay.broadcast({ kind: 'batch', seq: 7, update: Y.encodeStateAsUpdate(remote) })
    expect(rootOf(doc, 'meta').get('key')).toBe(1)
    relay.drop()
    await settle()
    expect(relay.addresses).toEqual(['ws://localhost/collab/board', 'ws://localhost/collab/board?since=e1.7'])
    expect(relay.received.filter((kind) => kind === 'update')).toEqual([])
  })

  it('[D60] to a server that has loaded the board anew begins to count anew', async () => {
    connect()
    await settle()
    relay.broadcast({ kind: 'batch', seq: 7, update: new Uint8Array([0, 0]) })
    relay.broadcast({ kind: 'hello', wireVersion: 4, role: 'editor', epoch: 'e2' })
    relay.drop()
    await settle()
    expect(relay.addresses.at(-1)).toBe('ws://localhost/collab/board')
  })

  it('[D61] sends much offline work in parts, and calls it saved when the last is on disk', async () => {
    relay.reachable = false
    relay.autoAck = false
    const doc = connect()
    for (let i = 0; i < 30; i++) set(doc, `${i}`, 'x'.repeat(PIECE_BYTES / 10))
    relay.reachable = true
    await settle()
    const sent = relay.received.filter((kind) => kind.startsWith('sync-') && kind !== 'sync-request')
    expect(sent.length).toBeGreaterThan(2)
    expect(sent.slice(0, -1).every((kind) => kind === 'sync-part')).toBe(true)
    expect(sent.at(-1)).toBe('sync-reply')
    expect(rootOf(relay.doc, 'meta').size).toBe(30)
    relay.broadcast({ kind: 'ack', count: sent.length - 1 })
    expect(unsaved()).toBe(30)
    relay.broadcast({ kind: 'ack', count: sent.length })
    expect(unsaved()).toBe(0)
  })
})
