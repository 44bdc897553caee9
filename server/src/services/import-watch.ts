import { IMPORT_MINUTES } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { noteChore } from '../storage/queries/chores.ts'
import { deleteImportsBefore } from '../storage/queries/imports.ts'
import type { Tables } from '../storage/tables.ts'
import type { Sweeper } from './sweeper.ts'

const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 60 * MINUTE_MS

type Parts = {
  readonly db: Kysely<Tables>
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly log: Log
}

export type ImportWatch = ReturnType<typeof createImportWatch>

/** Sees to it that what an unfinished import has brought, which is what people said, rests nowhere. */
export function createImportWatch({ db, sweeper, log }: Parts) {
  let timer: NodeJS.Timeout | null = null
  let looking: Promise<void> = Promise.resolve()

  const look = async (now = Date.now()): Promise<void> => {
    const before = now - IMPORT_MINUTES * MINUTE_MS
    const isAny = await db.transaction().execute(async (tx) => {
      const isDeleted = await deleteImportsBefore(tx, before)
      if (isDeleted) await noteChore(tx, 'sweep', now)
      return isDeleted
    })
    if (isAny) sweeper.soon()
  }
  const lookNow = (): void => {
    looking = looking
      .then(() => look())
      .catch((error: unknown) => {
        log.warn({ err: error }, 'unfinished imports could not be forgotten; it is tried again')
      })
  }

  return {
    look,

    /** At once, as a server may have ended in the middle of an import, and then every hour. */
    begin(): void {
      lookNow()
      timer ??= setInterval(lookNow, LOOK_EVERY_MS)
      timer.unref()
    },

    async close(): Promise<void> {
      if (timer) clearInterval(timer)
      await looking
    },
  }
}
