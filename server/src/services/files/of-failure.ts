import { Problem } from '@wegpunkt/shared/http/problem'
import { storageFailure } from '../../storage/storage-failure.ts'

/** What somebody is told of a failure in the middle of work that they do not wait for. */
export function ofFailure(error: unknown): Problem {
  if (error instanceof Problem) return error
  const failure = storageFailure(error)
  const isDisk = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
  const isAway = isDisk || (failure !== null && failure !== 'duplicate')
  return new Problem(isAway ? 'unavailable' : 'internal', {}, { cause: error })
}
