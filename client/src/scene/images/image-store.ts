import { Problem } from '@wegpunkt/shared/http/problem'
import { NetworkFailure } from '../../api/call.ts'
import { type ImageEntry, chooseSide, heldPixels } from './image-memory.ts'
import type { LoadImage } from './load-image.ts'

const LOADS_AT_ONCE = 4
const FIRST_RETRY_MS = 4_000
const MAX_RETRY_MS = 60_000

/** The pictures of a board as they can be drawn. */
export interface BoardImages {
  /**
   * A picture of about so many device pixels on its longer side, or the best there is meanwhile; null if there is
   * none yet. Asking is what makes it come. Good for drawing at once, not for keeping: it may be closed later.
   */
  get(asset: string, wantedSide: number): ImageBitmap | null
  /** Whether it is known that there will be none. */
  isBroken(asset: string): boolean
  /** Called with the asset of which another picture can be drawn now, or will never be. */
  subscribe(listener: (asset: string) => void): () => void
  close(): void
}

export type ImageStoreOptions = {
  readonly load: LoadImage
  readonly now: () => number
  /** What all pictures together may take. */
  readonly maxPixels: number
}

/** Loads each picture once, in the size that it is seen in, and lets go of those not seen for longest. */
export function openImageStore({ load, now, maxPixels }: ImageStoreOptions): BoardImages {
  const entries = new Map<string, ImageEntry>()
  const listeners = new Set<(asset: string) => void>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const waiting: ImageEntry[] = []
  const ended = new AbortController()
  let loading = 0

  const told = (asset: string): void => {
    for (const listener of listeners) listener(asset)
  }

  const next = (): void => {
    while (loading < LOADS_AT_ONCE && !ended.signal.aborted) {
      // What was asked for last is on the screen now.
      const entry = waiting.pop()
      if (!entry) return
      loading++
      void fetchInto(entry).finally(() => {
        loading--
        next()
      })
    }
  }
  const fetchInto = async (entry: ImageEntry): Promise<void> => {
    try {
      const { bitmap, isWhole } = await load(entry.asset, entry.loadingSide, ended.signal)
      if (ended.signal.aborted) return bitmap.close()
      entry.bitmap?.close()
      entry.bitmap = bitmap
      entry.side = isWhole ? Infinity : entry.loadingSide
      entry.failures = 0
    } catch (error) {
      fail(entry, error)
    }
    entry.loadingSide = 0
    makeRoom(entry)
    if (entry.bitmap || entry.broken) told(entry.asset)
  }
  const fail = (entry: ImageEntry, error: unknown): void => {
    if (ended.signal.aborted) return
    if (!passes(error)) {
      entry.broken = entry.bitmap === null
      entry.side = Infinity
      return
    }
    const wait = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** entry.failures++)
    entry.mayLoad = false
    const timer = setTimeout(() => {
      timers.delete(timer)
      entry.mayLoad = true
      // Whoever still shows it asks again.
      told(entry.asset)
    }, wait)
    timers.add(timer)
  }
  const makeRoom = (kept: ImageEntry): void => {
    let total = heldPixels(entries.values())
    // In the order of a map, the first is the one not asked for longest.
    for (const entry of entries.values()) {
      if (total <= maxPixels) return
      if (entry === kept || !entry.bitmap) continue
      total -= entry.bitmap.width * entry.bitmap.height
      entry.bitmap.close()
      entry.bitmap = null
      entry.side = 0
    }
  }
  const touch = (asset: string): ImageEntry => {
    const entry = entries.get(asset) ?? newEntry(asset)
    entries.delete(asset)
    entries.set(asset, entry)
    entry.askedAt = now()
    return entry
  }

  return {
    get(asset, wantedSide) {
      const entry = touch(asset)
      const isEnough = entry.broken || entry.side >= wantedSide || entry.loadingSide > 0
      if (!isEnough && entry.mayLoad) {
        const side = chooseSide(entry, wantedSide, { entries: entries.values(), now: now(), maxPixels })
        if (side > entry.side) {
          entry.loadingSide = side
          waiting.push(entry)
          next()
        }
      }
      return entry.bitmap
    },
    isBroken: (asset) => entries.get(asset)?.broken ?? false,
    subscribe(listener) {
      const own = (asset: string): void => listener(asset)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    close() {
      ended.abort()
      for (const timer of timers) clearTimeout(timer)
      for (const { bitmap } of entries.values()) bitmap?.close()
      entries.clear()
    },
  }
}

/** Whether it is worth asking again later: the server was away, or had too much to do. */
const passes = (error: unknown): boolean =>
  error instanceof NetworkFailure ||
  (error instanceof Problem && (error.status >= 500 || error.status === 429))

const newEntry = (asset: string): ImageEntry => ({
  asset,
  bitmap: null,
  side: 0,
  loadingSide: 0,
  broken: false,
  failures: 0,
  mayLoad: true,
  askedAt: 0,
})
