import { rootOf } from '@wegpunkt/shared/board/document'
import { decodeFrame } from '@wegpunkt/shared/wire/frames'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardDocument } from './board-document.ts'
import { openEarlySocket, takeEarlySocket, wholeBoard } from './early-socket.ts'
import { openBoardDocument } from './open-board-document.ts'
import { FakeRelay } from './testing/fake-relay.ts'

const URL = 'ws://localhost/collab/board'

let relay: FakeRelay
const opened: BoardDocument[] = []
const settle = (ms = 3_000): Promise<unknown> => vi.advanceTimersByTimeAsync(ms)

function open(boardId = 'board'): BoardDocument {
  const document = openBoardDocument({
    boardId,
    personKey: 'ann',
    url: 'ws://localhost/collab',
    role: 'editor',
    checkLogin: async () => true,
    random: () => 0,
    page: { onWake: () => () => {}, onOffline: () => () => {}, onHide: () => () => {} },
    openCache: () => ({
      load: async () => 0,
      keep: () => {},
      readOthers: async () => 0,
      onOthers: () => {},
      keepUnsaved: () => {},
      onFailure: () => {},
      forget: async () => {},
      close: () => {},
    }),
  })
  opened.push(document)
  return document
}

beforeEach(() => {
  vi.useFakeTimers()
  relay = new FakeRelay()
  rootOf(relay.doc, 'stages').set('buy', new Y.Map(Object.entries({ name: 'Buy', order: 'a0' })))
  vi.stubGlobal('WebSocket', relay.Socket)
})
afterEach(() => {
  for (const document of opened.splice(0)) document.close()
  takeEarlySocket('')
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const asked = (): number => relay.received.filter((kind) => kind === 'sync-request').length

describe('a socket that was opened before the program was there', () => {
  it('[D76] asks as somebody who has nothing', () => {
    expect(decodeFrame(wholeBoard)).toEqual({ kind: 'sync-request', stateVector: Uint8Array.of(0) })
  })

  it('[N62] asks once it is greeted where one looks by a link, and says whether it has', async () => {
    openEarlySocket(URL, 'when-welcomed')
    await settle()
    expect(asked()).toBe(1)
    expect(takeEarlySocket(URL)?.hasAsked).toBe(true)
    openEarlySocket(URL, 'when-welcomed')
    const taken = takeEarlySocket(URL)
    await settle()
    expect(asked()).toBe(taken?.hasAsked ? 2 : 1)
  })

  it.each([true, false])('[D76] is the one that the board goes on with, asked or not (%s)', async (ask) => {
    openEarlySocket(URL, ask)
    await settle()
    expect(asked()).toBe(ask ? 1 : 0)
    const ann = open()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect([...ann.store.get().stages.keys()]).toEqual(['buy'])
    expect([relay.addresses.length, asked()]).toEqual([1, 1])
    ann.edit([{ do: 'set', in: 'stages', id: 'buy', to: { name: 'Bought' } }])
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(relay.doc.getMap('stages').toJSON()).toEqual({ buy: { name: 'Bought', order: 'a0' } })
  })

  it('[D76] that is still on its way asks as the program says', async () => {
    openEarlySocket(URL, true)
    const ann = open()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect([relay.addresses.length, asked()]).toEqual([1, 1])
  })

  it('[D76] hears what happened while nobody listened', async () => {
    openEarlySocket(URL, true)
    await settle()
    const remote = new Y.Doc()
    rootOf(remote, 'stages').set('use', new Y.Map(Object.entries({ name: 'Use', order: 'a1' })))
    relay.broadcast({ kind: 'batch', seq: 7, update: Y.encodeStateAsUpdate(remote) })
    relay.giveRole('viewer')
    const ann = open()
    await settle()
    expect([...ann.store.get().stages.keys()]).toEqual(['buy', 'use'])
    expect(ann.role.get()).toBe('viewer')
    relay.drop()
    await settle()
    expect(relay.addresses.at(-1)).toBe(`${URL}?since=e1.7`)
  })

  it('[D76] that was refused or lost is made anew', async () => {
    openEarlySocket(URL, true)
    await settle()
    relay.drop()
    const ann = open()
    await settle()
    expect(ann.status.get()).toEqual({ state: 'saved' })
    expect(relay.addresses).toEqual([URL, URL])
  })

  it('[D76] of another board is closed, and one that nobody takes within 20 s as well', async () => {
    openEarlySocket('ws://localhost/collab/other', true)
    await settle()
    const ann = open()
    await settle()
    expect(relay.connections.size).toBe(1)
    ann.close()
    openEarlySocket(URL, true)
    await settle()
    expect(relay.connections.size).toBe(1)
    await settle(20_000)
    expect(relay.connections.size).toBe(0)
  })

  it('[D76] is taken once', async () => {
    openEarlySocket(URL, false)
    await settle()
    expect(takeEarlySocket(URL)).not.toBeNull()
    expect(takeEarlySocket(URL)).toBeNull()
  })
})
