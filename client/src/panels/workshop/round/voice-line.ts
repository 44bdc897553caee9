import { Problem } from '@wegpunkt/shared/http/problem'
import type { OwnSecrets, SecretCommand } from '@wegpunkt/shared/workshop/secret'
import { NetworkFailure } from '../../../api/call.ts'
import type { Clock } from '../../../document/clock.ts'
import type { OwnVoice } from '../../../editor/round/own-round.ts'
import { type Unsaid, followedBy, isNothing, nothingUnsaid, ownWith, taken } from './unsaid.ts'

/** What is said within so long is sent together. */
const GATHER_MS = 150
const MOST_RATINGS = 50
const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

export type LineOptions = {
  readonly run: string
  /** What one has said in all runs that are not revealed. */
  readonly load: () => Promise<readonly OwnSecrets[]>
  readonly say: (command: SecretCommand) => Promise<OwnSecrets>
  readonly clock: Clock
  readonly changed: (voice: OwnVoice) => void
  /** The server has taken something. */
  readonly said: () => void
}

/** Brings what one says in a round to the server, and what one said before from there. */
export interface VoiceLine {
  say(more: Unsaid): void
  /** Something may have been said in another window. */
  refresh(): void
  close(): void
}

/**
 * One command is on its way at a time, so that what was said last is what stays. What does not arrive is sent again;
 * what the server refuses is let go of, and what it knows is shown again.
 */
export function openVoiceLine({ run, load, say, clock, changed, said }: LineOptions): VoiceLine {
  let known: OwnSecrets | null = null
  let [waiting, sending]: [Unsaid, Unsaid | null] = [nothingUnsaid, null]
  let [isLoaded, isLoading, isClosed, failures] = [false, false, false, 0]
  let refusal: Problem | null = null
  let callOff: (() => void) | null = null

  const tell = (): void => {
    if (isClosed) return
    const isSaid = sending === null && isNothing(waiting)
    const now = failures > 0 ? 'failed' : !isSaid ? 'saving' : isLoaded ? 'saved' : 'loading'
    changed({ ...ownWith(known, sending ?? nothingUnsaid, waiting), saving: now, refusal })
  }
  const later = (ms: number): void => {
    callOff ??= clock.after(ms, () => {
      callOff = null
      void send()
    })
  }
  const retry = (error: unknown): void => {
    failures++
    const told = error instanceof Problem ? (error.extra.retryAfterSeconds ?? 0) * 1_000 : 0
    later(Math.max(told, Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1))))
  }
  const refresh = async (): Promise<void> => {
    if (isLoading || isClosed) return
    isLoading = true
    try {
      const all = await load()
      // What is on its way is newer than what was just read.
      if (sending === null) known = all.find((own) => own.run === run) ?? null
      isLoaded = true
      if (sending === null && isNothing(waiting)) failures = 0
    } catch (error) {
      if (mayPass(error) && !isLoaded) retry(error)
    } finally {
      isLoading = false
      tell()
    }
  }
  const send = async (): Promise<void> => {
    if (!isLoaded) await refresh()
    if (sending !== null || isNothing(waiting)) return
    const { first, rest } = taken(waiting, MOST_RATINGS)
    ;[sending, waiting] = [first, rest]
    tell()
    try {
      known = await say(commandOf(run, first))
      sending = null
      failures = 0
      said()
    } catch (error) {
      sending = null
      if (mayPass(error)) {
        waiting = followedBy(first, waiting)
        retry(error)
      } else {
        failures = 0
        refusal = error instanceof Problem ? error : null
        void refresh()
      }
    }
    tell()
    if (!isNothing(waiting) && failures === 0) later(0)
  }
  void refresh()

  return {
    say(more) {
      waiting = followedBy(waiting, more)
      refusal = null
      tell()
      if (failures === 0) later(GATHER_MS)
    },
    refresh: () => void refresh(),
    close() {
      callOff?.()
      // Whoever leaves has said it all the same.
      if (!isNothing(waiting)) void send()
      isClosed = true
    },
  }
}

const commandOf = (run: string, { ratings, ballot }: Unsaid): SecretCommand =>
  ballot ? { do: 'vote', run, ballot } : { do: 'rate', run, ratings: [...ratings.values()] }

const passing: ReadonlySet<string> = new Set(['unavailable', 'too-many-requests', 'internal'])
const mayPass = (error: unknown): boolean =>
  error instanceof NetworkFailure || (error instanceof Problem && passing.has(error.type))
