import { removeFolder, scratchFolder } from '../scratch.ts'
import type { Contestant, Stored, StoredBoard } from '../servers/contestant.ts'
import type { ServerProcess } from '../servers/server-process.ts'

/** A running server with what it has stored. */
export type Site = {
  readonly contestant: Contestant
  readonly stored: Stored
  readonly process: ServerProcess
  readonly port: number
}

type Content = { readonly boards: readonly StoredBoard[]; readonly people: number }

/** Fills a folder, starts the server on it, and leaves nothing behind. */
export async function withServer<T>(
  contestant: Contestant,
  { boards, people }: Content,
  act: (site: Site) => Promise<T>,
): Promise<T> {
  const folder = scratchFolder(contestant.name)
  try {
    const stored = await contestant.store(folder, boards, people)
    return await onFolder(contestant, folder, stored, act)
  } finally {
    removeFolder(folder)
  }
}

/** Starts the server on a folder that is filled already. */
export async function onFolder<T>(
  contestant: Contestant,
  folder: string,
  stored: Stored,
  act: (site: Site) => Promise<T>,
): Promise<T> {
  const process = await contestant.start(folder)
  let result: T
  try {
    await fetch(`http://127.0.0.1:${process.port}/healthz`)
    result = await act({ contestant, stored, process, port: process.port })
  } catch (error) {
    // What went wrong says more than that the server ended.
    await process.stop().catch(() => undefined)
    throw error
  }
  await process.stop()
  return result
}
