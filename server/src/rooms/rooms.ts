import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import { Attendance } from './attendance.ts'
import type { Entrant } from './attendee.ts'
import { type Clock, systemClock } from './clock.ts'
import { Connection } from './connection.ts'
import { reasonOf } from './close-reason.ts'
import { feelPulse } from './feel-pulse.ts'
import { framedFrame } from './framed.ts'
import type { RoomMetrics } from './metrics.ts'
import { keepAlive } from './presence-frame.ts'
import { receive } from './receive.ts'
import { GOODBYE_MS, GOODBYE_STEP_MS, PLAIN_KEEPALIVE_MS, TICK_MS, TOO_SLOW } from './relay-limits.ts'
import type { Room } from './room.ts'
import { type Compact, OpenRooms } from './open-rooms.ts'
import { RowNotices, type RowsChange } from './row-notices.ts'
import { SlowReaders } from './slow-readers.ts'
import { Saver } from './saver.ts'
import type { Socket } from './socket.ts'

export type RoomsParts = {
  updates: Pick<UpdateLog, 'append' | 'load'>
  metrics: RoomMetrics
  log: Log
  compact?: Compact
  /** An update is on disk: for whoever follows a board without being on it. */
  onSaved?: (board: string, update: Uint8Array) => void
  /** How often the rows beside the document of a board have changed. */
  rowsVersion?: (board: string) => Promise<number>
  clock?: Clock
}

/** Restarting: clients come back by themselves. */
const RESTART = { code: 1012, reason: 'restart' }
/** How long closing waits for updates that are not on disk yet. */
const DRAIN_MS = 5_000

/** All boards that people have open, and everybody who has one open. */
export const openRooms = (parts: RoomsParts): Rooms => new Rooms(parts)

export class Rooms {
  readonly #log: Log
  readonly #metrics: RoomMetrics
  readonly #clock: Clock
  readonly #attendance: Attendance
  readonly #rowNotices: RowNotices
  readonly #slowReaders: SlowReaders
  readonly #saver: Saver
  readonly #rooms: OpenRooms
  #callOffTick: () => void
  #isClosing = false

  constructor(parts: RoomsParts) {
    const { updates, metrics, log, compact, onSaved, rowsVersion, clock = systemClock } = parts
    this.#log = log
    this.#metrics = metrics
    this.#clock = clock
    this.#attendance = new Attendance(metrics.connections)
    this.#rowNotices = new RowNotices(this.#attendance, { log, ask: rowsVersion })
    this.#slowReaders = new SlowReaders(clock.now)
    const onHealth = (healthy: boolean): void => this.#tellHealth(healthy)
    const onLost = (room: Room): void => this.#end(room)
    const shared = { updates, metrics, log, clock }
    this.#saver = new Saver({ ...shared, onHealth })
    this.#rooms = new OpenRooms({ ...shared, saver: this.#saver, compact, onSaved, onLost })
    this.#callOffTick = clock.after(TICK_MS, this.#tick)
  }

  /** Takes over the socket of somebody who has been let in. */
  join(socket: Socket, entrant: Entrant, board: string): void {
    const { now } = this.#clock
    const connection = new Connection(socket, entrant, now)
    if (this.#isClosing) return connection.close(RESTART)
    let room: Room | null = null
    this.#attendance.add(connection, board)
    socket.listen({
      message: (bytes) => {
        connection.heartbeat.heard(now())
        const at = room
        // What still arrives while the socket closes comes after the end.
        if (at && connection.isOpen) this.#receive(at, connection, bytes)
      },
      pong: () => connection.heartbeat.heard(now()),
      closed: () => {
        this.#attendance.remove(connection)
        this.#slowReaders.forget(connection)
        room?.leave(connection)
      },
    })
    // Nothing is read before the board is there, so nothing can be lost in between.
    connection.pause('loading')
    void this.#enter(connection, board, (opened) => {
      room = opened
    })
  }

  /**
   * Writes an update that the server has made onto a board: durable when it resolves, and on its way to everybody.
   * Throws `unavailable` and `frame-too-large`; then nothing was written, unless the server stopped meanwhile.
   */
  async write(board: string, update: Uint8Array): Promise<void> {
    if (this.#isClosing) throw new Problem('unavailable')
    const room = await this.#rooms.open(board)
    await room.write(update)
  }

  /** Who has the board open now, each person once. */
  present(board: string): { id: string; name: string; department: string | null }[] {
    return this.#attendance.present(board)
  }

  /** How many sockets the person has open, on all boards together. */
  socketsOf(person: string): number {
    return this.#attendance.ofPerson(person).length
  }

  connectionsOn(board: string): number {
    return this.#attendance.on(board).length
  }

  /** Every socket of the person asks again what it may do. */
  rightsChanged(person: string): void {
    for (const connection of this.#attendance.ofPerson(person)) void this.#recheck(connection)
  }

  /** The same for every socket on the board. */
  rightsChangedOn(board: string): void {
    for (const connection of this.#attendance.on(board)) void this.#recheck(connection)
  }

  /** Rows beside the document have changed. */
  rowsChanged(board: string, change: RowsChange): void {
    this.#rowNotices.changed(board, change)
  }

  /** The sockets that were opened with this login close. */
  loginEnded(login: string): void {
    for (const connection of this.#attendance.all())
      if (connection.login === login) this.#close(connection, new Problem('not-signed-in'))
  }

  /** The board is gone: nothing of it is written any more. */
  closed(board: string): void {
    for (const connection of this.#attendance.on(board))
      this.#close(connection, new Problem('board-not-found'))
    this.#rooms.remove(board)
    this.#rowNotices.forget(board)
  }

  /** Ends every connection; resolves when everything is saved that was accepted. */
  async close(): Promise<void> {
    this.#isClosing = true
    for (const connection of this.#attendance.all()) connection.close(RESTART)
    this.#rooms.hurry()
    const isSaved = await this.#saver.drain(DRAIN_MS)
    if (!isSaved || this.#rooms.haveUnsaved)
      this.#log.error('stopped with updates that could not be saved; nobody was told that they were')
    const { now, after } = this.#clock
    const deadline = now() + GOODBYE_MS
    while (this.#attendance.size > 0 && now() < deadline)
      await new Promise<void>((done) => void after(GOODBYE_STEP_MS, done))
    for (const connection of this.#attendance.all()) connection.terminate()
    this.#callOffTick()
    this.#rooms.close()
  }

  async #enter(connection: Connection, board: string, tell: (room: Room) => void): Promise<void> {
    try {
      const room = await this.#rooms.open(board)
      if (!connection.isOpen) return
      tell(room)
      room.join(connection)
      connection.resume('loading')
      void this.#rowNotices.joined(connection, board)
    } catch (error) {
      this.#log.error({ err: error, board }, 'a board could not be opened')
      this.#close(connection, new Problem('unavailable'))
    }
  }

  /** The one place where what goes wrong with a frame becomes a close code. */
  #receive(room: Room, from: Connection, bytes: Uint8Array | null): void {
    try {
      receive(room, from, mustBeBinary(bytes))
    } catch (error) {
      if (!(error instanceof Problem)) this.#log.error({ err: error, board: room.board }, 'a frame failed')
      this.#close(from, error instanceof Problem ? error : new Problem('internal'))
    }
  }

  #close(connection: Connection, problem: Problem): void {
    if (!connection.isOpen) return
    const board = this.#attendance.boardOf(connection)
    const why = { board, person: connection.attendee.id, why: problem.type, detail: reasonOf(problem) }
    this.#log.info(why, 'closed a socket')
    this.#metrics.closed.inc({ code: problem.closeCode })
    connection.close(problem)
  }

  async #recheck(connection: Connection): Promise<void> {
    try {
      const before = connection.attendee
      connection.stands(await connection.standing())
      const room = this.#rooms.get(this.#attendance.boardOf(connection))
      if (!connection.isOpen || !room) return
      if (before.role !== connection.attendee.role) connection.hello(room.epoch)
      room.askToSync(connection)
      room.presence.restamp(connection)
    } catch (error) {
      if (!(error instanceof Problem)) this.#log.error({ err: error }, 'rights could not be asked for')
      // In doubt the connection ends; whoever still has the right comes back.
      this.#close(connection, error instanceof Problem ? error : new Problem('unavailable'))
    }
  }

  /** What is in memory is not what is on disk: everybody comes back to what is. */
  #end(room: Room): void {
    for (const member of room.members.keys()) member.close(RESTART)
    this.#rooms.remove(room.board)
  }

  #tellHealth(healthy: boolean): void {
    const message = framedFrame({ kind: 'storage', healthy })
    for (const connection of this.#attendance.all()) if (connection.isOurs) connection.send(message)
  }

  readonly #tick = (): void => {
    this.#callOffTick = this.#clock.after(TICK_MS, this.#tick)
    const at = this.#clock.now()
    for (const [connection, board] of this.#attendance) {
      if (connection.isOpen && this.#slowReaders.isStuck(connection)) {
        this.#metrics.closed.inc({ code: TOO_SLOW.code })
        connection.close(TOO_SLOW)
      }
      if (connection.silentMs() >= PLAIN_KEEPALIVE_MS) connection.send(keepAlive)
      // A paused socket does not hear the answer.
      if (!connection.isPaused) feelPulse(connection, this.#rooms.get(board), at)
    }
    this.#rooms.tick()
  }
}

function mustBeBinary(bytes: Uint8Array | null): Uint8Array {
  if (!bytes) throw new Problem('bad-request', { detail: 'Frames are binary' })
  return bytes
}
