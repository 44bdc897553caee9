import type { BoardStore, Store } from '../../document/board-document.ts'
import { createValueStore } from '../../document/value-store.ts'
import { type DigestLine, createDigest } from './digest.ts'

/** Whoever hears the board hears of others at most this often. */
export const TELL_EVERY_MS = 5_000

export interface Announcer extends Store<string> {
  /** What came of one's own command, at once. */
  say(text: string): void
  close(): void
}

type Options = {
  readonly store: Pick<BoardStore, 'get' | 'watch'>
  readonly isMuted: () => boolean
  readonly word: (lines: readonly DigestLine[]) => string
}

/**
 * What a screen reader says of the board while one works elsewhere: what others do, gathered for some seconds, and
 * what came of one's own commands. Of what one does oneself nothing else: the field or row says it already.
 */
export function openAnnouncer({ store, isMuted, word }: Options): Announcer {
  const text = createValueStore('')
  const digest = createDigest()
  let timer: ReturnType<typeof setTimeout> | null = null
  // The same words twice are heard twice only if the text is another one.
  const say = (next: string): void => text.set(next === text.get() ? `${next}\u00a0` : next)
  const tell = (): void => {
    timer = null
    const lines = digest.told()
    if (lines.length > 0 && !isMuted()) say(word(lines))
  }
  const stop = store.watch((change) => {
    digest.take(change, store.get())
    if (!digest.isEmpty()) timer ??= setTimeout(tell, TELL_EVERY_MS)
  })
  return {
    get: text.get,
    subscribe: text.subscribe,
    say,
    close() {
      stop()
      if (timer !== null) clearTimeout(timer)
    },
  }
}
