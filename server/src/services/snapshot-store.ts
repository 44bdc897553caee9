import type { Me } from '@wegpunkt/shared/http/account-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import type { SnapshotKind, SnapshotSummary } from '@wegpunkt/shared/http/snapshot-routes'
import { MAX_SNAPSHOTS_PER_BOARD, MAX_SNAPSHOT_BYTES_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { Taken } from '../boards/jobs.ts'
import {
  type NamedSnapshot,
  type SnapshotContent,
  contentOf,
  insertSnapshot,
  snapshotById,
  snapshotsOn,
} from '../storage/queries/snapshots.ts'
import type { Tables } from '../storage/tables.ts'
import type { CommittedBoard } from './committed-board.ts'
import { newId } from './random-id.ts'
import type { RowWriter } from './row-writer.ts'
import { asSummary, isSealed, seal } from './snapshot-row.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly writer: Pick<RowWriter, 'write'>
  /** For tests. */
  readonly most?: { readonly snapshots?: number; readonly bytes?: number }
}

/** What a person, or a restore, says of a snapshot. */
export type Described = {
  readonly persona: string
  readonly label: string
  readonly kind: SnapshotKind | null
  /** The snapshot that is about to be restored. */
  readonly before: string | null
}
export type Contents = { readonly stored: SnapshotContent; readonly rows: SnapshotContent }

export type SnapshotStore = ReturnType<typeof createSnapshotStore>

/** Keeps snapshots in the database, once for equal states, and gives them back if they are what was kept. */
export function createSnapshotStore({ db, writer, most = {} }: Parts) {
  const { snapshots = MAX_SNAPSHOTS_PER_BOARD, bytes: mostBytes = MAX_SNAPSHOT_BYTES_PER_BOARD } = most

  return {
    /** Tells everybody who has the board open. Throws `snapshots-full`, and `board-not-found` if it is gone by now. */
    async keep(
      me: Me,
      board: string,
      taken: Taken,
      described: Described,
      at: CommittedBoard,
    ): Promise<SnapshotSummary> {
      const row = seal({ id: newId(), board_id: board, ...columnsOf(me, taken, described, at) })
      await writer.write(board, ['snapshot'], async ({ tx, next }) => {
        await next()
        const { count, bytes, hashes } = await snapshotsOn(tx, board)
        const news = [taken.stored, taken.rows].filter(({ hash }) => !hashes.has(hash))
        const more = news.reduce((sum, content) => sum + content.bytes.length, 0)
        if (count >= snapshots || (more > 0 && bytes + more > mostBytes)) throw new Problem('snapshots-full')
        await insertSnapshot(tx, row, news)
      })
      const kept = await snapshotById(db, me.workspace.id, row.id)
      // Gone again only with its board.
      if (!kept) throw new Problem('board-not-found')
      return asSummary(kept)
    },

    /** What the seal and the hash in it vouch for; whether the bytes fit their hash shows when they are read. */
    async contents(row: NamedSnapshot): Promise<Contents> {
      if (!isSealed(row)) throw new Problem('snapshot-damaged')
      const [stored, rows] = await Promise.all(
        [row.content_hash, row.rows_hash].map((hash) => contentOf(db, row.board_id, hash)),
      )
      if (!stored || !rows) throw new Problem('snapshot-damaged')
      return { stored, rows }
    },
  }
}

const columnsOf = (
  me: Me,
  { stored, rows, figures }: Taken,
  { persona, label, kind, before }: Described,
  { seq, changedAt }: CommittedBoard,
) => ({
  persona_id: persona,
  label,
  kind,
  before_id: before,
  seq,
  content_hash: stored.hash,
  rows_hash: rows.hash,
  figures: JSON.stringify(figures),
  taken_by: me.id,
  taken_at: Date.now(),
  changed_at: changedAt,
})
