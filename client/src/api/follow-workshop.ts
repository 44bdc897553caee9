import { watchWorkshop } from '@wegpunkt/shared/http/companion-routes'
import { pathOf } from '@wegpunkt/shared/http/route'
import { type LiveEvent, readLiveEvent } from '@wegpunkt/shared/workshop/live-event'

const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 20_000
/** Two heartbeats and a half: a phone that changed networks is told nothing by the old one. */
const SILENCE_MS = 50_000

type Heard = { readonly event: (data: string) => void; readonly lost: () => void }
/** What the world looks like; tests bring their own. */
export type FollowWorld = {
  /** Opens a stream; the result closes it. */
  readonly connect: (id: string, heard: Heard) => () => void
  readonly after: (ms: number, run: () => void) => () => void
  readonly random: () => number
}
type Listener = {
  /** Each event, and whether it is the first of a connection: then anything may have changed. */
  readonly heard: (event: LiveEvent, isFirst: boolean) => void
  readonly lost: () => void
}

/** Follows a workshop for as long as nobody closes it, over lost connections and restarts of the server. */
export function followWorkshop(
  id: string,
  { heard, lost }: Listener,
  { connect, after, random }: FollowWorld = browser,
): { readonly wake: () => void; readonly close: () => void } {
  let [failures, isLive, isClosed] = [0, false, false]
  let disconnect: (() => void) | null = null
  let callOff: (() => void) | null = null
  const plan = (ms: number, run: () => void): void => {
    callOff?.()
    callOff = after(ms, run)
  }

  const fail = (): void => {
    if (isClosed) return
    disconnect?.()
    disconnect = null
    isLive = false
    // All of a crowd lose their connection at once, and must not come back at once.
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures++) * (0.5 + random())
    lost()
    plan(wait, open)
  }
  const open = (): void => {
    disconnect?.()
    plan(SILENCE_MS, fail)
    disconnect = connect(id, {
      event(data) {
        const event = readLiveEvent(data)
        if (!event || isClosed) return
        const isFirst = !isLive
        ;[isLive, failures] = [true, 0]
        plan(SILENCE_MS, fail)
        heard(event, isFirst)
      },
      lost: fail,
    })
  }
  open()

  return {
    /** The page is seen again, or the network is there: no need to wait any longer. */
    wake() {
      if (!isLive && !isClosed) open()
    },
    close() {
      isClosed = true
      callOff?.()
      disconnect?.()
    },
  }
}

const browser: FollowWorld = {
  connect(id, { event, lost }) {
    const source = new EventSource(pathOf(watchWorkshop, { id }))
    source.addEventListener('message', ({ data }) => event(String(data)))
    source.addEventListener('error', lost)
    return () => source.close()
  },
  after(ms, run) {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}
