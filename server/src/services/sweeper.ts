import type { Log } from '../log.ts'
import type { Database } from '../storage/database.ts'
import { dueSince, strikeChore } from '../storage/queries/chores.ts'

/** What is erased in quick succession is swept together. */
const SWEEP_AFTER_MS = 2_000
/** Whoever erases without end takes this part of the database's time, and not all of it. */
const SWEEPING_SHARE = 0.05

type Parts = {
  readonly database: Pick<Database, 'db' | 'sweep'>
  readonly log: Log
  readonly afterMs?: number
}

export type Sweeper = ReturnType<typeof createSweeper>

/** Sweeps the database's files some time after something was erased, and at the latest when the server ends. */
export function createSweeper({ database, log, afterMs = SWEEP_AFTER_MS }: Parts) {
  const { db } = database
  let timer: NodeJS.Timeout | null = null
  let running: Promise<void> = Promise.resolve()
  let restsUntil = 0

  const sweep = async (): Promise<void> => {
    const since = await dueSince(db, 'sweep')
    if (since === null) return
    const began = performance.now()
    try {
      await database.sweep()
      // Only now: a server that is killed meanwhile begins with it.
      await strikeChore(db, 'sweep', since)
    } finally {
      const now = performance.now()
      restsUntil = now + (now - began) / SWEEPING_SHARE
    }
  }
  const run = async (): Promise<void> => {
    timer = null
    running = running.then(sweep).catch((error: unknown) => {
      log.warn({ err: error }, 'what was erased could not be swept out of the files; it is tried again')
    })
    await running
  }

  const start = (ms: number): NodeJS.Timeout => {
    const own = setTimeout(() => void elapsed(own), ms)
    own.unref()
    return own
  }
  // What is erased while a sweep is on waits for its rest, too.
  const elapsed = async (own: NodeJS.Timeout): Promise<void> => {
    await running
    if (timer !== own) return
    const rest = restsUntil - performance.now()
    if (rest > 0) timer = start(rest)
    else await run()
  }

  return {
    /** After a transaction in which `noteChore` was called. */
    soon(): void {
      timer ??= start(afterMs)
    },

    /** Does at once what is due. */
    async finish(): Promise<void> {
      if (timer) clearTimeout(timer)
      await run()
    },
  }
}
