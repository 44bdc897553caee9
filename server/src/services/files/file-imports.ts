import { can } from '@wegpunkt/shared/access/roles'
import { FileRefused } from '@wegpunkt/shared/formats/board-format'
import type { Me } from '@wegpunkt/shared/http/account-routes'
import type { FileJob } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_ARCHIVE_BYTES, MAX_BOARD_FILE_BYTES } from '@wegpunkt/shared/formats/file-limits'
import type { Kysely } from 'kysely'
import type { Log } from '../../log.ts'
import { membersOf } from '../../storage/queries/people.ts'
import { personasOf } from '../../storage/queries/personas.ts'
import { departmentsOf } from '../../storage/queries/workspaces.ts'
import type { Tables } from '../../storage/tables.ts'
import type { Attempts } from '../attempts.ts'
import type { FileMaker } from '../ports.ts'
import type { Turns } from '../turns.ts'
import { bringIn } from './bring-in.ts'
import { EXPORTS } from './exports.ts'
import { type FileContents, openContents } from './file-contents.ts'
import { type FileJobs, type Job, asFileJob } from './file-jobs.ts'
import { type Plan, planFor } from './import-plan.ts'
import { type LookedFile, lookAt, previewOf } from './looked-file.ts'
import type { TakingBack } from './take-back.ts'

type Parts = {
  readonly db: Kysely<Tables>
  readonly maker: FileMaker
  readonly takingBack: Pick<TakingBack, 'of'>
  readonly jobs: FileJobs
  /** One file after the other: each holds a board in memory. */
  readonly turns: Turns
  readonly attempts: Attempts
  readonly log: Log
}

export type FileImports = ReturnType<typeof createFileImports>

const noop = (): void => undefined

/** Files of ours that come back: sent in parts, looked at, and then made into boards that were not there before. */
export function createFileImports(parts: Parts) {
  const { db, maker, jobs, turns, attempts } = parts

  const mustCreate = (me: Me): void => {
    if (!can(me.role, 'board.create')) throw new Problem('not-allowed')
  }

  /** Opens the file, looks at it, and works on it. Throws what `work` throws, and `file-refused`. */
  const opened = async <T>(
    me: Me,
    job: Job,
    work: (contents: FileContents, looked: LookedFile, plan: Plan) => Promise<T>,
  ): Promise<T> => {
    job.stop.signal.throwIfAborted()
    job.isActive = true
    try {
      const contents = await openContents(job.file.path)
      try {
        if (contents.workspace && !can(me.role, 'workspace.export')) throw new FileRefused('owners-only')
        const looked = await lookAt(contents, maker, job.stop.signal)
        return await work(contents, looked, await plannedFor(me, looked))
      } finally {
        contents.close()
      }
    } catch (error) {
      throw error instanceof FileRefused
        ? new Problem('file-refused', { detail: error.fault }, { cause: error })
        : error
    } finally {
      job.isActive = false
    }
  }

  const plannedFor = async (me: Me, { brought }: LookedFile): Promise<Plan> => {
    const workspaceId = me.workspace.id
    const [personas, departments] = [await personasOf(db, workspaceId), await departmentsOf(db, workspaceId)]
    const here = { personas, departments, members: await membersOf(db, workspaceId) }
    const creditOthers = can(me.role, 'workspace.export')
    return planFor(brought, here, {
      creditOthers,
      addDepartments: can(me.role, 'department.change'),
      me: me.id,
    })
  }

  return {
    /** Throws `not-allowed` and `busy`. */
    async start(me: Me, bytes: number): Promise<FileJob> {
      mustCreate(me)
      if (bytes > MAX_ARCHIVE_BYTES) throw new Problem('file-refused', { detail: 'too-large' })
      // Nobody fills the disk who may not bring in what is so large.
      if (bytes > MAX_BOARD_FILE_BYTES && !can(me.role, 'workspace.export'))
        throw new Problem('file-refused', { detail: 'owners-only' })
      return asFileJob(await jobs.open(me, 'import', { total: bytes }))
    },

    /** Throws `import-not-found`, and `bad-request` for a part that does not follow on what is there. */
    async send(me: Me, id: string, at: number, read: () => Promise<Uint8Array>): Promise<FileJob> {
      mustCreate(me)
      const job = jobs.mustFind(me, 'import', id)
      const bytes = await read()
      if (job.state !== 'sending' || at > job.done || at + bytes.length > job.total)
        throw new Problem('bad-request')
      await job.file.write(bytes, at)
      job.done = Math.max(job.done, at + bytes.length)
      return asFileJob(job)
    },

    /** Throws `import-not-found`, `file-refused`, and `bad-request` while it is not all there. */
    async look(me: Me, id: string): Promise<FileJob> {
      mustCreate(me)
      const job = jobs.mustFind(me, 'import', id)
      const before = job.state
      if (!['sending', 'looked'].includes(before) || job.done < job.total) throw new Problem('bad-request')
      attempts.take(`look ${me.id}`, EXPORTS)
      job.state = 'looking'
      try {
        const looking = turns.run('files', () =>
          opened(me, job, async (contents, looked, plan) => previewOf(contents, looked, plan)),
        )
        job.work = looking.then(noop, noop)
        job.preview = await looking
        job.state = 'looked'
      } finally {
        if (job.state === 'looking') job.state = before
      }
      return asFileJob(job)
    },

    /** Throws `import-not-found`, and `bad-request` for what was not looked at. */
    run(me: Me, id: string, title: string | undefined): FileJob {
      mustCreate(me)
      const job = jobs.mustFind(me, 'import', id)
      if (job.state !== 'looked') throw new Problem('bad-request')
      job.done = 0
      job.total = 1
      jobs.work(job, () =>
        turns.run('files', () =>
          opened(me, job, (contents, looked, plan) =>
            bringIn(parts, { me, job, contents, looked, plan, title }),
          ),
        ),
      )
      return asFileJob(job)
    },

    get: (me: Me, id: string): FileJob => asFileJob(jobs.mustFind(me, 'import', id)),

    /** What it has made until now is removed again; what is done stays. */
    async callOff(me: Me, id: string): Promise<void> {
      await jobs.remove(jobs.mustFind(me, 'import', id))
    },
  }
}
