import { Problem } from '@wegpunkt/shared/http/problem'

/** Who wants something hashed: at an account or at the door of a link, and from where. */
export type Asker = { readonly at: 'account' | 'link'; readonly from: string }

const RETRY_AFTER_SECONDS = 5
/** While both wait, a link has a turn after so many of accounts. */
const TURNS_OF_ACCOUNTS = 3

/**
 * Runs so many at once, and lets so many wait at accounts and as many at links. Those at accounts go first, so that
 * strangers who try passwords of links keep no member out; of each the sites take turns, so that none waits for
 * another. Throws `too-many-requests`.
 */
export function createHashTurns(atOnce: number, atMostWaiting: number) {
  let running = 0
  let inARow = 0
  const account = createLines(atMostWaiting)
  const link = createLines(atMostWaiting)

  const next = (): (() => void) | undefined => {
    const isTurnOfLink = inARow >= TURNS_OF_ACCOUNTS || account.isEmpty()
    const go = isTurnOfLink ? (link.shift() ?? account.shift()) : account.shift()
    inARow = isTurnOfLink ? 0 : inARow + 1
    return go
  }

  return async <T>({ at, from }: Asker, work: () => Promise<T>): Promise<T> => {
    if (running < atOnce) running++
    // Who ends hands on the turn, so `running` stays as it is.
    else await (at === 'account' ? account : link).wait(from)
    try {
      return await work()
    } finally {
      const go = next()
      if (go) go()
      else running--
    }
  }
}

type Waiting = { readonly go: () => void; readonly refuse: (error: Problem) => void }

/** A line for each site, the one first whose turn is next. */
function createLines(most: number) {
  const lines = new Map<string, Waiting[]>()
  let size = 0

  const longest = (): [string, Waiting[]] => [...lines].reduce((a, b) => (b[1].length > a[1].length ? b : a))

  // Whoever has most waiting gives the last of them up, as with places to look (`rooms/viewers/fair-places.ts`).
  const makeRoomFor = (from: string): void => {
    const [site, line] = longest()
    if (line.length <= (lines.get(from)?.length ?? 0) + 1) throw tooMany()
    line.pop()?.refuse(tooMany())
    size--
    if (line.length === 0) lines.delete(site)
  }

  return {
    isEmpty: (): boolean => size === 0,

    async wait(from: string): Promise<void> {
      if (size >= most) makeRoomFor(from)
      size++
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const line = lines.get(from) ?? []
      line.push({ go: resolve, refuse: reject })
      lines.set(from, line)
      return promise
    },

    shift(): (() => void) | undefined {
      const [first] = lines
      if (!first) return undefined
      const [site, line] = first
      const waiting = line.shift()
      size--
      lines.delete(site)
      if (line.length > 0) lines.set(site, line)
      return waiting?.go
    },
  }
}

const tooMany = (): Problem => new Problem('too-many-requests', { retryAfterSeconds: RETRY_AFTER_SECONDS })
