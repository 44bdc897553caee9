import { boardFileSchema } from '@wegpunkt/shared/formats/board-file'
import { WORKSPACE_FORMAT, WORKSPACE_FORMAT_VERSION } from '@wegpunkt/shared/formats/board-format'
import { type SnapshotFile, type WorkspaceFile, archiveNames } from '@wegpunkt/shared/formats/workspace-file'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import { MAX_SNAPSHOTS_PER_PAGE } from '@wegpunkt/shared/limits'
import type { Kysely } from 'kysely'
import { assetOn, bytesOfAsset } from '../../storage/queries/assets.ts'
import { type BoardRow, boardById, boardsOf } from '../../storage/queries/boards.ts'
import { countsBeside } from '../../storage/queries/counts-beside.ts'
import { membersOf } from '../../storage/queries/people.ts'
import { personasOf, portraitOf } from '../../storage/queries/personas.ts'
import { type NamedSnapshot, snapshotsOfBoard } from '../../storage/queries/snapshots.ts'
import { departmentsOf } from '../../storage/queries/workspaces.ts'
import type { Tables } from '../../storage/tables.ts'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { FileMaker, SnapshotMaker } from '../ports.ts'
import type { SnapshotStore } from '../snapshot-store.ts'
import { type PictureBeside, boardFileStream } from './board-file-stream.ts'
import type { Job } from './file-jobs.ts'
import { type ArchiveWriter, writeArchive } from './write-archive.ts'

export type PackParts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: FileMaker & Pick<SnapshotMaker, 'openState'>
}
type Of = { readonly me: Me; readonly job: Job; readonly signal: AbortSignal }
type Listed = WorkspaceFile['boards'][number]

/** Writes everything that there is of a workspace into the file of a job. No password, login or link is in it. */
export async function packWorkspace(parts: PackParts, { me, job, signal }: Of): Promise<void> {
  const { db } = parts
  const archive = writeArchive(job.file.path, signal)
  const boards = await boardsOf(db, me.workspace.id)
  const beside = await countsBeside(db, me.workspace.id)
  const stepsOf = (id: string): number => 1 + (beside.get(id) ?? 0)
  // And what lies beside boards.
  job.total = boards.reduce((sum, { id }) => sum + stepsOf(id), 1)
  const listed: Listed[] = []
  for (const [at, { id }] of boards.entries()) {
    signal.throwIfAborted()
    const after = job.done + stepsOf(id)
    // Not every picture that is there is shown, and some may have come since.
    const step = (): void => void (job.done = Math.min(job.done + 1, after))
    // Who packs for an hour packs what is there by then; what was removed meanwhile is left out.
    const board = await boardById(db, me.workspace.id, id)
    if (board) listed.push(await packBoard(parts, archive, { me, board, folder: `boards/${at + 1}`, step }))
    job.done = after
  }
  await packPeople(db, archive, me, listed)
  await archive.finish()
  job.done++
}

type BoardOf = {
  readonly me: Me
  readonly board: BoardRow
  readonly folder: string
  /** Called after each file of it. */
  readonly step: () => void
}

async function packBoard(parts: PackParts, archive: ArchiveWriter, of: BoardOf): Promise<Listed> {
  const { db, updates } = parts
  const { me, board, folder } = of
  const { rows } = await updates.load(board.id)
  const at = { updates: rows.map(({ bytes }) => bytes) }
  const pictures: PictureBeside[] = []
  const pieces = boardFileStream(parts, { me, board, at, pictures: 'apart' })
  await archive.put(
    archiveNames.board(folder),
    withResult(pieces, (found) => pictures.push(...found)),
  )
  of.step()
  const shown = new Set(pictures.map(({ id }) => id))
  await packPictures(db, archive, of, shown)
  const snapshots = await packSnapshots(parts, archive, of)
  const before = snapshots.shown.difference(shown)
  return {
    id: board.id,
    title: board.title,
    folder,
    createdAt: new Date(board.created_at).toISOString(),
    createdBy: board.created_by,
    snapshots: snapshots.ids,
    pictures: await packPictures(db, archive, of, before),
  }
}

/** Gives those that are there. */
async function packPictures(
  db: Kysely<Tables>,
  archive: ArchiveWriter,
  { board, folder, step }: BoardOf,
  ids: Iterable<string>,
): Promise<string[]> {
  const found: string[] = []
  for (const id of ids) {
    const content = (await assetOn(db, board.id, { id })) && (await bytesOfAsset(db, id, 'original'))
    if (!content) continue
    await archive.put(archiveNames.picture(folder, id), [content.bytes], { packed: true })
    found.push(id)
    step()
  }
  return found
}

/** Passes on the pieces, and at the end what the generator returns. */
async function* withResult<T, R>(pieces: AsyncGenerator<T, R>, take: (result: R) => void): AsyncGenerator<T> {
  take(yield* pieces)
}

/**
 * The first first: one that was taken before a restore comes after the one that was restored. Gives the pictures that
 * they show, too.
 */
async function packSnapshots(
  { db, store, maker }: PackParts,
  archive: ArchiveWriter,
  { me, board, folder, step }: BoardOf,
): Promise<{ ids: string[]; shown: ReadonlySet<string> }> {
  const ids: string[] = []
  const shown = new Set<string>()
  for (const row of await allSnapshots(db, me, board.id)) {
    const { stored, rows } = await store.contents(row)
    const [state, kept] = [await maker.openState(stored), await maker.openState(rows)]
    const { pictures } = await maker.exportDocument({ at: { stored, kept: rows } })
    for (const picture of pictures) shown.add(picture)
    const head = JSON.stringify(aboutSnapshot(row)).slice(0, -1)
    await archive.put(archiveNames.snapshot(folder, row.id), [
      `${head},"state":`,
      state,
      ',"rows":',
      kept,
      '}',
    ])
    ids.push(row.id)
    step()
  }
  return { ids, shown }
}

const aboutSnapshot = (row: NamedSnapshot): Omit<SnapshotFile, 'state' | 'rows'> => ({
  id: row.id,
  persona: row.persona_id,
  label: row.label,
  kind: row.kind,
  before: row.before_id,
  seq: row.seq,
  takenAt: new Date(row.taken_at).toISOString(),
  takenBy: row.taken_by,
  changedAt: new Date(row.changed_at).toISOString(),
})

async function allSnapshots(db: Kysely<Tables>, me: Me, board: string): Promise<NamedSnapshot[]> {
  const all: NamedSnapshot[] = []
  const of = { workspaceId: me.workspace.id, boardId: board }
  for (let rest = true; rest;) {
    const page = await snapshotsOfBoard(db, of, { before: all.at(-1) ?? null, limit: MAX_SNAPSHOTS_PER_PAGE })
    all.push(...page)
    rest = page.length === MAX_SNAPSHOTS_PER_PAGE
  }
  return all.toReversed()
}

async function packPeople(
  db: Kysely<Tables>,
  archive: ArchiveWriter,
  me: Me,
  boards: readonly Listed[],
): Promise<void> {
  const workspaceId = me.workspace.id
  const personas = await personasOf(db, workspaceId)
  for (const { id, portrait } of personas) {
    const face = portrait === null ? null : await portraitOf(db, id)
    if (face) await archive.put(archiveNames.portrait(id), [face.bytes], { packed: true })
  }
  const file = {
    format: WORKSPACE_FORMAT,
    version: WORKSPACE_FORMAT_VERSION,
    exportedAt: new Date().toISOString(),
    workspace: { name: me.workspace.name },
    departments: await departmentsOf(db, workspaceId),
    personas,
    members: (await membersOf(db, workspaceId)).map(({ id, name, email, role, department }) => ({
      id,
      name,
      email,
      role,
      department,
    })),
    boards: [...boards],
  } satisfies WorkspaceFile
  await archive.put(archiveNames.workspace, [JSON.stringify(file, null, 2)])
  await archive.put(archiveNames.schema, [JSON.stringify(boardFileSchema(), null, 2)])
}
