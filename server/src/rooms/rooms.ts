import { Problem, problems } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Entrant } from './attendee.ts'
import { type Clock, systemClock } from './clock.ts'
import { Connection } from './connection.ts'
import { framedFrame } from './framed.ts'
import type { RoomMetrics } from './metrics.ts'
import { keepAlive } from './presence-frame.ts'
import { receive } from './receive.ts'
import { PLAIN_KEEPALIVE_MS, TICK_MS, TOO_SLOW } from './relay-limits.ts'
import type { Room } from './room.ts'
import { type Compact, OpenRooms } from './open-rooms.ts'
import { SlowReaders } from './slow-readers.ts'
import { Saver } from './saver.ts'
import type { Socket } from './socket.ts'

export type RoomsParts = {
  updates: Pick<UpdateLog, 'append' | 'load'>
  metrics: RoomMetrics
  log: Log
  compact?: Compact
  clock?: Clock
}

/** Restarting: clients come back by themselves. */
const RESTART = { code: 1012, reason: 'restart' }
/** How long closing waits for updates that are not on disk yet. */
const DRAIN_MS = 5_000
/** How long closing waits for clients to answer the close frame. */
const GOODBYE_MS = 1_000
const GOODBYE_STEP_MS = 10

export type Rooms = ReturnType<typeof openRooms>

/** All boards that people have open, and everybody who has one open. */
export function openRooms({ updates, metrics, log, compact, clock = systemClock }: RoomsParts) {
  const { now } = clock
  const connections = new Map<Connection, string>()
  const slowReaders = new SlowReaders(now)
  const saver = new Saver({ updates, metrics, log, clock, onHealth: tellHealth })
  const rooms = new OpenRooms({
    updates,
    saver,
    metrics,
    log,
    clock,
    compact,
    onLost: (room) => end(room, RESTART),
  })
  let callOffTick = clock.after(TICK_MS, tick)
  let isClosing = false

  return {
    /** Takes over the socket of somebody who has been let in. */
    join(socket: Socket, entrant: Entrant, board: string): void {
      const connection = new Connection(socket, entrant, now)
      if (isClosing) return connection.close(RESTART)
      let room: Room | null = null
      connections.set(connection, board)
      metrics.connections.set(connections.size)
      socket.listen({
        message(bytes) {
          connection.heartbeat.heard(now())
          const at = room
          // What still arrives while the socket closes comes after the end.
          if (at && connection.isOpen) guard(connection, () => receive(at, connection, mustBeBinary(bytes)))
        },
        pong: () => connection.heartbeat.heard(now()),
        closed() {
          connections.delete(connection)
          metrics.connections.set(connections.size)
          slowReaders.forget(connection)
          room?.leave(connection)
        },
      })
      // Nothing is read before the board is there, so nothing can be lost in between.
      connection.pause('loading')
      void enter(connection, board, (opened) => {
        room = opened
      })
    },

    /** Who has the board open now, each person once. */
    present(board: string): { id: string; name: string; department: string | null }[] {
      const people = [...connections].filter(([, at]) => at === board).map(([{ attendee }]) => attendee)
      const byId = new Map(people.map(({ id, name, department }) => [id, { id, name, department }]))
      return [...byId.values()]
    },

    /** How many sockets the person has open, on all boards together. */
    socketsOf(person: string): number {
      let count = 0
      for (const { attendee } of connections.keys()) if (attendee.id === person) count++
      return count
    },

    connectionsOn(board: string): number {
      let count = 0
      for (const at of connections.values()) if (at === board) count++
      return count
    },

    /** Every socket of the person asks again what it may do. */
    rightsChanged(person: string): void {
      for (const [connection] of connections) {
        if (connection.attendee.id === person) void recheck(connection)
      }
    },

    /** The sockets that were opened with this login close. */
    loginEnded(login: string): void {
      for (const [connection] of connections) {
        if (connection.login === login) close(connection, new Problem('not-signed-in'))
      }
    },

    /** The board is gone: nothing of it is written any more. */
    closed(board: string): void {
      for (const [connection, at] of connections) {
        if (at === board) close(connection, new Problem('board-not-found'))
      }
      rooms.remove(board)
    },

    /** Ends every connection; resolves when everything is saved that was accepted. */
    async close(): Promise<void> {
      isClosing = true
      for (const [connection] of connections) connection.close(RESTART)
      rooms.hurry()
      const isSaved = await saver.drain(DRAIN_MS)
      if (!isSaved) log.error('stopped with updates that could not be saved; nobody was told that they were')
      const deadline = now() + GOODBYE_MS
      while (connections.size > 0 && now() < deadline)
        await new Promise<void>((done) => void clock.after(GOODBYE_STEP_MS, done))
      for (const [connection] of connections) connection.terminate()
      callOffTick()
      rooms.close()
    },
  }

  async function enter(connection: Connection, board: string, tell: (room: Room) => void): Promise<void> {
    try {
      const room = await rooms.open(board)
      if (!connection.isOpen) return
      tell(room)
      room.join(connection)
      connection.resume('loading')
    } catch (error) {
      log.error({ err: error, board }, 'a board could not be opened')
      close(connection, new Problem('unavailable'))
    }
  }

  function guard(connection: Connection, act: () => void): void {
    try {
      act()
    } catch (error) {
      if (!(error instanceof Problem))
        log.error({ err: error, board: connections.get(connection) }, 'a frame failed')
      close(connection, error instanceof Problem ? error : new Problem('internal'))
    }
  }

  function close(connection: Connection, problem: Problem): void {
    if (!connection.isOpen) return
    const { attendee } = connection
    log.info(
      {
        board: connections.get(connection),
        person: attendee.id,
        why: problem.type,
        detail: reasonOf(problem),
      },
      'closed a socket',
    )
    metrics.closed.inc({ code: problem.closeCode })
    connection.close(problem)
  }

  async function recheck(connection: Connection): Promise<void> {
    try {
      const before = connection.attendee
      connection.attendee = await connection.standing()
      const room = rooms.get(connections.get(connection) ?? '')
      if (!connection.isOpen || !room) return
      if (before.role !== connection.attendee.role) connection.hello(room.epoch)
      room.askToSync(connection)
      room.presence.restamp(connection)
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ err: error }, 'rights could not be asked for')
      // In doubt the connection ends; whoever still has the right comes back.
      close(connection, error instanceof Problem ? error : new Problem('unavailable'))
    }
  }

  function end(room: Room, why: { code: number; reason: string }): void {
    for (const member of room.members.keys()) member.close(why)
    rooms.remove(room.board)
  }

  function tellHealth(healthy: boolean): void {
    const message = framedFrame({ kind: 'storage', healthy })
    for (const [connection] of connections) if (connection.isOurs) connection.send(message)
  }

  function tick(): void {
    callOffTick = clock.after(TICK_MS, tick)
    const at = now()
    for (const [connection, board] of connections) {
      if (slowReaders.isStuck(connection)) {
        metrics.closed.inc({ code: TOO_SLOW.code })
        connection.close(TOO_SLOW)
      }
      if (connection.silentMs() >= PLAIN_KEEPALIVE_MS) connection.send(keepAlive)
      // A paused socket does not hear the answer.
      if (!connection.isPaused) feelPulse(connection, rooms.get(board), at)
    }
    rooms.tick()
  }
}

function feelPulse(connection: Connection, room: Room | null, now: number): void {
  const pulse = connection.heartbeat.check(now)
  if (pulse === 'ping') connection.ping()
  if (pulse === 'dead') connection.terminate()
  if (pulse !== 'ping') room?.presence.setHidden(connection, pulse === 'suspect')
}

function mustBeBinary(bytes: Uint8Array | null): Uint8Array {
  if (!bytes) throw new Problem('bad-request', { detail: 'Frames are binary' })
  return bytes
}

// For the log: what exactly was wrong, which the client only sees as a number.
function reasonOf(problem: Problem): string | undefined {
  const cause = problem.cause instanceof Error ? problem.cause.message : undefined
  return problem.extra.detail ?? cause ?? problems[problem.type].title
}
