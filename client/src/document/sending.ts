import { Problem } from '@wegpunkt/shared/http/problem'
import { NetworkFailure } from '../api/call.ts'
import type { Clock } from './clock.ts'
import { retryDelay } from './retry-delay.ts'

type SendingOptions<T> = {
  readonly clock: Pick<Clock, 'after'>
  readonly random?: (() => number) | undefined
  /** The next one to be asked for; null while there is none. */
  readonly next: () => T | null
  /** Rejects with the server's Problem, or with anything else where no answer came. */
  readonly ask: (one: T) => Promise<void>
  readonly answered?: (one: T) => void
  readonly refused: (one: T, problem: Problem) => void
  /** It will be asked for again. */
  readonly unanswered: (one: T) => void
}

/**
 * Asks for one after the other, in order. Without an answer it asks again later, so that what is asked for must do the
 * same twice as once.
 */
export function createSending<T>(options: SendingOptions<T>) {
  const { clock, random = Math.random, next, ask, answered, refused, unanswered } = options
  let [isAsking, isClosed, isLast, failures] = [false, false, false, 0]
  let callOff: (() => void) | null = null
  const upNext = (): T | null => (isClosed || callOff ? null : next())

  const fail = (one: T, error: unknown): void => {
    const wait = waitAfter(error, failures + 1, random)
    if (error instanceof Problem && wait === null) {
      failures = 0
      return refused(one, error)
    }
    failures++
    unanswered(one)
    if (isLast) isClosed = true
    else
      callOff = clock.after(wait ?? 0, () => {
        callOff = null
        void go()
      })
  }
  const go = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    for (let one = upNext(); one !== null; one = upNext()) {
      try {
        // One after the other, so that they arrive in order.
        await ask(one)
        failures = 0
        if (!isClosed) answered?.(one)
      } catch (error) {
        if (!isClosed) fail(one, error)
      }
    }
    isAsking = false
  }
  const goNow = (): void => {
    callOff?.()
    callOff = null
    void go()
  }

  return {
    /** There may be something to ask for. */
    wake: (): void => void go(),
    /** Asks at once for what waits for another try. */
    retryNow: goNow,
    /** Asks for what is left, each once, and closes. */
    finish(): void {
      isLast = true
      goNow()
    },
    close() {
      isClosed = true
      callOff?.()
    },
  }
}

/** In how many milliseconds it is worth asking for the nth time again; null where the server would refuse it again. */
export function waitAfter(error: unknown, failures: number, random: () => number): number | null {
  if (!mayPass(error)) return null
  return askedToWait(error) + retryDelay(failures, random)
}

/** How many milliseconds the server asks to be left alone. */
export const askedToWait = (error: unknown): number =>
  error instanceof Problem ? (error.extra.retryAfterSeconds ?? 0) * 1_000 : 0

/** It comes neither from the server nor from the way to it: then nobody else hears of it. */
export const isMistake = (error: unknown): boolean =>
  !(error instanceof Problem || error instanceof NetworkFailure)

/** Whether it is another matter in a moment. Where no answer came, nobody has refused anything. */
const mayPass = (error: unknown): boolean =>
  !(error instanceof Problem) ||
  error.status >= 500 ||
  error.type === 'too-many-requests' ||
  error.type === 'not-signed-in'
