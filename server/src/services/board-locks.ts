import type { RoleCap } from '@wegpunkt/shared/access/phase-rights'
import { can } from '@wegpunkt/shared/access/roles'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import { setBoardLock } from '../storage/queries/boards.ts'
import type { Boards } from './boards.ts'
import type { OpenBoards } from './ports.ts'
import type { RowWriter } from './row-writer.ts'

type Parts = {
  readonly boards: Pick<Boards, 'roleOf'>
  readonly writer: RowWriter
  readonly openBoards: Pick<OpenBoards, 'rightsChangedOn'>
  readonly log: Log
}

export type BoardLocks = ReturnType<typeof createBoardLocks>

/** Boards that only those who moderate may edit, workshop or not. Nothing but this lifts a lock. */
export const createBoardLocks = ({ boards, writer, openBoards, log }: Parts) => ({
  /** On disk when it resolves; every socket there asks again what it may do. Throws `board-not-found`, `not-allowed`. */
  async set(me: Me, board: string, locked: RoleCap): Promise<void> {
    if (!can(await boards.roleOf(me, board), 'lock.keep')) throw new Problem('not-allowed')
    await writer.write(board, ['lock'], async ({ tx, next }) => {
      await next()
      await setBoardLock(tx, board, locked)
    })
    openBoards.rightsChangedOn(board)
    log.info({ event: 'board-locked', by: me.id, board, locked }, 'changed the lock of a board')
  },
})
