import type { Me } from '@wegpunkt/shared/http/account-routes'
import { type FileFault, fileFaults } from '@wegpunkt/shared/formats/board-format'
import type { FileJob, FilePreview } from '@wegpunkt/shared/http/file-routes'
import { Problem } from '@wegpunkt/shared/http/problem'
import { FILE_JOB_MINUTES } from '@wegpunkt/shared/formats/file-limits'
import type { Log } from '../../log.ts'
import { ofFailure } from './of-failure.ts'
import { newId } from '../random-id.ts'
import type { FileStore, WorkFile } from './file-store.ts'

/** Each holds a file on the disk, and while it works a board in memory. */
const MAX_JOBS = 20
const MAX_JOBS_PER_PERSON = 2
const MINUTE_MS = 60_000
const LOOK_EVERY_MS = 5 * MINUTE_MS

/** One file on its way, in or out. What it says of itself is what its person sees. */
export type Job = {
  readonly id: string
  readonly kind: 'import' | 'export'
  readonly person: string
  readonly file: WorkFile
  /** Aborted when it is called off. */
  readonly stop: AbortController
  state: FileJob['state']
  done: number
  total: number
  preview: FilePreview | null
  boards: readonly { readonly id: string; readonly title: string }[]
  bytes: number | null
  name: string | null
  problem: FileJob['problem']
  fault: FileFault | null
  heardAt: number
  /** Whether it has its turn: a file that is read is not removed meanwhile. */
  isActive: boolean
  /** What is being done, so that whoever removes the file waits for it. */
  work: Promise<void>
}

export type FileJobs = ReturnType<typeof createFileJobs>

/**
 * Files that are made or brought in, in memory: a server that ends forgets them, and whoever waited begins anew.
 *
 *   import: sending → looking → looked → running → done | failed      export: running → done | failed
 *           any of them → called off (deleted)
 */
export function createFileJobs({ files, log }: { readonly files: FileStore; readonly log: Log }) {
  const jobs = new Map<string, Job>()

  const remove = async (job: Job): Promise<void> => {
    jobs.delete(job.id)
    job.stop.abort()
    // One that waits for its turn finds itself called off then.
    if (job.isActive) await job.work
    await job.file.remove()
  }
  const forgetOld = async (now = Date.now()): Promise<void> => {
    for (const job of jobs.values())
      if (now - job.heardAt > FILE_JOB_MINUTES * MINUTE_MS && !isBusy(job)) await remove(job)
  }

  /** Of each person, how many are about to be there: a place is taken before anything is waited for. */
  const opening = new Map<string, number>()
  const reserved = async <T>(person: string, make: () => Promise<T>): Promise<T> => {
    opening.set(person, (opening.get(person) ?? 0) + 1)
    try {
      return await make()
    } finally {
      const left = (opening.get(person) ?? 1) - 1
      if (left > 0) opening.set(person, left)
      else opening.delete(person)
    }
  }

  let timer: NodeJS.Timeout | null = null
  return {
    forgetOld,

    /** From now on what nobody asks for any more is deleted without anybody asking. */
    begin(): void {
      timer ??= setInterval(() => {
        forgetOld().catch((error: unknown) => {
          log.warn({ err: error }, 'old files could not be deleted; it is tried again')
        })
      }, LOOK_EVERY_MS)
      timer.unref()
    },

    /** In the place of the oldest of the same person that does not run. Throws `busy`. */
    async open(me: Me, kind: Job['kind'], fields: Partial<Job> = {}): Promise<Job> {
      await forgetOld()
      const own = [...jobs.values()].filter(({ person }) => person === me.id)
      const idle = own.find((job) => !isBusy(job))
      const mine = own.length + (opening.get(me.id) ?? 0)
      if (mine >= MAX_JOBS_PER_PERSON && !idle) throw busy()
      if (mine < MAX_JOBS_PER_PERSON && jobs.size + sum(opening) >= MAX_JOBS) throw busy()
      // From the map at once: nobody who asks at the same moment finds it there and takes its place, too.
      const removed = mine >= MAX_JOBS_PER_PERSON && idle ? remove(idle) : null
      const file = await reserved(me.id, async () => {
        await removed
        return await files.create()
      })
      const job: Job = {
        id: newId(),
        kind,
        person: me.id,
        file,
        stop: new AbortController(),
        state: 'sending',
        done: 0,
        total: 0,
        preview: null,
        boards: [],
        bytes: null,
        name: null,
        problem: null,
        fault: null,
        heardAt: Date.now(),
        isActive: false,
        work: Promise.resolve(),
        ...fields,
      }
      jobs.set(job.id, job)
      return job
    },

    /** Throws `import-not-found`, also for one of somebody else. */
    mustFind(me: Me, kind: Job['kind'], id: string): Job {
      const job = jobs.get(id)
      if (!job || job.person !== me.id || job.kind !== kind) throw new Problem('import-not-found')
      job.heardAt = Date.now()
      return job
    },

    /** Works on it while its person may do something else; how it ended is in its state. */
    work(job: Job, work: (signal: AbortSignal) => Promise<void>): void {
      job.state = 'running'
      job.work = work(job.stop.signal)
        .then(() => void (job.state = 'done'))
        .catch((error: unknown) => {
          if (job.stop.signal.aborted) {
            job.state = 'called-off'
            return
          }
          const problem = ofFailure(error)
          job.state = 'failed'
          job.problem = problem.type
          job.fault = fileFaults.find((fault) => fault === problem.extra.detail) ?? null
          log.warn({ err: error, event: `${job.kind}-failed`, by: job.person }, 'a file job failed')
        })
    },

    remove,

    async close(): Promise<void> {
      if (timer) clearInterval(timer)
      for (const job of jobs.values()) await remove(job)
    },
  }
}

const busy = (): Problem => new Problem('busy', { retryAfterSeconds: 60 })
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((all, count) => all + count, 0)
const isBusy = ({ state }: Job): boolean => state === 'running' || state === 'looking'

export const asFileJob = (job: Job): FileJob => ({
  id: job.id,
  state: job.state,
  done: job.done,
  total: job.total,
  preview: job.preview,
  boards: [...job.boards],
  bytes: job.bytes,
  name: job.name,
  problem: job.problem,
  fault: job.fault,
})
