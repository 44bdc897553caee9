import { assertNever } from '@wegpunkt/shared/assert-never'
import type { SaveStatus } from '../../document/board-document.ts'
import { NO_BOARD, NOT_ALLOWED, SIGNED_OUT, TOO_OLD } from '../../document/close-codes.ts'

/** Why a board has ended, as people see it; the keys of `ended` in the catalogue. */
export type EndedKey = 'signed-out' | 'no-access' | 'removed' | 'too-old' | 'rejected'

/** The keys of `status` in the catalogue. */
export type StatusKey =
  | EndedKey
  | 'loading'
  | 'saved'
  | 'saved-uncopied'
  | 'saving'
  | 'offline'
  | 'offline-kept'
  | 'offline-in-memory'
  | 'degraded'
  | 'degraded-kept'
  | 'degraded-in-memory'
  | 'refused'
  | 'outdated'

export type StatusWords = {
  readonly key: StatusKey
  /** How many changes the words speak of. */
  readonly count: number
  /** `quiet`: as it should be. `notice`: worth knowing. `alarm`: work could be lost, or something is to be done. */
  readonly tone: 'quiet' | 'notice' | 'alarm'
}

export function wordsFor(status: SaveStatus): StatusWords {
  switch (status.state) {
    case 'loading':
      return { key: 'loading', count: 0, tone: 'quiet' }
    case 'saved':
      return status.onlyInMemory
        ? { key: 'saved-uncopied', count: 0, tone: 'notice' }
        : { key: 'saved', count: 0, tone: 'quiet' }
    case 'saving':
      return { key: 'saving', count: status.unsaved, tone: 'quiet' }
    case 'offline':
    case 'degraded':
      return waiting(status.state, status.unsaved, status.onlyInMemory === true)
    case 'refused':
      return { key: 'refused', count: status.unsaved, tone: 'alarm' }
    case 'outdated':
      return { key: 'outdated', count: 0, tone: 'notice' }
    case 'ended':
      return { key: endedKey(status.closeCode), count: status.unsaved, tone: 'alarm' }
    default:
      return assertNever(status)
  }
}

export function endedKey(closeCode: number): EndedKey {
  if (closeCode === SIGNED_OUT) return 'signed-out'
  if (closeCode === NOT_ALLOWED) return 'no-access'
  if (closeCode === NO_BOARD) return 'removed'
  return closeCode === TOO_OLD ? 'too-old' : 'rejected'
}

function waiting(state: 'offline' | 'degraded', count: number, onlyInMemory: boolean): StatusWords {
  if (count === 0) return { key: state, count, tone: state === 'offline' ? 'notice' : 'alarm' }
  if (onlyInMemory) return { key: `${state}-in-memory`, count, tone: 'alarm' }
  return { key: `${state}-kept`, count, tone: state === 'offline' ? 'notice' : 'alarm' }
}
