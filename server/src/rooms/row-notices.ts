import { can } from '@wegpunkt/shared/access/roles'
import type { Log } from '../log.ts'
import type { Attendance } from './attendance.ts'
import type { Connection } from './connection.ts'
import { framedFrame } from './framed.ts'

/** Which rows have changed, and how far those of the board have come by that. */
export type RowsChange = { readonly version: number; readonly kinds: readonly string[] }

type Parts = { readonly log: Log; readonly ask: ((board: string) => Promise<number>) | undefined }

/**
 * Tells our clients how far the rows of their board have come; what is in them they ask for by HTTP, where their
 * rights are checked again. Notices are about rows on disk, may be told twice, and none is missed: who comes is told
 * where the board is, and who is there hears each change.
 */
export class RowNotices {
  readonly #attendance: Attendance
  readonly #parts: Parts
  /** Of the boards that were opened or changed since the server began. */
  readonly #versions = new Map<string, number>()
  readonly #asking = new Map<string, Promise<number>>()

  constructor(attendance: Attendance, parts: Parts) {
    this.#attendance = attendance
    this.#parts = parts
  }

  changed(board: string, { version, kinds }: RowsChange): void {
    this.#note(board, version)
    const members = this.#attendance.on(board)
    if (members.length === 0) return
    const message = framedFrame({ kind: 'rows', version, kinds })
    for (const member of members) if (hears(member)) member.send(message)
  }

  async joined(connection: Connection, board: string): Promise<void> {
    if (!this.#parts.ask || !hears(connection)) return
    try {
      const version = this.#versions.get(board) ?? (await this.#ask(board))
      if (hears(connection)) connection.sendFrame({ kind: 'rows', version, kinds: [] })
    } catch (error) {
      // Whoever comes asks for the rows anyway; only a client that comes back could save itself that.
      this.#parts.log.warn({ err: error, board }, 'the version of the rows could not be read')
    }
  }

  /** The board is gone. */
  forget(board: string): void {
    this.#versions.delete(board)
  }

  // Once for all who come at the same time.
  #ask(board: string): Promise<number> {
    const asking =
      this.#asking.get(board) ??
      (this.#parts.ask?.(board) ?? Promise.resolve(0))
        .then((version) => this.#note(board, version))
        .finally(() => this.#asking.delete(board))
    this.#asking.set(board, asking)
    return asking
  }

  /** The highest counts: an answer that was on its way may be older than a change that was told meanwhile. */
  #note(board: string, version: number): number {
    const latest = Math.max(this.#versions.get(board) ?? 0, version)
    this.#versions.set(board, latest)
    return latest
  }
}

const hears = ({ isOpen, isOurs, attendee }: Connection): boolean =>
  isOpen && isOurs && can(attendee.role, 'board.read')
