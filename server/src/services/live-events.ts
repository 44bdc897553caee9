import { type Role, can } from '@wegpunkt/shared/access/roles'
import { Problem } from '@wegpunkt/shared/http/problem'
import {
  EVENT_HEARTBEAT_MS,
  MAX_EVENT_STREAMS,
  MAX_EVENT_STREAMS_PER_BOARD,
  MAX_EVENT_STREAMS_PER_GUEST,
  MAX_EVENT_STREAMS_PER_PERSON,
} from '@wegpunkt/shared/limits'
import type { LiveEvent } from '@wegpunkt/shared/workshop/live-event'
import type { Log } from '../log.ts'

/** Where events go; of those that cannot be sent yet the last is enough. */
export interface EventSink {
  send(event: LiveEvent): void
  end(): void
}
type Stream = {
  readonly person: string
  readonly login: string
  readonly workshop: string
  readonly sink: EventSink
  mayRun: boolean
  hands: number
}
type Watched = {
  readonly streams: Set<Stream>
  version: number
  /** Who is told next, once those before have been. */
  readonly due: Set<Stream>
  isTelling: boolean
  /** Who hears of hands with the next time that moderators do. */
  readonly handsDue: Set<Stream>
  handsToldAt: number
  handsTimer: NodeJS.Timeout | null
}
type Wish = {
  readonly person: string
  readonly login: string
  readonly workshop: string
  readonly board: string
  readonly isGuest?: boolean
  /** Asks for the version of the workshop once no change of it can be missed any more. */
  readonly version: () => Promise<number>
}
type Parts = {
  /** What each of many logins may do on a board; who may not read it is missing. */
  readonly rolesOf: (logins: readonly string[], board: string) => Promise<ReadonlyMap<string, Role>>
  readonly log: Log
}

/** Of a crowd that raises its hands, moderators hear once in this time. */
const HANDS_EVERY_MS = 1_000
const RETRY_SECONDS = 5

export type LiveEvents = ReturnType<typeof createLiveEvents>

/**
 * Who follows workshops by a stream of events: hundreds on one board cost one question to the database for each
 * change, which asks for the logins and rights of all of them, and nothing between changes but a heartbeat.
 */
export function createLiveEvents({ rolesOf, log }: Parts) {
  const watched = new Map<string, Watched>()
  let [timer, isClosed]: [NodeJS.Timeout | null, boolean] = [null, false]

  const allOf = function* (person?: string): Generator<[string, Stream]> {
    for (const [board, { streams }] of watched)
      for (const stream of streams) if (!person || stream.person === person) yield [board, stream]
  }
  const count = (): number => [...watched.values()].reduce((sum, { streams }) => sum + streams.size, 0)

  const leave = (board: string, stream: Stream): void => {
    const at = watched.get(board)
    if (!at?.streams.delete(stream)) return
    at.due.delete(stream)
    at.handsDue.delete(stream)
    if (at.streams.size > 0) return
    if (at.handsTimer) clearTimeout(at.handsTimer)
    watched.delete(board)
  }
  const end = (board: string, stream: Stream): void => {
    leave(board, stream)
    stream.sink.end()
  }

  /** Those who may still read the board; the others are sent away. */
  const stillIn = async (board: string, streams: readonly Stream[]): Promise<Stream[]> => {
    const roles = await rolesOf([...new Set(streams.map(({ login }) => login))], board)
    return streams.filter((stream) => {
      const role = roles.get(stream.login)
      if (role === undefined) end(board, stream)
      else stream.mayRun = can(role, 'workshop.run')
      return role !== undefined
    })
  }

  const tell = async (board: string, at: Watched, streams: Iterable<Stream>): Promise<void> => {
    for (const stream of streams) at.due.add(stream)
    if (at.isTelling) return
    at.isTelling = true
    try {
      while (at.due.size > 0) {
        const due = [...at.due]
        at.due.clear()
        for (const { sink, hands } of await stillIn(board, due)) sink.send({ version: at.version, hands })
      }
    } catch (error) {
      // The next heartbeat says it.
      log.warn({ err: error, board }, 'who follows a workshop could not be told of a change')
    } finally {
      at.isTelling = false
    }
  }

  const tellHands = (board: string, at: Watched): void => {
    at.handsTimer = null
    at.handsToldAt = performance.now()
    const hearing = [...at.handsDue]
    at.handsDue.clear()
    void tell(board, at, hearing)
  }

  return {
    /**
     * Begins to follow, with what there is now; the result ends it. Throws `busy` where too many follow anything, and
     * `board-not-found`.
     */
    async open({ board, version, isGuest = false, ...who }: Wish, sink: EventSink): Promise<() => void> {
      const here = watched.get(board)?.streams.size ?? 0
      if (isClosed || count() >= MAX_EVENT_STREAMS || here >= MAX_EVENT_STREAMS_PER_BOARD)
        throw new Problem('busy', { retryAfterSeconds: RETRY_SECONDS })
      const own = [...allOf(who.person)]
      const most = isGuest ? MAX_EVENT_STREAMS_PER_GUEST : MAX_EVENT_STREAMS_PER_PERSON
      for (const [on, oldest] of own.slice(0, Math.max(0, own.length - most + 1))) end(on, oldest)
      const at = watched.get(board) ?? newlyWatched()
      watched.set(board, at)
      const stream: Stream = { ...who, sink, mayRun: false, hands: 0 }
      at.streams.add(stream)
      try {
        const now = await version()
        at.version = Math.max(at.version, now)
      } catch (error) {
        leave(board, stream)
        throw error
      }
      await tell(board, at, [stream])
      return () => leave(board, stream)
    },

    /** The workshop of a board has changed, and that is on disk. */
    changed(board: string, version: number): void {
      const at = watched.get(board)
      if (!at) return
      at.version = Math.max(at.version, version)
      void tell(board, at, at.streams)
    },

    /** Hands were raised or lowered: those who may run workshops hear of it, and whoever's hand it is. */
    handsChanged(board: string, workshop: string, persons: readonly string[]): void {
      const at = watched.get(board)
      if (!at) return
      for (const stream of at.streams) {
        if (stream.workshop !== workshop || !(stream.mayRun || persons.includes(stream.person))) continue
        stream.hands++
        at.handsDue.add(stream)
      }
      if (at.handsTimer || at.handsDue.size === 0) return
      const wait = at.handsToldAt + HANDS_EVERY_MS - performance.now()
      if (wait <= 0) return tellHands(board, at)
      at.handsTimer = setTimeout(() => tellHands(board, at), wait)
      at.handsTimer.unref()
    },

    /** Somebody may be gone, or may do something else: asked at once. */
    rightsChanged(person: string): void {
      for (const [board, stream] of allOf(person)) {
        const at = watched.get(board)
        if (at) void tell(board, at, [stream])
      }
    },

    loginEnded(login: string): void {
      for (const [board, stream] of allOf()) if (stream.login === login) end(board, stream)
    },

    boardClosed(board: string): void {
      for (const stream of watched.get(board)?.streams ?? []) end(board, stream)
    },

    present: (board: string): string[] =>
      [...(watched.get(board)?.streams ?? [])].map(({ person }) => person),

    begin(): void {
      timer ??= setInterval(() => {
        for (const [board, at] of watched) void tell(board, at, at.streams)
      }, EVENT_HEARTBEAT_MS)
      timer.unref()
    },

    close(): void {
      isClosed = true
      if (timer) clearInterval(timer)
      for (const [board, stream] of allOf()) end(board, stream)
    },
  }
}

const newlyWatched = (): Watched => ({
  streams: new Set(),
  version: 0,
  due: new Set(),
  isTelling: false,
  handsDue: new Set(),
  handsToldAt: -HANDS_EVERY_MS,
  handsTimer: null,
})
