import { rootOf } from '@wegpunkt/shared/board/document'
import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { manualClock } from './testing/manual-clock.ts'
import { openViewedBoard } from './viewed-board.ts'

/** One connection of the page, as the server sees it. */
class FakeSocket extends EventTarget {
  readyState = 0
  binaryType = ''
  readonly sent: Frame[] = []
  send(bytes: Uint8Array): void {
    this.sent.push(decodeFrame(bytes))
  }
  close(): void {
    this.readyState = 3
  }
  open(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  tell(...frames: Frame[]): void {
    for (const frame of frames) {
      const data = encodeFrame(frame).slice().buffer
      this.dispatchEvent(new MessageEvent('message', { data }))
    }
  }
  end(code: number, reason = ''): void {
    this.readyState = 3
    this.dispatchEvent(new CloseEvent('close', { code, reason }))
  }
}

const hello = (epoch: string): Frame => ({ kind: 'hello', wireVersion: 1, role: 'viewer', epoch })
const boardWith = (...stages: string[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const name of stages) stage(doc, name)
  return doc
}
const stage = (doc: Y.Doc, name: string): void =>
  void rootOf(doc, 'stages').set(name, new Y.Map(Object.entries({ name, order: name })))
const all = (doc: Y.Doc): Frame => ({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(doc) })

function page({ isThere = true, spread = 0 }: { isThere?: boolean | null; spread?: number } = {}) {
  const sockets: FakeSocket[] = []
  const clock = manualClock()
  let changes = 0
  const Socket = class extends FakeSocket {
    constructor() {
      super()
      sockets.push(this)
    }
  }
  const viewed = openViewedBoard({
    url: 'ws://here/api/view/link1/socket',
    link: 'link1',
    clock,
    random: () => spread,
    isThere: async () => isThere,
    onChanged: () => void changes++,
    socket: Socket as unknown as typeof WebSocket,
  })
  const last = (): FakeSocket => {
    const socket = sockets.at(-1)
    if (!socket) throw new Error('nobody connected')
    return socket
  }
  const names = (): string[] => [...(viewed.document.get()?.store.get().stages.keys() ?? [])]
  return { viewed, sockets, clock, last, names, changes: () => changes }
}

describe('a board that is looked at by a link', () => {
  it('[N62] is asked for after the greeting, comes in parts, and follows what changes', () => {
    const { viewed, last, names } = page()
    last().open()
    expect([last().sent, viewed.line.get(), viewed.document.get()]).toEqual([[], 'connecting', null])
    last().tell(hello('one'))
    expect(last().sent).toEqual([{ kind: 'sync-request', stateVector: Uint8Array.of(0) }])
    const board = boardWith('buy')
    const part: Frame = { kind: 'update', update: Y.encodeStateAsUpdate(board) }
    const before = Y.encodeStateVector(board)
    stage(board, 'use')
    last().tell(part)
    expect(viewed.document.get()).toBeNull()
    last().tell({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(board, before) })
    expect([names(), viewed.line.get()]).toEqual([['buy', 'use'], 'live'])
    const later = Y.encodeStateVector(board)
    stage(board, 'wait')
    last().tell({ kind: 'update', update: Y.encodeStateAsUpdate(board, later) })
    expect(names()).toEqual(['buy', 'use', 'wait'])
  })

  it('[N62] nothing that is done here leaves for the server', () => {
    const { viewed, last } = page()
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    const document = viewed.document.get()
    document?.edit([{ do: 'remove', in: 'stages', ids: ['buy'] }])
    document?.presence.show({ cursor: null })
    expect(last().sent).toHaveLength(1)
  })

  it('[N62] what has begun anew takes the place of what was there, once it has come', () => {
    const { viewed, clock, last, names } = page()
    last().open()
    last().tell(hello('one'), all(boardWith('buy', 'secret')))
    const first = viewed.document.get()
    last().end(1006)
    expect(viewed.line.get()).toBe('lost')
    clock.pass(20_000)
    last().open()
    last().tell(hello('two'))
    expect([viewed.document.get(), names()]).toEqual([first, ['buy', 'secret']])
    last().tell(all(boardWith('buy')))
    expect(viewed.document.get()).not.toBe(first)
    expect(names()).toEqual(['buy'])
  })

  it('[N62] goes on with what it has where the connection comes back', () => {
    const { viewed, clock, last } = page()
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    const first = viewed.document.get()
    last().end(1012, 'restart')
    clock.pass(20_000)
    last().open()
    last().tell(hello('one'))
    const [asked] = last().sent
    expect(asked?.kind === 'sync-request' && asked.stateVector.length).toBeGreaterThan(1)
    last().tell(all(boardWith()))
    expect([viewed.document.get() === first, viewed.line.get()]).toEqual([true, 'live'])
  })

  it('[N112] a connection that breaks while the board comes goes on behind the parts that have come', () => {
    const { viewed, clock, last, names } = page()
    const board = boardWith('buy')
    last().open()
    last().tell(hello('one'), { kind: 'update', update: Y.encodeStateAsUpdate(board) })
    last().end(4508, 'slow')
    expect(viewed.document.get()).toBeNull()
    clock.pass(20_000)
    last().open()
    last().tell(hello('one'))
    const had = Y.encodeStateVector(board)
    expect(last().sent).toEqual([{ kind: 'sync-request', stateVector: had }])
    stage(board, 'use')
    last().tell({ kind: 'sync-reply', update: Y.encodeStateAsUpdate(board, had) })
    expect(names()).toEqual(['buy', 'use'])
  })

  it('[N63] ends when the server closes the link, and does not come back', () => {
    const { viewed, sockets, clock, last } = page()
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    last().end(4404, 'link-unavailable')
    clock.pass(60_000)
    expect([viewed.line.get(), sockets.length]).toEqual(['ended', 1])
  })

  it.each([
    { isThere: false, line: 'ended' },
    { isThere: true, line: 'lost' },
    { isThere: null, line: 'lost' },
  ])('[N63] a connection that does not come about: the link is asked for ($isThere)', async (world) => {
    const { viewed, last } = page(world)
    last().end(1006)
    await Promise.resolve()
    await Promise.resolve()
    expect(viewed.line.get()).toBe(world.line)
  })

  it('[N63] comes back within a second when what the link shows was changed, not with all others at once', () => {
    const { sockets, clock, last, changes } = page({ spread: 0.5 })
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    last().end(1012, 'changed')
    clock.pass(499)
    expect([sockets.length, changes()]).toEqual([1, 0])
    clock.pass(1)
    expect(sockets.length).toBe(2)
    last().open()
    last().tell(hello('one'))
    expect(changes()).toBe(1)
  })

  it('[N62] tells how often the rows beside it have changed', () => {
    const { viewed, last } = page()
    last().open()
    last().tell(hello('one'), { kind: 'rows', version: 7, kinds: [] })
    expect(viewed.rowsVersion.get()).toBe(1)
  })

  it('[N150] whoever was away asks once for the rows that nobody told them of, and only when they are told again', () => {
    const { viewed, clock, last, changes } = page()
    const told: number[] = []
    viewed.rowsVersion.subscribe(() => told.push(viewed.rowsVersion.get()))
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    expect(told).toEqual([])
    last().end(1006)
    clock.pass(20_000)
    last().end(1006)
    clock.pass(20_000)
    last().open()
    expect(told).toEqual([])
    last().tell(hello('one'), all(boardWith()))
    expect([told, changes()]).toEqual([[1], 0])
    last().tell({ kind: 'rows', version: 1, kinds: [] })
    expect(told).toEqual([1, 2])
  })

  it('[N150] a first connection that was lost before the greeting has missed something, too', () => {
    const { viewed, clock, last } = page()
    last().open()
    last().end(1012, 'restart')
    clock.pass(20_000)
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    expect(viewed.rowsVersion.get()).toBe(1)
  })

  it('[N150] where all is asked for anew because the link shows something else, the rows are not asked for twice', () => {
    const { viewed, clock, last, changes } = page()
    last().open()
    last().tell(hello('one'), all(boardWith('buy')))
    last().end(1012, 'changed')
    clock.pass(1_000)
    last().end(1006)
    clock.pass(20_000)
    last().open()
    expect(changes()).toBe(0)
    last().tell(hello('two'), all(boardWith('buy')))
    expect([changes(), viewed.rowsVersion.get()]).toEqual([1, 0])
  })

  it('[N63] closed, it hears nothing any more', () => {
    const { viewed, sockets, clock, last } = page()
    const socket = last()
    socket.open()
    viewed.close()
    socket.end(1006)
    clock.pass(60_000)
    expect([sockets.length, viewed.document.get()]).toEqual([1, null])
  })
})
