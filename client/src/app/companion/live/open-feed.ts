import { Problem } from '@wegpunkt/shared/http/problem'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import type { FollowWorld, followWorkshop } from '../../../api/follow-workshop.ts'
import type { Clock } from '../../../document/clock.ts'
import { createValueStore } from '../../../document/value-store.ts'
import { retryDelay } from '../../../document/retry-delay.ts'
import { waitAfter } from '../../../document/sending.ts'
import { createServerClock } from '../../../document/server-clock.ts'

export type Feed = {
  /** Null until the first answer. */
  readonly view: WorkshopView | null
  /** Why it cannot be followed any more. */
  readonly refusal: Problem | null
  /** Whether changes are heard of at the moment. */
  readonly isLive: boolean
  /** Another number whenever one's hand may have been lowered by somebody else. */
  readonly hands: number
}

type Options = {
  readonly id: string
  readonly ask: (id: string) => Promise<WorkshopView>
  readonly follow: typeof followWorkshop
  readonly world?: FollowWorld
  readonly clock: Clock
  readonly wallClock: () => number
}

/** What does not pass by itself. */
const ends = new Set(['not-signed-in', 'workshop-not-found', 'board-not-found', 'not-allowed'])

export type OpenFeed = ReturnType<typeof openFeed>

/** A workshop kept up to date for a page without a board: asked for on each event, and anew after each interruption. */
export function openFeed({ id, ask, follow, world, clock, wallClock }: Options) {
  const feed = createValueStore<Feed>({ view: null, refusal: null, isLive: false, hands: 0 })
  const server = createServerClock(() => clock.now(), wallClock)
  let [isAsking, isAgain, isClosed, failures] = [false, false, false, 0]
  let [toldHands, callOff]: [number | null, (() => void) | null] = [null, null]
  const random = world?.random ?? Math.random
  const set = (changes: Partial<Feed>): void => feed.set({ ...feed.get(), ...changes })

  const take = (view: WorkshopView, asked: number): void => {
    server.heard(view.now, asked, clock.now())
    const known = feed.get().view
    if (known && known.version > view.version) return
    set({ view })
    if (view.status === 'ended') close()
  }
  const refresh = async (): Promise<void> => {
    if (isAsking || isClosed) return void (isAgain = isAsking)
    ;[isAsking, isAgain] = [true, false]
    const asked = clock.now()
    try {
      take(await ask(id), asked)
      failures = 0
    } catch (error) {
      if (error instanceof Problem && ends.has(error.type)) {
        set({ refusal: error })
        close()
      } else if (!isClosed) {
        callOff?.()
        const wait = waitAfter(error, ++failures, random) ?? retryDelay(failures, random)
        callOff = clock.after(wait, () => void refresh())
      }
    } finally {
      isAsking = false
    }
    if (isAgain) void refresh()
  }

  const following = follow(
    id,
    {
      heard({ version, hands }, isFirst) {
        if (isFirst || hands !== toldHands) set({ hands: feed.get().hands + 1 })
        toldHands = hands
        set({ isLive: true })
        if (isFirst || version > (feed.get().view?.version ?? -1)) void refresh()
      },
      lost() {
        set({ isLive: false })
        // It may be over for this person: then there is nothing to come back to. A crowd does not ask at once.
        callOff?.()
        callOff = clock.after(retryDelay(1, random), () => void refresh())
      },
    },
    world,
  )
  function close(): void {
    isClosed = true
    callOff?.()
    following.close()
  }
  void refresh()

  return {
    get: feed.get,
    subscribe: feed.subscribe,
    serverNow: server.now,
    /** The page is seen again, or the network is back. */
    wake(): void {
      if (isClosed) return
      server.forget()
      following.wake()
      void refresh()
    },
    close,
  }
}
