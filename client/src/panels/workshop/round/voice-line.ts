import { Problem } from '@wegpunkt/shared/http/problem'
import type { OwnSecrets, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import type { Clock } from '../../../document/clock.ts'
import type { KeptHere } from '../../../document/kept-here.ts'
import { createSending } from '../../../document/sending.ts'
import type { OwnVoice } from '../../../editor/round/own-round.ts'
import {
  type Said,
  type Unsaid,
  followedBy,
  isNothing,
  nothingUnsaid,
  ownWith,
  saidOf,
  taken,
  unsaidIn,
} from './unsaid.ts'

/** What is said within so long is sent together. */
const GATHER_MS = 150
const MOST_RATINGS = 50

export type LineOptions = {
  readonly run: string
  /** What one has said in all runs that are not revealed. */
  readonly load: () => Promise<readonly OwnSecrets[]>
  readonly say: (command: SecretCommand) => Promise<OwnSecrets>
  /** On this device, over a reload. */
  readonly kept: KeptHere<Said>
  readonly clock: Clock
  readonly random?: (() => number) | undefined
  readonly changed: (voice: OwnVoice, waiting: number) => void
  /** The server has taken something. */
  readonly said: () => void
}

/** Brings what one says in a round to the server, and what one said before from there. */
export interface VoiceLine {
  say(more: Unsaid): void
  /** Something may have been said in another window. */
  refresh(): void
  /** The connection may be back. */
  retryNow(): void
  close(): void
}

/**
 * One thing is asked for at a time, so that what was said last is what stays, and what is read is never older than what
 * was sent. What does not arrive is sent again, after a reload too; what the server refuses is let go of, and what it
 * knows is shown again.
 */
export function openVoiceLine(options: LineOptions): VoiceLine {
  const { run, load, say, kept, clock, random, changed, said } = options
  let known: OwnSecrets | null = null
  let [waiting, sending]: [Unsaid, Unsaid | null] = [nothingUnsaid, null]
  // All that was said here, sent or not.
  let saidHere = nothingUnsaid
  // All that tabs that have ended had left: they are heard of one after the other.
  let left = nothingUnsaid
  let [isLoaded, isStale, isFailing, isClosed] = [false, true, false, false]
  let refusal: Problem | null = null
  let callOff: (() => void) | null = null

  const unsaid = (): Unsaid => followedBy(sending ?? nothingUnsaid, waiting)
  const tell = (): void => {
    const rest = saidOf(unsaid(), run)
    kept.keep(rest)
    if (isClosed) return
    const hasAll = rest.length === 0 && isLoaded
    const missing = rest.length > 0 ? 'saving' : 'loading'
    const saving = hasAll ? 'saved' : isFailing ? 'failed' : missing
    changed({ ...ownWith(known, unsaid()), saving, refusal }, rest.length)
  }
  const queue = createSending<Unsaid>({
    clock,
    random,
    // Nothing is said before it is known what was said before; asking for that says nothing.
    next: () => (isStale ? nothingUnsaid : isNothing(waiting) ? null : taken(waiting, MOST_RATINGS).first),
    async ask(batch) {
      if (batch === nothingUnsaid) {
        isStale = false
        known = (await load()).find((own) => own.run === run) ?? null
        isLoaded = true
        return
      }
      ;[sending, waiting] = [batch, taken(waiting, MOST_RATINGS).rest]
      tell()
      known = await say(commandOf(run, batch))
    },
    answered(batch) {
      ;[sending, isFailing] = [null, false]
      if (batch !== nothingUnsaid) said()
      tell()
    },
    unanswered(batch) {
      isStale ||= batch === nothingUnsaid
      ;[waiting, sending, isFailing] = [unsaid(), null, true]
      tell()
    },
    refused(batch, problem) {
      ;[sending, isFailing, isStale] = [null, false, batch !== nothingUnsaid]
      if (isStale) refusal = problem
      tell()
    },
  })
  const stopTaking = kept.take((more) => {
    left = followedBy(left, unsaidIn(more, run))
    // It is older than all that was said here; what of both is sent twice says the same.
    waiting = followedBy(left, saidHere)
    // What was left of another round came too late.
    if (more.some((one) => one.run !== run)) refusal = new Problem('phase-over')
    tell()
    queue.wake()
  })
  queue.wake()

  return {
    say(more) {
      waiting = followedBy(waiting, more)
      saidHere = followedBy(saidHere, more)
      refusal = null
      tell()
      callOff ??= clock.after(GATHER_MS, () => {
        callOff = null
        queue.wake()
      })
    },
    refresh() {
      isStale = true
      queue.wake()
    },
    retryNow: queue.retryNow,
    close() {
      callOff?.()
      stopTaking()
      isClosed = true
      // Whoever leaves has said it all the same.
      isStale = false
      queue.finish()
    },
  }
}

const commandOf = (run: string, { ratings, ballot }: Unsaid): SecretCommand =>
  ballot ? { do: 'vote', run, ballot } : { do: 'rate', run, ratings: [...ratings.values()] }
