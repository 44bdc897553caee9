import type { Dialect } from '../wire/dialect.ts'
import type { ServerProcess } from './server-process.ts'

export const serverNames = ['ours', 'bare', 'hocuspocus', 'y-websocket'] as const
export type ServerName = (typeof serverNames)[number]

/** A board as it came to be: every update that was ever made to it. */
export type StoredBoard = { readonly id: string; readonly updates: readonly Uint8Array[] }

export type Stored = {
  /** What goes along with the upgrade of each person; the same person may come several times. */
  readonly headersOf: (person: number) => Readonly<Record<string, string>>
}

/** A server that is compared, with the persistence that it brings. */
export type Contestant = {
  readonly name: ServerName
  readonly dialect: Dialect
  /** Puts boards, and people who may edit them, into a folder as they would lie there after a clean stop. */
  store(folder: string, boards: readonly StoredBoard[], people: number): Promise<Stored>
  start(folder: string): Promise<ServerProcess>
}
