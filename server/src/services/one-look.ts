type Kept<T> = { head: number; number: number; isRunning: boolean; seen: Promise<T> }

/** Few workshops are on at once. */
const MAX_KEPT = 20

/**
 * Looks at boards for all who ask while a board does not change, one look at a time: while a crowd writes, whoever asks
 * meanwhile shares the next one. `head`: how far a board has come; `see`: an expensive look at it as it is now.
 */
export function createOneLook<T>(head: (board: string) => Promise<number>) {
  const kept = new Map<string, Kept<T>>()
  let looks = 0

  const begin = (key: string, now: number, see: () => Promise<T>): Kept<T> => {
    const seen = see()
    const begun: Kept<T> = { head: now, number: ++looks, isRunning: true, seen }
    kept.delete(key)
    kept.set(key, begun)
    const oldest = kept.size > MAX_KEPT ? kept.keys().next() : null
    if (oldest && !oldest.done) kept.delete(oldest.value)
    seen.then(
      () => void (begun.isRunning = false),
      // What failed is looked up again by the next one.
      () => void (kept.get(key) === begun && kept.delete(key)),
    )
    return begun
  }

  /** `what`: all that `see` depends on besides the board. */
  return async (board: string, what: string, see: () => Promise<T>): Promise<T> => {
    const key = `${board} ${what}`
    const before = looks
    for (;;) {
      const now = await head(board)
      const known = kept.get(key)
      // Begun after this was asked, it has whatever was there then.
      if (known && (known.head === now || known.number > before)) return await known.seen
      if (!known?.isRunning) return await begin(key, now, see).seen
      await known.seen.catch(() => null)
    }
  }
}
