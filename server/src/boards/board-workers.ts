import { Worker } from 'node:worker_threads'
import type { Thumbnail } from '@wegpunkt/shared/http/board-routes'
import type { Comparison } from '@wegpunkt/shared/http/comparison'
import type { BoardFacts } from '@wegpunkt/shared/workshop/protocol/board-facts'
import { Problem, type ProblemType } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import type { LogRow, UpdateLog } from '../storage/update-log.ts'
import type { FileFault } from '@wegpunkt/shared/formats/board-format'
import type {
  BuildTask,
  BuiltBoard,
  BuiltSnapshot,
  CompareTask,
  ContributeTask,
  Contributed,
  DocumentTask,
  ExportedDocument,
  FactsTask,
  FileFacts,
  FocusElements,
  FocusTask,
  JobAnswer,
  JobName,
  JobRequest,
  Jobs,
  NewBoardContent,
  RestoreTask,
  Restored,
  RevealTask,
  SnapshotTask,
  Taken,
  TextTask,
} from './jobs.ts'
import type { StoredState } from './stored-state.ts'

/** The largest board that may be saved is read within this; what takes longer is a document made to hurt. */
const JOB_TIMEOUT_MS = 30_000
/** Compactions take one at most, so that people never wait for one. */
const THREADS = 2

type Job = {
  readonly name: JobName
  readonly input: unknown
  readonly resolve: (output: never) => void
  readonly reject: (error: Error) => void
}
type Thread = { readonly worker: Worker; job: Job | null; timer: NodeJS.Timeout | null }

export type BoardWorkers = ReturnType<typeof openBoardWorkers>

type Parts = { updates: Pick<UpdateLog, 'load' | 'compact'>; log: Log; timeoutMs?: number }

/**
 * The threads that know what a document means. A job that fails or takes too long fails alone: its thread is
 * replaced, and the relay, which has no documents, does not notice.
 */
export function openBoardWorkers({ updates, log, timeoutMs = JOB_TIMEOUT_MS }: Parts) {
  const threads = new Set<Thread>()
  const queue: Job[] = []
  let isClosed = false

  return {
    /** The content of a new board as one Yjs update, V1. */
    create: (content: NewBoardContent): Promise<Uint8Array> => run('create', content),

    /** A small picture of a board from its stored updates. */
    thumbnail: (stored: readonly Uint8Array[]): Promise<Thumbnail> => run('thumbnail', stored),

    /** A board as it is in these updates, for one persona. Throws `snapshot-too-large`. */
    snapshot: async (task: SnapshotTask): Promise<Taken> => done(await run('snapshot', task)),

    /** The bytes of a state, JSON in UTF-8. Throws `snapshot-damaged`. */
    openState: async (stored: StoredState): Promise<Uint8Array> => done(await run('openState', stored)),

    /** What differs between two snapshots; the titles of measures are missing. Throws `snapshot-damaged`. */
    compare: async (task: CompareTask): Promise<Comparison> => done(await run('compare', task)),

    /** What brings a board back to a state. Throws `snapshot-damaged` and `snapshot-too-large`. */
    restore: async (task: RestoreTask): Promise<Restored> => done(await run('restore', task)),

    /** What contributors want as one update, and what became of each. */
    contribute: (task: ContributeTask): Promise<Contributed> => run('contribute', task),

    /** Notes that were private as one update; null where all are there. */
    reveal: (task: RevealTask): Promise<Uint8Array | null> => run('reveal', task),

    /** What lies in the focus of a phase. */
    focus: (task: FocusTask): Promise<FocusElements> => run('focus', task),

    /** What a protocol needs of a board. */
    facts: (task: FactsTask): Promise<BoardFacts> => run('facts', task),

    /** The parts of a file of a board that lie in its document. Throws `snapshot-damaged`. */
    exportDocument: async (task: DocumentTask): Promise<ExportedDocument> =>
      done(await run('exportDocument', task)),

    /** A board for people and spreadsheets, in UTF-8. Throws `snapshot-damaged`. */
    exportText: async (task: TextTask): Promise<Uint8Array> => done(await run('exportText', task)),

    /** What is in the bytes of a file of a board. Throws `file-refused`. */
    readFile: async (bytes: Uint8Array): Promise<FileFacts> => taken(await run('readFile', bytes)),

    /** The board of a file as it is stored. Throws `file-refused`. */
    buildBoard: async (task: BuildTask): Promise<BuiltBoard> => taken(await run('buildBoard', task)),

    /** A snapshot of an archive as it is kept. Throws `file-refused`. */
    buildSnapshot: async (task: BuildTask): Promise<BuiltSnapshot> => taken(await run('buildSnapshot', task)),

    /**
     * Puts one base, in parts, in the place of a board's rows, without what was deleted; returns the parts.
     * Null when there is nothing to join, a row waits for what is lost, or someone else was faster. Rows that
     * are appended meanwhile stay.
     */
    async compact(board: string): Promise<readonly LogRow[] | null> {
      const { rows, quarantined } = await updates.load(board)
      const [first, last] = [rows[0], rows.at(-1)]
      if (!first || !last || first.seq === last.seq || quarantined > 0) return null
      const base = await run(
        'squash',
        rows.map((row) => row.bytes),
      )
      if (!base || !(await updates.compact(board, rows, base.pieces, base.contents))) return null
      const { pieces } = base
      log.debug({ board, rows: rows.length, parts: pieces.length }, 'compacted a board')
      return pieces.map((bytes, part) => ({ fromSeq: first.fromSeq, seq: last.seq, part, bytes }))
    },

    async close(): Promise<void> {
      isClosed = true
      for (const job of queue.splice(0)) job.reject(new Error('the board workers are closed'))
      await Promise.all([...threads].map((thread) => end(thread, new Error('the board workers are closed'))))
    },
  }

  function run<Name extends JobName>(name: Name, input: Jobs[Name]['input']): Promise<Jobs[Name]['output']> {
    if (isClosed) return Promise.reject(new Error('the board workers are closed'))
    const { promise, resolve, reject } = Promise.withResolvers<Jobs[Name]['output']>()
    queue.push({ name, input, resolve, reject })
    next()
    return promise
  }

  function next(): void {
    const isCompacting = [...threads].some(({ job }) => job?.name === 'squash')
    const at = queue.findIndex(({ name }) => name !== 'squash' || !isCompacting)
    const job = queue[at]
    const free = job && ([...threads].find((one) => !one.job) ?? (threads.size < THREADS ? start() : null))
    if (!free) return
    queue.splice(at, 1)
    free.job = job
    free.timer = setTimeout(() => {
      log.error({ job: job.name }, 'a board job took too long and is given up')
      void end(free, new Error(`${job.name} took longer than ${timeoutMs} ms`))
    }, timeoutMs)
    free.worker.ref()
    const request = { name: job.name, input: job.input } as JobRequest
    free.worker.postMessage(request)
  }

  function start(): Thread {
    const thread: Thread = {
      worker: new Worker(new URL('worker.ts', import.meta.url)),
      job: null,
      timer: null,
    }
    threads.add(thread)
    thread.worker.on('message', (answer: JobAnswer) => {
      const job = release(thread)
      if ('error' in answer) job?.reject(new Error(`${job.name} failed: ${answer.error}`))
      else job?.resolve(answer.output as never)
      next()
    })
    thread.worker.on('error', (error) => void end(thread, error))
    thread.worker.on('exit', () => void end(thread, new Error('a board worker ended')))
    return thread
  }

  function release(thread: Thread): Job | null {
    const { job, timer } = thread
    if (timer) clearTimeout(timer)
    thread.job = null
    thread.timer = null
    // A thread without work does not keep the process alive.
    thread.worker.unref()
    return job
  }

  async function end(thread: Thread, error: Error): Promise<void> {
    if (!threads.delete(thread)) return
    release(thread)?.reject(error)
    await thread.worker.terminate()
    if (!isClosed) next()
  }
}

const taken = <Output>(output: Output | FileFault): Output => {
  if (typeof output === 'string') throw new Problem('file-refused', { detail: output })
  return output
}

// A thread hands over data, and an error as its text alone.
function done<Output>(output: Output | ProblemType): Output {
  if (typeof output === 'string') throw new Problem(output as ProblemType)
  return output
}
