import { Problem } from '@wegpunkt/shared/http/problem'
import type { Log } from '../log.ts'
import { storageFailure } from '../storage/storage-failure.ts'
import type { OpenViews } from './ports.ts'

type Parts = { readonly openViews: Pick<OpenViews, 'linkEnded'>; readonly log: Log }
type Write = () => Promise<unknown>

const RETRY_MS = 2_000

export type ShutLinks = ReturnType<typeof createShutLinks>

/**
 * Links that somebody wants shut or narrower while nothing can be written: a full disk keeps nobody from looking, and
 * must keep nobody from ending that. They are shut in memory, and open as they were wished once that is written.
 */
export function createShutLinks({ openViews, log }: Parts) {
  const waiting = new Map<string, readonly Write[]>()
  let timer: NodeJS.Timeout | null = null

  /** In the order in which they were wished; each may come twice. */
  const writeWaiting = async (link: string): Promise<void> => {
    for (const write of waiting.get(link) ?? [])
      try {
        await write()
      } catch (error) {
        // Such as of a link that is revoked by now: there is nothing left to write.
        if (!(error instanceof Problem)) throw error
      }
  }

  const retry = async (): Promise<void> => {
    for (const [link, writes] of waiting)
      try {
        await writeWaiting(link)
        // Unless something else was wished meanwhile.
        if (waiting.get(link) === writes) waiting.delete(link)
        log.warn({ event: 'link-shut-saved', link }, 'what was wished of a link is saved')
      } catch (error) {
        log.warn({ err: error, link }, 'what was wished of a link cannot be saved yet')
      }
    if (waiting.size > 0) retrySoon()
  }

  const retrySoon = (): void => {
    timer ??= setTimeout(() => {
      timer = null
      void retry()
    }, RETRY_MS).unref()
  }

  return {
    isShut: (link: string): boolean => waiting.has(link),

    /**
     * Throws what `write` throws. Where nothing can be written, the link is shut all the same if what is wished takes
     * something away; then it comes after what was wished before.
     */
    async write<T>(link: string, write: () => Promise<T>, takesAway = true): Promise<T> {
      try {
        const before = waiting.get(link)
        await writeWaiting(link)
        const result = await write()
        // What could not be written meanwhile, by somebody else, waits on.
        if (waiting.get(link) === before) waiting.delete(link)
        return result
      } catch (error) {
        if (storageFailure(error) === null || !(takesAway || waiting.has(link))) throw error
        waiting.set(link, [...(waiting.get(link) ?? []), write])
        openViews.linkEnded(link)
        log.error({ event: 'link-shut-unsaved', err: error, link }, 'a link is shut until the server ends')
        retrySoon()
        throw error
      }
    },
  }
}
