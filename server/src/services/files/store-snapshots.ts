import type { Me } from '@wegpunkt/shared/http/account-routes'
import { MAX_SNAPSHOTS_PER_BOARD, MAX_SNAPSHOT_BYTES_PER_BOARD } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import type { BuiltSnapshot } from '../../boards/jobs.ts'
import { insertSnapshot, snapshotById, snapshotsOn } from '../../storage/queries/snapshots.ts'
import type { Tables } from '../../storage/tables.ts'
import type { FileMaker } from '../ports.ts'
import { newId } from '../random-id.ts'
import { seal } from '../snapshot-row.ts'
import type { BoardInFile } from './file-contents.ts'
import type { Job } from './file-jobs.ts'
import { orRefused } from './or-refused.ts'
import type { StoredBoard } from './store-board.ts'

type Parts = { readonly db: Kysely<Tables>; readonly maker: Pick<FileMaker, 'buildSnapshot'> }
type Of = {
  readonly me: Me
  readonly board: BoardInFile
  readonly stored: StoredBoard
  readonly job: Job
  readonly step: () => void
}

/**
 * The snapshots of a board of an archive, which an owner brings in: each is sealed anew, in the names of here. Gives how
 * many are not sound, or too many.
 */
export async function storeSnapshots({ db, maker }: Parts, of: Of): Promise<number> {
  const { board, stored, job, step } = of
  const ids = new Map<string, string>()
  let lost = 0
  for (const wanted of board.listed?.snapshots ?? []) {
    job.stop.signal.throwIfAborted()
    const built = await orRefused(async () => {
      const bytes = await board.snapshotOf(wanted)
      return bytes && (await maker.buildSnapshot({ bytes, renames: stored.renames }))
    })
    if (!built || !(await store(db, of, built, ids))) lost++
    step()
  }
  return lost
}

/** Whether there was room for it. */
async function store(
  db: Kysely<Tables>,
  { me, stored }: Of,
  { taken, about }: BuiltSnapshot,
  ids: Map<string, string>,
): Promise<boolean> {
  const isTaken = (await snapshotById(db, me.workspace.id, about.id)) !== null
  const id = isTaken ? newId() : about.id
  ids.set(about.id, id)
  const row = seal({
    id,
    board_id: stored.id,
    persona_id: about.persona,
    label: about.label,
    kind: about.kind,
    // Those it was taken before are older, and come first in an archive of ours.
    before_id: about.before === null ? null : (ids.get(about.before) ?? null),
    seq: about.seq,
    content_hash: taken.stored.hash,
    rows_hash: taken.rows.hash,
    figures: JSON.stringify(taken.figures),
    taken_by: stored.renames.members.get(about.takenBy) ?? me.id,
    taken_at: about.takenAt,
    changed_at: about.changedAt,
  })
  return await db.transaction().execute(async (tx) => {
    const { count, bytes, hashes } = await snapshotsOn(tx, stored.id)
    const news = [taken.stored, taken.rows].filter(({ hash }) => !hashes.has(hash))
    const more = news.reduce((sum, content) => sum + content.bytes.length, 0)
    if (count >= MAX_SNAPSHOTS_PER_BOARD || bytes + more > MAX_SNAPSHOT_BYTES_PER_BOARD) return false
    await insertSnapshot(tx, row, news)
    return true
  })
}
