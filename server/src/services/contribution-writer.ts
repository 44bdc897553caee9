import { Problem } from '@wegpunkt/shared/http/problem'
import type { Contributed, Contributor } from '../boards/jobs.ts'
import type { UpdateLog } from '../storage/update-log.ts'
import type { ContributionMaker, OpenBoards } from './ports.ts'

type Answer = Contributed['answers'][number]
type Waiting = {
  readonly contributor: Contributor
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/** Of a crowd that writes at once: how many are written in one update. */
const MAX_TOGETHER = 500

type Parts = {
  readonly updates: Pick<UpdateLog, 'load'>
  readonly maker: Pick<ContributionMaker, 'contribute'>
  readonly openBoards: Pick<OpenBoards, 'write'>
}

export type ContributionWriter = ReturnType<typeof createContributionWriter>

/**
 * Writes wishes onto boards. Each board is read once for all that have come while the ones before were written: more
 * people make larger updates, not more work.
 */
export function createContributionWriter({ updates, maker, openBoards }: Parts) {
  const boards = new Map<string, Waiting[]>()

  const writeTogether = async (board: string, all: readonly Waiting[]): Promise<void> => {
    const { rows } = await updates.load(board)
    const contributors = all.map(({ contributor }) => contributor)
    const task = { updates: rows.map(({ bytes }) => bytes), contributors }
    const { update, answers } = await maker.contribute(task)
    if (update) await openBoards.write(board, update)
    for (const [i, { resolve }] of all.entries()) resolve(answers[i] ?? 'element-not-found')
  }

  const work = async (board: string, waiting: Waiting[]): Promise<void> => {
    while (waiting.length > 0) {
      const all = waiting.splice(0, MAX_TOGETHER)
      try {
        await writeTogether(board, all)
      } catch (error) {
        for (const { reject } of all)
          reject(error instanceof Problem ? error : new Problem('unavailable', {}, { cause: error }))
      }
    }
    boards.delete(board)
  }

  return {
    /** Durable when it resolves. Throws `unavailable`, and `frame-too-large` where the board is full. */
    write(board: string, contributor: Contributor): Promise<Answer> {
      const { promise, resolve, reject } = Promise.withResolvers<Answer>()
      const known = boards.get(board)
      const waiting = known ?? []
      waiting.push({ contributor, resolve, reject })
      if (!known) {
        boards.set(board, waiting)
        void work(board, waiting)
      }
      return promise
    },
  }
}
