import { SCHEMA_VERSION } from '@wegpunkt/shared/board/schema'
import { rootOf } from '@wegpunkt/shared/board/document'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardDocument, SaveStatus } from './board-document.ts'
import { FakeRelay } from './testing/fake-relay.ts'
import type { LocalCache } from './local-cache.ts'
import { type OpenBoardOptions, openBoardDocument } from './open-board-document.ts'
import type { PageLifecycle } from './page-lifecycle.ts'
import { createValueStore } from './value-store.ts'

/** A device: keeps what was written on it when the document is closed. */
function device(): { openCache: (doc: Y.Doc) => LocalCache; forgotten: () => boolean } {
  let bytes = Y.encodeStateAsUpdate(new Y.Doc())
  let unsaved = 0
  let forgotten = false
  return {
    forgotten: () => forgotten,
    openCache: (doc) => {
      const keep = (): void => {
        bytes = Y.encodeStateAsUpdate(doc)
      }
      return {
        async load() {
          Y.applyUpdate(doc, bytes, 'cache')
          doc.on('update', keep)
          return unsaved
        },
        keep,
        keepUnsaved(count) {
          unsaved = count
        },
        readOthers: async () => 0,
        onOthers: () => {},
        onFailure: () => {},
        async forget() {
          forgotten = true
        },
        close: () => doc.off('update', keep),
      }
    },
  }
}

function fakePage(): PageLifecycle & { wake(): void; loseNetwork(): void } {
  const [woken, offline] = [new Set<() => void>(), new Set<() => void>()]
  const listenIn = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  return {
    onWake: listenIn(woken),
    onOffline: listenIn(offline),
    onHide: () => () => {},
    wake: () => woken.forEach((listener) => listener()),
    loseNetwork: () => offline.forEach((listener) => listener()),
  }
}

let relay: FakeRelay
let page: ReturnType<typeof fakePage>
const opened: BoardDocument[] = []

function open(over: Partial<OpenBoardOptions> = {}): BoardDocument {
  const document = openBoardDocument({
    boardId: 'board',
    personKey: 'workspace/ann',
    url: 'ws://relay',
    role: 'editor',
    checkLogin: async () => true,
    socket: relay.Socket,
    openCache: device().openCache,
    random: () => 0,
    page,
    ...over,
  })
  opened.push(document)
  return document
}

const addStage = (document: BoardDocument, id: string): void =>
  document.edit([{ do: 'add', in: 'stages', id, value: { name: id, order: 'a0' } }])

const settle = (ms = 0): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)
const stagesOf = (document: BoardDocument): string[] => [...document.store.get().stages.keys()]

beforeEach(() => {
  vi.useFakeTimers()
  relay = new FakeRelay()
  page = fakePage()
})

afterEach(() => {
  for (const document of opened.splice(0)) document.close()
  vi.useRealTimers()
})

describe('an open board', () => {
  it('[D10] is loading until both sides have exchanged what the other lacked', async () => {
    rootOf(relay.doc, 'stages').set('buy', new Y.Map(Object.entries({ name: 'Buy', order: 'a0' })))
    const ann = open()
    expect(ann.status.get()).toEqual({ state: 'loading' })
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(stagesOf(ann)).toEqual(['buy'])
  })

  it('[D11] an edit is being saved until the server says that it is on disk', async () => {
    relay.autoAck = false
    const ann = open()
    await settle()
    addStage(ann, 's1')
    addStage(ann, 's2')
    expect(ann.status.get()).toEqual({ state: 'saving', unsaved: 2 })
    expect(ann.hasUnsaved()).toBe(true)
    relay.broadcast({ kind: 'ack', count: 2 })
    expect(ann.status.get()).toEqual({ state: 'saving', unsaved: 1 })
    relay.ack()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(ann.hasUnsaved()).toBe(false)
  })

  it('[K147] what somebody says beside the document is unsaved until it is sent, too', async () => {
    const ann = open()
    await settle()
    const [votes, ratings] = [createValueStore(1), createValueStore(2)]
    const stop = [ann.countUnsaved(votes), ann.countUnsaved(ratings)]
    expect(ann.status.get()).toEqual({ state: 'saving', unsaved: 3 })
    votes.set(0)
    expect([ann.status.get(), ann.hasUnsaved()]).toEqual([{ state: 'saving', unsaved: 2 }, true])
    for (const end of stop) end()
    expect(ann.status.get()).toEqual({ state: 'saved' })
  })

  it('[D26] a text that is typed letter by letter counts as one change', async () => {
    const ann = open()
    await settle()
    relay.reachable = false
    relay.drop()
    addStage(ann, 's1')
    ann.undo.beginGroup()
    for (const name of ['B', 'Bu', 'Buy']) ann.edit([{ do: 'set', in: 'stages', id: 's1', to: { name } }])
    ann.undo.endGroup()
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 2 })
    ann.undo.undo()
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 3 })
  })

  it('[D12] what was not acked before the connection broke is saved after it', async () => {
    relay.autoAck = false
    const ann = open()
    await settle()
    relay.reachable = false
    addStage(ann, 's1')
    relay.drop()
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 1 })
    addStage(ann, 's2')
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 2 })

    relay.reachable = true
    await settle(60_000)
    expect(ann.status.get()).toEqual({ state: 'saving', unsaved: 2 })
    relay.ack()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect([...rootOf(relay.doc, 'stages').keys()].toSorted()).toEqual(['s1', 's2'])
  })

  it('[D13] the number of unsaved changes survives a reload, and so do the changes', async () => {
    relay.reachable = false
    const laptop = device()
    const before = open({ openCache: laptop.openCache })
    await settle()
    expect(before.status.get()).toEqual({ state: 'offline', unsaved: 0 })
    addStage(before, 's1')
    addStage(before, 's2')
    before.close()

    const after = open({ openCache: laptop.openCache })
    await settle()
    expect(after.status.get()).toEqual({ state: 'offline', unsaved: 2 })
    expect(stagesOf(after)).toEqual(['s1', 's2'])
    relay.reachable = true
    await settle(60_000)
    expect(after.status.get()).toEqual({ state: 'saved' })
    expect(rootOf(relay.doc, 'stages').size).toBe(2)
  })

  it('[D14] goes on without storage on this device, and says so', async () => {
    const broken: LocalCache = {
      load: async () => Promise.reject(new Error('no IndexedDB')),
      readOthers: async () => 0,
      onOthers: () => {},
      keep: () => {},
      keepUnsaved: () => {},
      onFailure: () => {},
      forget: async () => {},
      close: () => {},
    }
    const ann = open({ openCache: () => broken })
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved', onlyInMemory: true })
    relay.reachable = false
    relay.drop()
    addStage(ann, 's1')
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 1, onlyInMemory: true })
  })

  it('[D15] says when the server cannot write to its disk', async () => {
    relay.autoAck = false
    const ann = open()
    await settle()
    relay.broadcast({ kind: 'storage', healthy: false })
    addStage(ann, 's1')
    expect(ann.status.get()).toEqual({ state: 'degraded', unsaved: 1 })
    relay.broadcast({ kind: 'storage', healthy: true })
    expect(ann.status.get()).toEqual({ state: 'saving', unsaved: 1 })
  })

  it.each([4401, 4403, 4404, 4426])('[D16] does not come back by itself after %i', async (code) => {
    const seen: SaveStatus['state'][] = []
    const ann = open()
    await settle()
    ann.status.subscribe(() => seen.push(ann.status.get().state))
    relay.refuses = code
    relay.drop(code)
    await settle(120_000)
    expect(seen.filter((state) => state === 'ended').length).toBe(1)
    expect(ann.status.get()).toEqual({ state: 'ended', closeCode: code, unsaved: 0 })
    expect(relay.connections.size).toBe(0)
    expect(ann.role.get()).toBe(code === 4401 ? 'editor' : 'viewer')
  })

  it('[D16] a board that one may not see any more is removed from this device, unless work would be lost', async () => {
    const [idle, busy] = [device(), device()]
    const ann = open({ openCache: idle.openCache })
    const bob = open({ openCache: busy.openCache, boardId: 'other' })
    await settle()
    relay.autoAck = false
    addStage(bob, 's1')
    relay.drop(4404)
    expect([ann, bob].map((it) => it.status.get().state)).toEqual(['ended', 'ended'])
    expect([idle.forgotten(), busy.forgotten()]).toEqual([true, false])
  })

  it('[D17] asks whether one is signed in while connections are refused, and stops if not', async () => {
    let signedIn = true
    const checkLogin = vi.fn<() => Promise<boolean>>(async () => signedIn)
    relay.reachable = false
    const ann = open({ checkLogin })
    await settle(10_000)
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 0 })
    expect(checkLogin.mock.calls.length).toBeGreaterThan(0)
    expect(checkLogin.mock.calls.length).toBeLessThan(4)
    signedIn = false
    await settle(60_000)
    addStage(ann, 's1')
    expect(ann.status.get()).toEqual({ state: 'ended', closeCode: 4401, unsaved: 1 })

    // Signed in again in another tab: looking at this one takes up where it was.
    signedIn = true
    relay.reachable = true
    page.wake()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(rootOf(relay.doc, 'stages').size).toBe(1)
  })

  it('[D17] a board that was removed meanwhile is not waited for', async () => {
    relay.reachable = false
    const ann = open({ checkBoard: async () => false })
    await settle(1_000)
    expect(ann.status.get()).toEqual({ state: 'ended', closeCode: 4404, unsaved: 0 })
  })

  it('[D18] says at once that the network is gone, though the connection does not tell', async () => {
    relay.autoAck = false
    const ann = open()
    await settle()
    relay.reachable = false
    addStage(ann, 's1')
    expect(ann.status.get()).toMatchObject({ state: 'saving' })
    page.loseNetwork()
    expect(ann.status.get()).toEqual({ state: 'offline', unsaved: 1 })
    relay.autoAck = true
    relay.reachable = true
    page.wake()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
  })

  it('[D18] tries at once when the network is back', async () => {
    relay.reachable = false
    const ann = open({ random: () => 1 })
    await settle(70_000)
    relay.reachable = true
    page.wake()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
  })

  it('[D19] the server decides on the role, also while the board is open', async () => {
    relay.role = 'viewer'
    const ann = open({ role: 'editor' })
    await settle()
    expect(ann.role.get()).toBe('viewer')
    addStage(ann, 's1')
    expect(stagesOf(ann)).toEqual([])

    relay.giveRole('editor')
    addStage(ann, 's1')
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(rootOf(relay.doc, 'stages').size).toBe(1)
  })

  it('[D19] changes made before the right to edit was withdrawn are not called saved', async () => {
    const ann = open()
    await settle()
    relay.reachable = false
    relay.drop()
    addStage(ann, 's1')
    relay.reachable = true
    relay.role = 'viewer'
    await settle(60_000)
    expect(ann.status.get()).toEqual({ state: 'refused', unsaved: 1 })
  })

  it('[D19] an edit that crosses with the withdrawal of the right does not lock one out', async () => {
    const ann = open()
    await settle()
    relay.role = 'viewer'
    relay.drop(4403)
    addStage(ann, 's1')
    await settle()
    expect(ann.role.get()).toBe('viewer')
    expect(ann.status.get()).toEqual({ state: 'refused', unsaved: 1 })
  })

  it('[D20] a board of a newer program can be read and not changed', async () => {
    const ann = open()
    await settle()
    rootOf(relay.doc, 'meta').set('schema', SCHEMA_VERSION + 1)
    relay.broadcast({ kind: 'update', update: Y.encodeStateAsUpdate(relay.doc) })
    expect(ann.status.get()).toEqual({ state: 'outdated' })
    addStage(ann, 's1')
    expect(stagesOf(ann)).toEqual([])
  })

  it('[D21] no update leaves before the server has what it may depend on', async () => {
    relay.reachable = false
    const ann = open()
    await settle()
    addStage(ann, 's1')
    ann.edit([{ do: 'set', in: 'stages', id: 's1', to: { name: 'Buy' } }])
    relay.reachable = true
    const edits = setInterval(
      () => ann.edit([{ do: 'set', in: 'stages', id: 's1', to: { width: Date.now() } }]),
      1,
    )
    await settle(1_000)
    clearInterval(edits)
    expect(relay.received.find((kind) => kind === 'sync-reply' || kind === 'update')).toBe('sync-reply')
    expect(relay.received).toContain('update')
    expect(relay.doc.store.pendingStructs).toBeNull()
  })

  it('[D23] a connection that swallows changes is given up', async () => {
    relay.autoAck = false
    const ann = open()
    await settle()
    const connection = [...relay.connections][0]
    addStage(ann, 's1')
    await settle(20_000)
    expect(relay.connections.has(connection as never)).toBe(false)
    expect(ann.status.get()).toMatchObject({ unsaved: 1 })
  })

  it('[D24] frames above the y-websocket protocol mean nothing where it was not negotiated', async () => {
    relay.negotiates = false
    const ann = open()
    await settle()
    relay.broadcast({ kind: 'hello', wireVersion: 4, role: 'viewer', epoch: 'e1' })
    relay.broadcast({ kind: 'storage', healthy: false })
    expect(ann.role.get()).toBe('editor')
    expect(ann.status.get()).toEqual({ state: 'saved' })
  })
})
