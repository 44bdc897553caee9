import { initBoard, rootOf } from '@wegpunkt/shared/board/document'
import { showAll } from '@wegpunkt/shared/links/show-rule'
import { type Frame, decodeFrame, encodeFrame } from '@wegpunkt/shared/wire/frames'
import { Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { FromProjector, ToProjector } from '../../boards/projections/messages.ts'
import { OpenProjection } from '../../boards/projections/open-projection.ts'
import { Projection } from '../../boards/projections/projection.ts'
import { SourceBoard } from '../../boards/projections/source-board.ts'
import { silentLog } from '../../log.ts'
import { roomMetrics } from '../metrics.ts'
import {
  GOODBYE_MS,
  GOODBYE_STEP_MS,
  LAG_ABOVE_BYTES,
  NO_PROGRESS_MS,
  PING_EVERY_MS,
  TICK_MS,
} from '../relay-limits.ts'
import type { Socket, SocketListener } from '../socket.ts'
import { handClock } from '../testing/hand-clock.ts'
import type { ViewerEntrant } from './viewer.ts'
import { Viewers } from './viewers.ts'

const emptyVector = Uint8Array.from([0])

/** A socket in memory that is as slow as a test wants. */
function memorySocket({ answersClose = true, answersPings = true } = {}) {
  const seen = {
    frames: [] as Frame[],
    closed: null as number | null,
    backlog: 0,
    doc: new Y.Doc(),
    pings: [] as string[],
  }
  let listener: SocketListener | null = null
  const end = (code: number, isGone = true): void => {
    seen.closed ??= code
    if (isGone) listener?.closed()
  }
  const socket: Socket = {
    isOurs: true,
    get isOpen() {
      return seen.closed === null
    },
    get backlog() {
      return seen.backlog
    },
    send({ payload, wire }) {
      // Who takes nothing has all of it before them.
      if (seen.backlog > 0) seen.backlog += wire.length
      const frame = decodeFrame(payload)
      seen.frames.push(frame)
      if (frame.kind === 'update' || frame.kind === 'sync-reply') Y.applyUpdate(seen.doc, frame.update)
      return true
    },
    ping: (mark = '') => {
      seen.pings.push(mark)
      if (answersPings && seen.backlog === 0) listener?.pong(mark)
    },
    pause: () => undefined,
    resume: () => undefined,
    close: (code) => end(code, answersClose),
    terminate: () => end(1006),
    listen: (given) => (listener = given),
  }
  const say = (frame: Frame): void => listener?.message(encodeFrame(frame))
  const pong = (mark = ''): void => listener?.pong(mark)
  return { socket, seen, say, pong }
}

/** A projection whose thread answers only when it is told to. */
function handProjection() {
  const doc = new Y.Doc()
  initBoard(doc)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  const source = new SourceBoard(copy)
  const shown = new Projection(source, showAll([]))
  const projection = new OpenProjection('epoch', showAll([]))
  const asked: Extract<ToProjector, { do: 'state' }>[] = []
  projection.begin('board', (message) => {
    if (message.do === 'state') asked.push(message)
  })
  const hear = (message: FromProjector): void => projection.hear(message)
  const { client, clock, elements, assets, grid, departments } = shown
  hear({ is: 'projected', projection: 'epoch', client, clock, elements, assets, grid, departments })
  return {
    projection,
    asked,
    answer(): void {
      for (const { request, clock: from } of asked.splice(0))
        hear({ is: 'state', projection: 'epoch', request, parts: [shown.since(from)], clock: shown.clock })
    },
    change(id: string, text: string | null): void {
      const before = Y.encodeStateVector(doc)
      const note = { kind: 'note', at: [0, 0], size: [9, 9], order: 'a', text: new Y.Text(text ?? '') }
      if (text === null) rootOf(doc, 'elements').delete(id)
      else rootOf(doc, 'elements').set(id, new Y.Map(Object.entries(note)))
      const projected = shown.refresh(source.apply([Y.encodeStateAsUpdate(doc, before)]))
      hear({ is: 'changed', projection: 'epoch', ...projected })
    },
  }
}

const settled = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise(setImmediate)
}

function openViewers() {
  const clock = handClock()
  const wall = { ahead: 0 }
  const metrics = roomMetrics(new Registry())
  const viewers = new Viewers({ log: silentLog, metrics, clock, wall: () => clock.now() + wall.ahead })
  const board = handProjection()
  let released = 0
  const enter = async (over: Partial<ViewerEntrant> = {}, how: Parameters<typeof memorySocket>[0] = {}) => {
    const one = memorySocket(how)
    viewers.join(one.socket, {
      link: 'k',
      board: 'b',
      network: 'n',
      device: 'd',
      until: Infinity,
      kinds: new Set(['evidence']),
      hold: async () => ({ projection: board.projection, release: () => void released++ }),
      stands: async () => 'as-it-was',
      ...over,
    })
    await settled()
    return one
  }
  const counted = async (): Promise<object> => {
    const { values } = await metrics.closed.get()
    return Object.fromEntries(values.map(({ labels, value }) => [labels.code, value]))
  }
  return { clock, wall, viewers, board, enter, counted, released: () => released }
}

describe('those who look by a link', () => {
  it('[N27] are told the epoch, then all that is shown, then each change, and nothing twice', async () => {
    const { board, enter } = openViewers()
    board.change('a', 'eins')
    const { seen, say } = await enter()
    expect(seen.frames).toEqual([
      { kind: 'hello', wireVersion: expect.any(Number), role: 'viewer', epoch: 'epoch' },
    ])
    board.change('b', 'zwei')
    expect(seen.frames).toHaveLength(1)
    say({ kind: 'sync-request', stateVector: emptyVector })
    board.change('c', 'drei')
    board.answer()
    board.change('d', 'vier')
    expect(seen.frames.slice(1).map(({ kind }) => kind)).toEqual(['sync-reply', 'update'])
    expect([...rootOf(seen.doc, 'elements').keys()].toSorted()).toEqual(['a', 'b', 'c', 'd'])
  })

  it('[N28] who is slow is left behind, and then told what it lacks, without what was deleted meanwhile', async () => {
    const { board, clock, enter } = openViewers()
    const { seen, say } = await enter()
    say({ kind: 'sync-request', stateVector: emptyVector })
    board.answer()
    seen.backlog = LAG_ABOVE_BYTES + 1
    const before = seen.frames.length
    board.change('a', 'GEHEIM')
    board.change('a', null)
    board.change('b', 'zwei')
    clock.pass(TICK_MS)
    expect([seen.frames.length, board.asked.length]).toEqual([before, 0])
    seen.backlog = 0
    clock.pass(TICK_MS)
    board.answer()
    const later = seen.frames.slice(before)
    expect(later.map(({ kind }) => kind)).toEqual(['sync-reply'])
    expect(
      JSON.stringify(later.map((frame) => ('update' in frame ? Buffer.from(frame.update).toString() : ''))),
    ).not.toContain('GEHEIM')
    expect([...rootOf(seen.doc, 'elements').keys()]).toEqual(['b'])
  })

  const behind = async () => {
    const all = openViewers()
    const one = await all.enter({}, { answersPings: false })
    all.board.change('a', 'x'.repeat(LAG_ABOVE_BYTES))
    one.say({ kind: 'sync-request', stateVector: emptyVector })
    all.board.answer()
    all.board.change('b', 'later')
    const has = () => [...rootOf(one.seen.doc, 'elements').keys()].join('')
    expect(has()).toBe('a')
    return { ...all, ...one, has }
  }

  it('[N141] are told on where their client answers the last ping alone', async () => {
    const { board, clock, seen, pong, has } = await behind()
    clock.pass(PING_EVERY_MS)
    pong(seen.pings.at(-1))
    clock.pass(TICK_MS)
    board.answer()
    expect([has(), seen.closed]).toEqual(['ab', null])
  })

  it('[N141] are closed as too slow where their pongs say for long nothing of what has come', async () => {
    const { clock, seen, pong } = await behind()
    clock.pass(PING_EVERY_MS)
    pong()
    pong('x')
    expect(seen.closed).toBeNull()
    clock.pass(PING_EVERY_MS)
    pong()
    expect(seen.closed).toBe(4508)
  })

  it('[N141] stay where what has come is only long on its way', async () => {
    const { clock, seen, pong } = await behind()
    const receipt = seen.pings[0]
    clock.pass(PING_EVERY_MS)
    pong()
    clock.pass(PING_EVERY_MS - TICK_MS)
    pong(receipt)
    clock.pass(TICK_MS)
    pong()
    expect(seen.closed).toBeNull()
  })

  it('[N29] are closed at once when the link ends, with a thread that answers nobody, and let go of the projection', async () => {
    const { viewers, enter, released } = openViewers()
    const [one, other, elsewhere] = [
      await enter(),
      await enter({ link: 'l' }),
      await enter({ board: 'c', link: 'm' }),
    ]
    one.say({ kind: 'sync-request', stateVector: emptyVector })
    viewers.linkEnded('k')
    expect([one.seen.closed, other.seen.closed]).toEqual([4404, null])
    viewers.linkChanged('l')
    expect(other.seen.closed).toBe(1012)
    viewers.boardClosed('c')
    expect(elsewhere.seen.closed).toBe(4404)
    expect([viewers.size, released()]).toEqual([0, 3])
  })

  it('[N29] are closed when the time of the link is over, and when it ended while they came in', async () => {
    const { clock, enter } = openViewers()
    const timed = await enter({ until: clock.now() + 1_000 })
    expect((await enter({ stands: async () => 'over' })).seen.closed).toBe(4404)
    expect(timed.seen.closed).toBeNull()
    clock.pass(1_000)
    expect(timed.seen.closed).toBe(4404)
  })

  it('[S93] are closed when the link is over by the clock on the wall, wherever that was set', async () => {
    const { clock, wall, enter } = openViewers()
    const timed = await enter({ until: clock.now() + 10_000 })
    wall.ahead = -5_000
    clock.pass(11_000)
    expect(timed.seen.closed).toBeNull()
    wall.ahead = 0
    clock.pass(TICK_MS)
    expect(timed.seen.closed).toBe(4404)
  })

  it('[N97] come back when what the link shows was changed while they came in', async () => {
    const { enter } = openViewers()
    expect((await enter({ stands: async () => 'changed' })).seen.closed).toBe(1012)
  })

  it('[N98] who holds most places gives one up for whoever has fewer, first those of one network, and nobody for an equal', async () => {
    const { viewers, enter } = openViewers()
    const room = (network: string, link: string, device: string): boolean =>
      viewers.makeRoom({ board: 'b', network, link, device }, 4)
    const from = (network: string, device: string, link = 'k') => enter({ network, device, link })
    const quiet = await from('m', 'honest')
    const [first, greedy, greedier] = [await from('n', 'd1'), await from('n', 'd2'), await from('n', 'd2')]
    await from('n', 'd3', 'elsewhere').then(({ socket }) => socket.close(1000, ''))
    expect(room('n', 'k', 'd4')).toBe(true)
    expect([first.seen.closed, greedy.seen.closed, greedier.seen.closed]).toEqual([null, 4503, null])
    await from('n', 'd4')
    expect(room('o', 'k', 'd5')).toBe(true)
    expect([quiet.seen.closed, first.seen.closed]).toEqual([null, 4503])
    await from('o', 'd5')
    expect(room('n', 'k', 'd6')).toBe(false)
    expect(viewers.size).toBe(4)
  })

  it('[N98] whoever is asked to leave gives up one place only, and is not waited for without end', async () => {
    const { viewers, enter } = openViewers()
    const all = []
    for (let i = 0; i < 100; i++) {
      const comes = { network: `${i % 2}`, device: `d${i}` }
      if (!viewers.makeRoom({ board: 'b', link: 'k', ...comes, network: `new ${i}` }, 40)) break
      all.push(await enter(comes, { answersClose: false }))
      expect(all.filter(({ seen }) => seen.closed === null).length).toBeLessThanOrEqual(40)
      expect(viewers.size).toBeLessThanOrEqual(40 + 20)
    }
    expect(all.map(({ seen }) => seen.closed)).toEqual(all.map((_, i) => (i < 60 ? 4503 : null)))
  })

  it('[N29] with other personas everything may be another: whoever looks comes back', async () => {
    const { viewers, enter } = openViewers()
    const { seen } = await enter()
    viewers.rowsChanged('b', { version: 7, kinds: ['persona'] })
    expect(seen.closed).toBe(1012)
  })

  it('[N114] each socket that is closed with a word is counted, whatever the reason', async () => {
    const { viewers, clock, enter, counted } = openViewers()
    await enter({ link: 'changed' })
    viewers.linkChanged('changed')
    const slow = await enter({ link: 'slow' })
    slow.seen.backlog = 1
    clock.pass(TICK_MS + NO_PROGRESS_MS + TICK_MS)
    await enter({ link: 'ended' })
    viewers.linkEnded('ended')
    await enter()
    void viewers.close()
    expect(await counted()).toEqual({ 1012: 2, 4404: 1, 4508: 1 })
  })

  it('[N164] are not waited for longer than a moment when the server ends', async () => {
    const { viewers, clock, enter } = openViewers()
    await enter()
    await enter({}, { answersClose: false })
    const closed = viewers.close()
    expect(viewers.size).toBe(1)
    for (let ms = 0; ms < GOODBYE_MS; ms += GOODBYE_STEP_MS) {
      clock.pass(GOODBYE_STEP_MS)
      await settled()
    }
    await closed
    expect(viewers.size).toBe(0)
  })

  it('[N12] are told that rows have changed that the link shows, once for many changes, and of no others', async () => {
    const { viewers, clock, enter } = openViewers()
    const { seen } = await enter()
    viewers.rowsChanged('b', { version: 7, kinds: ['idea', 'workshop'] })
    clock.pass(5_000)
    const notices = () => seen.frames.filter(({ kind }) => kind === 'rows')
    expect(notices()).toEqual([])
    for (let i = 0; i < 10; i++) viewers.rowsChanged('b', { version: 8 + i, kinds: ['evidence', 'decision'] })
    clock.pass(5_000)
    expect(notices()).toEqual([{ kind: 'rows', version: expect.any(Number), kinds: ['evidence'] }])
  })

  it('[N146] of hundreds few are told at a time, and who edits goes in between', async () => {
    const { viewers, clock, board, enter } = openViewers()
    const all = await Promise.all(Array.from({ length: 300 }, () => enter()))
    const told = (kind: Frame['kind']): number =>
      all.filter(({ seen }) => seen.frames.at(-1)?.kind === kind).length
    for (const { say } of all) say({ kind: 'sync-request', stateVector: emptyVector })
    board.answer()
    clock.pass(100)
    expect(told('sync-reply')).toBe(1)
    // All that ask meanwhile are told with one answer, which may be large.
    board.answer()
    expect(told('sync-reply')).toBe(26)
    clock.pass(100)
    expect(told('sync-reply')).toBe(300)

    let atAnEdit = 0
    clock.after(5, () => (atAnEdit = told('update')))
    board.change('a', 'eins')
    expect(told('update')).toBe(25)
    clock.pass(100)
    expect([atAnEdit, told('update')]).toEqual([50, 300])
    for (const { seen } of all) expect([...rootOf(seen.doc, 'elements').keys()]).toEqual(['a'])

    viewers.rowsChanged('b', { version: 7, kinds: ['evidence'] })
    clock.pass(100)
    expect(told('rows')).toBe(25)
    clock.pass(100)
    expect(told('rows')).toBe(300)
  })

  it('[N146] hundreds are not asked for a sign of life all at once', async () => {
    const { clock, enter } = openViewers()
    const all = await Promise.all(Array.from({ length: 300 }, () => enter()))
    const asked = (): number => all.filter(({ seen }) => seen.pings.length > 0).length
    while (asked() === 0) clock.pass(1)
    expect(asked()).toBe(25)
    clock.pass(100)
    expect(asked()).toBe(300)
  })

  it('[N146] nobody sees anything after their link has ended, though their turn is still to come', async () => {
    const { viewers, clock, board, enter } = openViewers()
    const all = await Promise.all(Array.from({ length: 60 }, () => enter()))
    for (const { say } of all) say({ kind: 'sync-request', stateVector: emptyVector })
    for (let i = 0; i < 2; i++) board.answer()
    clock.pass(100)
    board.change('a', 'eins')
    viewers.linkEnded('k')
    clock.pass(100)
    expect(all.filter(({ seen }) => seen.frames.at(-1)?.kind === 'update').length).toBe(25)
    expect(all.every(({ seen }) => seen.closed === 4404)).toBe(true)
  })
})
