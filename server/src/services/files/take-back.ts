import type { Kysely } from 'kysely'
import type { Log } from '../../log.ts'
import { deleteBoard } from '../../storage/queries/boards.ts'
import { noteChore } from '../../storage/queries/chores.ts'
import { madeBy, madeSoFar, strikeMade } from '../../storage/queries/file-imports.ts'
import { boardsWithPersona, deletePersona } from '../../storage/queries/personas.ts'
import type { Tables } from '../../storage/tables.ts'
import type { OpenBoards } from '../ports.ts'
import type { Sweeper } from '../sweeper.ts'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 5 * 60_000

type Parts = {
  readonly db: Kysely<Tables>
  readonly openBoards: Pick<OpenBoards, 'closed'>
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
  readonly firstPauseMs?: number
}

export type TakingBack = ReturnType<typeof createTakingBack>

/** Removes what imports have made that came to no end. */
export function createTakingBack(parts: Parts) {
  const { db, log, firstPauseMs = FIRST_PAUSE_MS } = parts
  const waiting = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  let isClosed = false

  const attempt = async (job: string, pauseMs: number): Promise<void> => {
    try {
      await takeBack(parts, job)
    } catch (error) {
      log.warn(
        { err: error, event: 'import-not-taken-back' },
        'an import is not taken back; it is tried again',
      )
      // Whatever is left by then the next start takes back.
      if (!isClosed) later(job, pauseMs)
    }
  }
  const later = (job: string, pauseMs: number): void => {
    const timer = setTimeout(() => {
      waiting.delete(timer)
      const attempted = attempt(job, Math.min(2 * pauseMs, LONGEST_PAUSE_MS))
      running.add(attempted)
      void attempted.then(() => running.delete(attempted))
    }, pauseMs)
    timer.unref()
    waiting.add(timer)
  }

  return {
    /** Of one that was broken off: at once, or else as soon as it works, before people come to use what is there. */
    of: (job: string): Promise<void> => attempt(job, firstPauseMs),

    /** What a server has left that was killed in the middle of an import. Before anybody is let in. */
    async left(): Promise<void> {
      for (const job of new Set((await madeSoFar(db)).map((row) => row.job))) {
        const boards = await takeBack(parts, job)
        log.warn({ event: 'import-taken-back', boards }, 'took back an import that had been broken off')
      }
    },

    async close(): Promise<void> {
      isClosed = true
      for (const timer of waiting) clearTimeout(timer)
      await Promise.all(running)
    },
  }
}

/** Only what is still noted: of what was deleted meanwhile another may have the name. Gives the boards. */
async function takeBack({ db, sweeper, openBoards }: Parts, job: string): Promise<string[]> {
  const boards = await db.transaction().execute(async (tx) => {
    const made = await madeBy(tx, job)
    const idsOf = (wanted: 'board' | 'persona'): string[] =>
      made.flatMap(({ kind, id }) => (kind === wanted ? [id] : []))
    for (const board of idsOf('board')) await deleteBoard(tx, board)
    // Whoever has put one onto a board of theirs meanwhile keeps it.
    for (const id of idsOf('persona'))
      if ((await boardsWithPersona(tx, id)).length === 0) await deletePersona(tx, id)
    await strikeMade(tx, job)
    await noteChore(tx, 'sweep', Date.now())
    return idsOf('board')
  })
  sweeper.soon()
  for (const board of boards) await openBoards.closed(board)
  return boards
}
