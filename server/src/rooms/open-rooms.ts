import type { LogRow, UpdateLog } from '../storage/update-log.ts'
import { loadBoard } from './load-board.ts'
import {
  COMPACT_AFTER_BYTES,
  COMPACT_AFTER_ROWS,
  COMPACT_WHEN_LEFT_ROWS,
  IDLE_ROOM_MS,
} from './relay-limits.ts'
import { Room, type RoomParts } from './room.ts'

/** Joins the rows of a board on disk, if that is worth it; the parts that have come out, in order. */
export type Compact = (board: string) => Promise<readonly Pick<LogRow, 'seq' | 'bytes'>[] | null>

type Parts = RoomParts & { updates: Pick<UpdateLog, 'load'>; compact: Compact | undefined }

type Opened = {
  readonly loading: Promise<Room>
  room: Room | null
  lastUsed: number
  isCompacting: boolean
  /** A failed compaction is tried again only when so many rows have come since. */
  compactFrom: number
}

/** The boards in memory: loaded once for all who come at the same time, forgotten when nobody is left. */
export class OpenRooms {
  readonly #parts: Parts
  readonly #opened = new Map<string, Opened>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get(board: string): Room | null {
    return this.#opened.get(board)?.room ?? null
  }

  open(board: string): Promise<Room> {
    const opened = this.#opened.get(board) ?? this.#load(board)
    opened.lastUsed = this.#parts.clock.now()
    return opened.loading
  }

  /** Forgets a board with everything that is not saved of it. */
  remove(board: string): void {
    this.#opened.get(board)?.room?.close()
    this.#opened.delete(board)
    this.#count()
  }

  /** Called every TICK_MS. */
  tick(): void {
    const now = this.#parts.clock.now()
    for (const [board, opened] of this.#opened) {
      const { room } = opened
      if (!room) continue
      if (!this.#contain(room, () => room.tick())) continue
      if (room.members.size > 0 || room.hasUnsaved) opened.lastUsed = now
      const isIdle = now - opened.lastUsed >= IDLE_ROOM_MS
      if (this.#isWorthCompacting(room, opened, isIdle)) void this.#compact(room, opened)
      else if (isIdle && !opened.isCompacting) this.remove(board)
    }
  }

  get haveUnsaved(): boolean {
    return [...this.#opened.values()].some(({ room }) => room?.hasUnsaved)
  }

  /** Everything that waits is saved without waiting for more. */
  hurry(): void {
    for (const { room } of this.#opened.values()) room?.hurry()
  }

  close(): void {
    for (const board of this.#opened.keys()) this.remove(board)
  }

  /** An error of ours in one board ends that board in memory, and no other. */
  #contain(room: Room, act: () => void): boolean {
    try {
      act()
      return true
    } catch (error) {
      this.#parts.log.error({ err: error, board: room.board }, 'a board failed; loading it again')
      this.#parts.onLost(room)
      return false
    }
  }

  #load(board: string): Opened {
    const { promise: loading, resolve, reject } = Promise.withResolvers<Room>()
    const lastUsed = this.#parts.clock.now()
    const opened: Opened = { loading, room: null, lastUsed, isCompacting: false, compactFrom: 0 }
    this.#opened.set(board, opened)
    this.#count()
    void this.#fill(board, opened).then(resolve, reject)
    return opened
  }

  async #fill(board: string, opened: Opened): Promise<Room> {
    try {
      const room = new Room(board, await loadBoard(this.#parts.updates, board, this.#parts), this.#parts)
      opened.room = room
      // Removed while it was loading: the board is gone.
      if (this.#opened.get(board) !== opened) room.close()
      return room
    } catch (error) {
      // The next one who comes tries again; those who wait are told by whoever let them in.
      if (this.#opened.get(board) === opened) this.remove(board)
      throw error
    }
  }

  #isWorthCompacting(room: Room, opened: Opened, isIdle: boolean): boolean {
    const { tail } = room
    if (!this.#parts.compact || opened.isCompacting || !tail || tail.rows < opened.compactFrom) return false
    if (isIdle) return tail.rows >= COMPACT_WHEN_LEFT_ROWS
    return tail.rows >= COMPACT_AFTER_ROWS || tail.bytes >= COMPACT_AFTER_BYTES
  }

  async #compact(room: Room, opened: Opened): Promise<void> {
    opened.isCompacting = true
    try {
      const parts = await this.#parts.compact?.(room.board)
      if (parts) room.compacted(parts)
    } catch (error) {
      this.#parts.log.warn({ err: error, board: room.board }, 'a board could not be compacted')
    }
    opened.isCompacting = false
    opened.compactFrom = (room.tail?.rows ?? 0) + COMPACT_WHEN_LEFT_ROWS
  }

  #count(): void {
    this.#parts.metrics.rooms.set(this.#opened.size)
  }
}
