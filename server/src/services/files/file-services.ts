import { MAX_OPEN_EXPORTS, MAX_OPEN_EXPORTS_PER_PERSON } from '@wegpunkt/shared/formats/file-limits'
import type { Kysely } from 'kysely'
import type { Log } from '../../log.ts'
import type { Tables } from '../../storage/tables.ts'
import type { UpdateLog } from '../../storage/update-log.ts'
import type { Attempts } from '../attempts.ts'
import type { Boards } from '../boards.ts'
import type { FileMaker, OpenBoards, SnapshotMaker } from '../ports.ts'
import type { SnapshotStore } from '../snapshot-store.ts'
import type { Sweeper } from '../sweeper.ts'
import { createPlaces } from '../places.ts'
import { createTurns } from '../turns.ts'
import { type Exports, createExports } from './exports.ts'
import { type FileImports, createFileImports } from './file-imports.ts'
import { type FileJobs, createFileJobs } from './file-jobs.ts'
import { type FileStore, createFileStore } from './file-store.ts'
import { createTakingBack } from './take-back.ts'
import { type WorkspaceExports, createWorkspaceExports } from './workspace-exports.ts'

export type FileServices = {
  readonly exports: Exports
  readonly fileImports: FileImports
  readonly workspaceExports: WorkspaceExports
  readonly fileJobs: FileJobs
  readonly fileStore: FileStore
  /** Takes back what imports left that were broken off with a server before. */
  readonly takeBackLeft: () => Promise<void>
}

type Parts = {
  readonly db: Kysely<Tables>
  readonly updates: Pick<UpdateLog, 'load'>
  readonly boards: Pick<Boards, 'roleOf'>
  readonly store: Pick<SnapshotStore, 'contents'>
  readonly maker: FileMaker & SnapshotMaker
  readonly openBoards: Pick<OpenBoards, 'closed'>
  readonly sweeper: Pick<Sweeper, 'soon'>
  readonly attempts: Attempts
  readonly folder: string
  readonly log: Log
}

/** Everything that goes out as a file, and comes back. */
export function createFileServices(parts: Parts): FileServices {
  const { folder, log } = parts
  const fileStore = createFileStore(folder)
  const jobs = createFileJobs({ files: fileStore, log })
  const turns = createTurns()
  const places = createPlaces({ perPerson: MAX_OPEN_EXPORTS_PER_PERSON, all: MAX_OPEN_EXPORTS })
  const takingBack = createTakingBack(parts)
  const closed = async (): Promise<void> => {
    // One that is broken off by this is taken back as the others.
    await jobs.close()
    await takingBack.close()
  }
  return {
    takeBackLeft: () => takingBack.left(),
    exports: createExports({ ...parts, places }),
    fileImports: createFileImports({ ...parts, jobs, turns, takingBack }),
    workspaceExports: createWorkspaceExports({ ...parts, jobs, turns }),
    fileJobs: { ...jobs, close: closed },
    fileStore,
  }
}
