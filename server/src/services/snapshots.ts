import { type Action, can } from '@wegpunkt/shared/access/roles'
import { ANY_PERSONA } from '@wegpunkt/shared/board/choices'
import type { BroughtBack } from '@wegpunkt/shared/board/bring-back'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { SnapshotKind, SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import {
  MAX_SNAPSHOTS_PER_BOARD,
  MAX_SNAPSHOTS_PER_PAGE,
  MAX_SNAPSHOT_BYTES_PER_BOARD,
  SNAPSHOTS_BURST,
  SNAPSHOTS_PER_SECOND,
} from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Taken } from '../boards/jobs.ts'
import type { Log } from '../log.ts'
import { boardById, personasByBoard } from '../storage/queries/boards.ts'
import {
  type NamedSnapshot,
  type SnapshotContent,
  contentOf,
  insertSnapshot,
  snapshotById,
  snapshotsOfBoard,
  snapshotsOn,
} from '../storage/queries/snapshots.ts'
import { isOrphan } from '../storage/storage-failure.ts'
import type { Tables } from '../storage/tables.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { Allowance, Attempts } from './attempts.ts'
import type { Boards } from './boards.ts'
import type { OpenBoards, SnapshotMaker } from './ports.ts'
import { newId } from './random-id.ts'
import { asSummary, isSealed, seal } from './snapshot-row.ts'
import { createTurns } from './turns.ts'

const SNAPSHOTS = { burst: SNAPSHOTS_BURST, secondsEach: 1 / SNAPSHOTS_PER_SECOND } satisfies Allowance

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Pick<Boards, 'roleOf' | 'access'>
  readonly maker: SnapshotMaker
  readonly openBoards: Pick<OpenBoards, 'write'>
  readonly attempts: Attempts
  readonly log: Log
  /** For tests. */
  readonly most?: { readonly snapshots?: number; readonly bytes?: number }
}

/** Somebody who is signed in, and the login that they ask with. */
type Asking = { readonly person: Me; readonly login: string }
type Wish = { readonly persona: string; readonly label: string; readonly kind: SnapshotKind }
type Page = {
  readonly persona?: string | undefined
  readonly before?: string | undefined
  readonly limit?: number | undefined
}
type Committed = { readonly updates: readonly Uint8Array[]; readonly seq: number; readonly changedAt: number }
type Described = {
  readonly persona: string
  readonly label: string
  readonly kind: SnapshotKind | null
  readonly before: string | null
}

export type Snapshots = ReturnType<typeof createSnapshots>

/** The states of boards that are kept for ever, each for one persona, and the way back to them. */
export function createSnapshots(parts: Parts) {
  const { db, updates, boards, maker, openBoards, attempts, log, most = {} } = parts
  const {
    snapshots: mostSnapshots = MAX_SNAPSHOTS_PER_BOARD,
    bytes: mostBytes = MAX_SNAPSHOT_BYTES_PER_BOARD,
  } = most
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

  const mustOpen = async (row: NamedSnapshot): Promise<SnapshotContent> => {
    const content = isSealed(row) ? await contentOf(db, row) : null
    if (!content) throw new Problem('snapshot-damaged')
    return content
  }

  /** Everything that is acknowledged by now: what is read was true at one moment. */
  const committed = async (me: Me, board: string): Promise<Committed> => {
    const row = await boardById(db, me.workspace.id, board)
    if (!row) throw new Problem('board-not-found')
    const { rows } = await updates.load(board)
    return { updates: rows.map(({ bytes }) => bytes), seq: rows.at(-1)?.seq ?? 0, changedAt: row.updated_at }
  }

  const store = async (
    me: Me,
    board: string,
    { stored, figures }: Taken,
    { persona, label, kind, before }: Described,
    { seq, changedAt }: Committed,
  ): Promise<SnapshotSummary> => {
    const row = seal({
      id: newId(),
      board_id: board,
      persona_id: persona,
      label,
      kind,
      before_id: before,
      seq,
      content_hash: stored.hash,
      figures: JSON.stringify(figures),
      taken_by: me.id,
      taken_at: Date.now(),
      changed_at: changedAt,
    })
    try {
      await db.transaction().execute(async (tx) => {
        const { count, bytes, isKnown } = await snapshotsOn(tx, board, stored.hash)
        const isFull = !isKnown && bytes + stored.bytes.length > mostBytes
        if (isFull || count >= mostSnapshots) throw new Problem('snapshots-full')
        await insertSnapshot(tx, row, stored)
      })
    } catch (error) {
      if (isOrphan(error)) throw new Problem('board-not-found', {}, { cause: error })
      throw error
    }
    log.info({ event: 'snapshot-taken', by: me.id, board, snapshot: row.id, seq, before }, 'took a snapshot')
    return asSummary(
      (await snapshotById(db, me.workspace.id, row.id)) ?? {
        ...row,
        persona_name: null,
        person_name: me.name,
      },
    )
  }

  // A restore may have waited for others, and the right may be withdrawn meanwhile.
  const mustStill = async ({ person, login }: Asking, board: string, action: Action): Promise<void> => {
    const access = await boards.access({ person: person.id, login }, board)
    if (!access) throw new Problem('board-not-found')
    if (!can(access.role, action)) throw new Problem('not-allowed')
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
        const at = await committed(me, board)
        const taken = await maker.snapshot({ updates: at.updates, persona })
        return await store(me, board, taken, { persona, label, kind, before: null }, at)
      })
    },

    /** Of a board, the last first, without what is on it. Throws `board-not-found`, and `snapshot-not-found` for `before`. */
    async list(me: Me, board: string, { persona, before, limit }: Page): Promise<SnapshotSummary[]> {
      await mustBeAllowed(me, board, 'snapshot.read')
      const last = before === undefined ? null : await mustFind(me, before, 'snapshot.read')
      const of = { workspaceId: me.workspace.id, boardId: board, persona }
      const page = { before: last, limit: limit ?? MAX_SNAPSHOTS_PER_PAGE }
      return (await snapshotsOfBoard(db, of, page)).map(asSummary)
    },

    /** With the bytes of the state, JSON in UTF-8. Throws `snapshot-not-found` and `snapshot-damaged`. */
    async open(me: Me, id: string): Promise<{ summary: SnapshotSummary; state: Uint8Array }> {
      const row = await mustFind(me, id, 'snapshot.read')
      return { summary: asSummary(row), state: await maker.openState(await mustOpen(row)) }
    },

    /**
     * Brings the board back, as one edit of the server's that everybody sees arrive, and keeps it as it was before.
     * Throws what `take` and `open` throw, `frame-too-large` where the board is full, and `unavailable`.
     */
    async restore(
      who: Asking,
      id: string,
    ): Promise<{ before: SnapshotSummary | null; changes: BroughtBack }> {
      const me = who.person
      const row = await mustFind(me, id, 'snapshot.restore')
      const { board_id: board, persona_id: persona } = row
      attempts.take(`snapshot ${me.id}`, SNAPSHOTS)
      return await turns.run(board, async () => {
        const stored = await mustOpen(row)
        const at = await committed(me, board)
        const { update, before, changes } = await maker.restore({ updates: at.updates, persona, stored })
        if (!update) return { before: null, changes }
        await mustStill(who, board, 'snapshot.restore')
        const kept = await store(me, board, before, { persona, label: '', kind: null, before: id }, at)
        await openBoards.write(board, update)
        log.info(
          { event: 'snapshot-restored', by: me.id, board, snapshot: id, ...changes },
          'restored a snapshot',
        )
        return { before: kept, changes }
      })
    },
  }
}

async function mustBeOn(db: Kysely<Tables>, me: Me, board: string, persona: string): Promise<void> {
  const byBoard = await personasByBoard(db, { workspaceId: me.workspace.id, boardId: board })
  const personas = byBoard.get(board) ?? []
  const isOn = personas.length > 0 ? personas.some(({ id }) => id === persona) : persona === ANY_PERSONA
  if (isOn) return
  const message =
    personas.length > 0
      ? 'The board is not about this persona'
      : `The board has no persona; say "${ANY_PERSONA}"`
  throw new Problem('invalid-input', { fields: [{ path: 'persona', message }] })
}
