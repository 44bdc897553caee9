import { Problem } from '@wegpunkt/shared/http/problem'
import type { Clock } from '../clock.ts'
import type { Layer } from './layers.ts'

const RETRY_MS = 1_000
const LONGEST_RETRY_MS = 30_000

type Options = {
  readonly clock: Clock
  /** The next one to be asked for; null while there is none. */
  readonly next: () => Layer | null
  /** Rejects with the server's Problem, or with anything else where no answer came. */
  readonly ask: (layer: Layer) => Promise<void>
  readonly answered: (layer: Layer) => void
  readonly refused: (layer: Layer, problem: Problem) => void
  readonly unanswered: (layer: Layer) => void
}

/**
 * Asks for one after the other, in order. Without an answer it asks again later, which does nothing twice: what is
 * added has a key, and everything else says how it should be.
 */
export function createSending({ clock, next, ask, answered, refused, unanswered }: Options) {
  let [isAsking, isClosed, failures] = [false, false, 0]
  let callOff: (() => void) | null = null
  const mayGoOn = (): boolean => !isClosed && !callOff

  const later = (ms: number): void => {
    callOff?.()
    callOff = clock.after(ms, () => {
      callOff = null
      void go()
    })
  }
  const fail = (layer: Layer, error: unknown): void => {
    if (error instanceof Problem && !isPassing(error)) {
      failures = 0
      return refused(layer, error)
    }
    failures++
    unanswered(layer)
    const asked = error instanceof Problem ? (error.extra.retryAfterSeconds ?? 0) * 1_000 : 0
    later(Math.max(asked, Math.min(LONGEST_RETRY_MS, RETRY_MS * 2 ** (failures - 1))))
  }
  const go = async (): Promise<void> => {
    if (isAsking || callOff) return
    isAsking = true
    for (let layer = next(); layer && mayGoOn(); layer = next()) {
      layer.state = 'sent'
      try {
        // One after the other, so that they arrive in order.
        await ask(layer)
        failures = 0
        if (!isClosed) answered(layer)
      } catch (error) {
        if (!isClosed) fail(layer, error)
      }
    }
    isAsking = false
  }

  return {
    /** There may be something to ask for. */
    wake: (): void => void go(),
    /** Asks at once for what waits for another try. */
    retryNow: (): void => {
      callOff?.()
      callOff = null
      void go()
    },
    close() {
      isClosed = true
      callOff?.()
    },
  }
}

/** What is another matter in a moment; everything else will be refused again. */
const isPassing = ({ status, type }: Problem): boolean =>
  status >= 500 || type === 'too-many-requests' || type === 'not-signed-in'
