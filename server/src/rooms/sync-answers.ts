import { Problem } from '@wegpunkt/shared/http/problem'
import { MAX_STATE_VECTOR_SLACK } from '@wegpunkt/shared/limits'
import { TokenBucket } from '@wegpunkt/shared/token-bucket'
import { scanStateVector } from '@wegpunkt/shared/wire/scan'
import type { Coverage } from '@wegpunkt/shared/wire/scan-coverage'
import type { Connection } from './connection.ts'
import { type Framed, framedFrame } from './framed.ts'
import { emptyUpdate } from './join-updates.ts'
import type { LoadedBoard } from './load-board.ts'
import { mustRead } from './must-read.ts'
import { DIFFS_BURST, DIFFS_PER_SECOND } from './relay-limits.ts'
import { parseResume } from './resume.ts'

type Asking = Pick<Connection, 'isOurs' | 'takeResume'>

const nobody: ReadonlyMap<number, number> = new Map()
const syncedAlready = framedFrame({ kind: 'sync-reply', update: emptyUpdate })

/** What somebody is sent who asks to sync: what they lack of what is on disk, as cheaply as can be. */
export class SyncAnswers {
  readonly #state: Pick<LoadedBoard, 'log' | 'coverage'>
  readonly #now: () => number
  /** How often the whole board may be gone through for somebody alone. */
  readonly #diffs: TokenBucket

  constructor(state: Pick<LoadedBoard, 'log' | 'coverage'>, now: () => number) {
    this.#state = state
    this.#now = now
    this.#diffs = new TokenBucket(DIFFS_PER_SECOND, DIFFS_BURST, now())
  }

  /** Messages that bring them to the log's present position. Throws `bad-request` and `too-many-requests`. */
  to(asking: Asking, epoch: string, stateVector: Uint8Array): readonly Framed[] {
    const { log, coverage } = this.#state
    const since = parseResume(asking.takeResume(), epoch)
    if (since !== null && log.remembers(since)) return [...log.since(since, asking.isOurs), syncedAlready]
    const answer = this.#lacking(asking, knownOf(stateVector, coverage))
    return asking.isOurs ? [...answer, log.mark()] : answer
  }

  // One of ours is not hurt by what it has already, and the whole is at hand; a stock client has to wait.
  #lacking({ isOurs }: Asking, stateVector: ReadonlyMap<number, number>): readonly Framed[] {
    const { log } = this.#state
    if (!log.isCostly(stateVector) || this.#diffs.take(1, this.#now())) return log.answer(stateVector)
    if (!isOurs) throw new Problem('too-many-requests')
    return log.answer(nobody)
  }
}

// Cut down to what is known here, so that all who have the same of it ask for the same.
function knownOf(stateVector: Uint8Array, coverage: Coverage): ReadonlyMap<number, number> {
  const most = coverage.clients + MAX_STATE_VECTOR_SLACK
  const known = new Map<number, number>()
  for (const [client, clock] of mustRead((bytes) => scanStateVector(bytes, most), stateVector)) {
    const both = Math.min(clock, coverage.clockOf(client))
    if (both > 0) known.set(client, both)
  }
  return known
}
