import { type Action, can } from '@wegpunkt/shared/access/roles'
import type { BroughtBack } from '@wegpunkt/shared/board/bring-back'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { SnapshotKind, SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { MAX_SNAPSHOTS_PER_PAGE, SNAPSHOTS_BURST, SNAPSHOTS_PER_SECOND } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Log } from '../log.ts'
import { type NamedSnapshot, snapshotById, snapshotsOfBoard } from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Allowance, Attempts } from './attempts.ts'
import { mustBeOn, personasOn } from './board-personas.ts'
import type { Boards } from './boards.ts'
import { committedBoard } from './committed-board.ts'
import type { OpenBoards, SnapshotMaker } from './ports.ts'
import { asSummary } from './snapshot-row.ts'
import type { SnapshotStore } from './snapshot-store.ts'
import { createTurns } from './turns.ts'

const SNAPSHOTS = { burst: SNAPSHOTS_BURST, secondsEach: 1 / SNAPSHOTS_PER_SECOND } satisfies Allowance

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Pick<Boards, 'roleOf' | 'access'>
  readonly store: SnapshotStore
  readonly maker: SnapshotMaker
  readonly openBoards: Pick<OpenBoards, 'write'>
  readonly attempts: Attempts
  readonly log: Log
}

/** Somebody who is signed in, and the login that they ask with. */
type Asking = { readonly person: Me; readonly login: string }
type Wish = { readonly persona: string; readonly label: string; readonly kind: SnapshotKind }
type Page = {
  readonly persona?: string | undefined
  readonly before?: string | undefined
  readonly limit?: number | undefined
}
type Restored = { before: SnapshotSummary | null; changes: BroughtBack }

export type Snapshots = ReturnType<typeof createSnapshots>

/** The states of boards that are kept for ever, each for one persona, and the way back to them. */
export function createSnapshots(parts: Parts) {
  const { db, updates, boards, store, maker, openBoards, attempts, log } = parts
  // Each holds a whole board in memory; and of two restores the second is to see what the first has done.
  const turns = createTurns()

  /** Throws `board-not-found` and `not-allowed`. */
  const mustBeAllowed = async (me: Me, board: string, action: Action): Promise<void> => {
    if (!can(await boards.roleOf(me, board), action)) throw new Problem('not-allowed')
  }

  /** Throws `snapshot-not-found`, the same for none as for one that may not be read, and `not-allowed`. */
  const mustFind = async (me: Me, id: string, action: Action): Promise<NamedSnapshot> => {
    const row = await snapshotById(db, me.workspace.id, id)
    if (!row) throw new Problem('snapshot-not-found')
    await mustBeAllowed(me, row.board_id, action)
    return row
  }

  // A restore may have waited for others, and the right may be withdrawn meanwhile.
  const mustStill = async ({ person, login }: Asking, board: string, action: Action): Promise<void> => {
    const access = await boards.access({ person: person.id, login }, board)
    if (!access) throw new Problem('board-not-found')
    if (!can(access.role, action)) throw new Problem('not-allowed')
  }

  const restoreNow = async (who: Asking, row: NamedSnapshot): Promise<Restored> => {
    const me = who.person
    const { id, board_id: board, persona_id: persona } = row
    const { stored: wanted } = await store.contents(row)
    const at = await committedBoard(db, updates, me, board)
    const { update, before, changes } = await maker.restore({ ...at, persona, wanted })
    if (!update) return { before: null, changes }
    await mustStill(who, board, 'snapshot.restore')
    const kept = await store.keep(me, board, before, { persona, label: '', kind: null, before: id }, at)
    await openBoards.write(board, update)
    const event = { event: 'snapshot-restored', by: me.id, board, snapshot: id, before: kept.id, ...changes }
    log.info(event, 'restored a snapshot')
    return { before: kept, changes }
  }

  return {
    /**
     * The board with everything that was acknowledged before, for one of its personas. Throws `board-not-found`,
     * `not-allowed`, `invalid-input`, `too-many-requests`, `snapshot-too-large` and `snapshots-full`.
     */
    async take(me: Me, board: string, { persona, label, kind }: Wish): Promise<SnapshotSummary> {
      await mustBeAllowed(me, board, 'snapshot.take')
      await mustBeOn(db, me, board, persona)
      attempts.take(`snapshot ${me.id}`, SNAPSHOTS)
      return await turns.run(board, async () => {
        const at = await committedBoard(db, updates, me, board)
        const taken = await maker.snapshot({ ...at, persona })
        const kept = await store.keep(me, board, taken, { persona, label, kind, before: null }, at)
        log.info({ event: 'snapshot-taken', by: me.id, board, snapshot: kept.id }, 'took a snapshot')
        return kept
      })
    },

    /** One for each of a board's personas. Throws what `take` throws. */
    async takeForAll(me: Me, board: string, label: string): Promise<void> {
      for (const persona of await personasOn(db, me, board))
        await this.take(me, board, { persona, label, kind: 'as-is' })
    },

    /** Of a board, the last first. Throws `board-not-found`, and `snapshot-not-found` for `before`. */
    async list(me: Me, board: string, { persona, before, limit }: Page): Promise<SnapshotSummary[]> {
      await mustBeAllowed(me, board, 'snapshot.read')
      const last = before === undefined ? null : await mustFind(me, before, 'snapshot.read')
      const of = { workspaceId: me.workspace.id, boardId: board, persona }
      const page = { before: last, limit: limit ?? MAX_SNAPSHOTS_PER_PAGE }
      return (await snapshotsOfBoard(db, of, page)).map(asSummary)
    },

    /** With state and rows as bytes, JSON in UTF-8. Throws `snapshot-not-found` and `snapshot-damaged`. */
    async open(
      me: Me,
      id: string,
    ): Promise<{ summary: SnapshotSummary; state: Uint8Array; rows: Uint8Array }> {
      const found = await mustFind(me, id, 'snapshot.read')
      const contents = await store.contents(found)
      const [state, rows] = [await maker.openState(contents.stored), await maker.openState(contents.rows)]
      return { summary: asSummary(found), state, rows }
    },

    /**
     * Brings the board back, as one edit of the server's that everybody sees arrive, and keeps it as it was before.
     * Throws what `take` and `open` throw, `frame-too-large` where the board is full, and `unavailable`.
     */
    async restore(who: Asking, id: string): Promise<Restored> {
      const row = await mustFind(who.person, id, 'snapshot.restore')
      attempts.take(`snapshot ${who.person.id}`, SNAPSHOTS)
      return await turns.run(row.board_id, () => restoreNow(who, row))
    },
  }
}
