import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BoardDocument } from './board-document.ts'
import { openBoardDocument } from './open-board-document.ts'
import { FakeRelay } from './testing/fake-relay.ts'
import { unsavedOnDevice } from './unsaved-on-device.ts'

let relay: FakeRelay
const opened: BoardDocument[] = []

/** A tab of Ann, with a line of its own to the server. */
function openTab(over = relay): BoardDocument {
  const tab = openBoardDocument({
    boardId: 'board',
    personKey: 'workspace/ann',
    url: 'ws://relay',
    role: 'editor',
    checkLogin: async () => true,
    socket: over.Socket,
    random: () => 0,
    page: { onWake: () => () => {}, onOffline: () => () => {}, onHide: () => () => {} },
  })
  opened.push(tab)
  return tab
}

const addStage = (tab: BoardDocument, id: string): void =>
  tab.edit([{ do: 'add', in: 'stages', id, value: { name: id, order: 'a0' } }])
const stagesOf = (tab: BoardDocument): string[] => [...tab.store.get().stages.keys()].toSorted()
const until = async (check: () => unknown): Promise<void> => {
  await vi.waitFor(check, { timeout: 10_000 })
}
const untilState = async (tab: BoardDocument, state: object): Promise<void> =>
  until(() => expect(tab.status.get()).toEqual(state))

/** What a tab looks at after a sync takes a moment, of which nothing can be seen. */
const lookedAfterSync = (): Promise<unknown> => new Promise((resolve) => void setTimeout(resolve, 200))

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  relay = new FakeRelay()
})
afterEach(() => {
  for (const tab of opened.splice(0)) tab.close()
  vi.unstubAllGlobals()
})

describe('two tabs of one person on one board', () => {
  it('[D63] see each other offline, and count every change once', async () => {
    relay.reachable = false
    const [first, second] = [openTab(), openTab()]
    await untilState(first, { state: 'offline', unsaved: 0 })
    await untilState(second, { state: 'offline', unsaved: 0 })
    addStage(first, 's1')
    await untilState(second, { state: 'offline', unsaved: 1 })
    expect(stagesOf(second)).toEqual(['s1'])
    addStage(second, 's2')
    await untilState(first, { state: 'offline', unsaved: 2 })
    expect(stagesOf(first)).toEqual(['s1', 's2'])
    await until(async () => expect(await unsavedOnDevice()).toBe(2))
  })

  it('[D62] one takes along what the other left when it went, and only then is all saved', async () => {
    relay.reachable = false
    const [first, second] = [openTab(), openTab()]
    await untilState(first, { state: 'offline', unsaved: 0 })
    await untilState(second, { state: 'offline', unsaved: 0 })
    addStage(first, 's1')
    first.close()
    await until(async () => expect(await unsavedOnDevice()).toBe(1))
    relay.autoAck = false
    relay.reachable = true
    second.reconnect()
    await untilState(second, { state: 'saving', unsaved: 1 })
    expect(await unsavedOnDevice()).toBe(1)
    relay.ack()
    await untilState(second, { state: 'saved' })
    expect([...relay.doc.getMap('stages').keys()]).toEqual(['s1'])
    await until(async () => expect(await unsavedOnDevice()).toBe(0))
  })

  it('[D62] also without a word from the other: it looks after each sync', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const away = new FakeRelay()
    away.reachable = false
    const [first, second] = [openTab(away), openTab()]
    await untilState(first, { state: 'offline', unsaved: 0 })
    await untilState(second, { state: 'saved' })
    await lookedAfterSync()
    addStage(first, 's1')
    await until(async () => expect(await unsavedOnDevice()).toBe(1))
    first.close()
    expect(stagesOf(second)).toEqual([])
    relay.drop()
    second.reconnect()
    await until(() => expect(relay.doc.getMap('stages').has('s1')).toBe(true))
    await untilState(second, { state: 'saved' })
    await until(async () => expect(await unsavedOnDevice()).toBe(0))
  })

  it('[D62] what the other has not saved stays counted when one has saved its own', async () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const away = new FakeRelay()
    away.reachable = false
    const [first, second] = [openTab(away), openTab()]
    await untilState(first, { state: 'offline', unsaved: 0 })
    await untilState(second, { state: 'saved' })
    addStage(first, 's1')
    addStage(second, 's2')
    await untilState(second, { state: 'saved' })
    await until(async () => expect(await unsavedOnDevice()).toBe(1))
  })
})
