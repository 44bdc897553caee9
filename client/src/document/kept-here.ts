import { uuidv4 } from 'lib0/random'

/** What waits, and survives a reload. */
export interface KeptHere<T> {
  /**
   * Gives what tabs that have ended have left, the list of each once it is known that it has ended: from now on it is
   * this tab's. What it returns stops that.
   */
  take(left: (list: readonly T[]) => void): () => void
  /** In the place of what this tab kept before. */
  keep(all: readonly T[]): void
}

/** A page that is loaded again may meet the lock of the one that it replaces; whoever holds it longer is open. */
const ENDS_WITHIN_MS = 2000

/** This tab, until it is loaded again. It holds the lock of that name, so that others know that it is open. */
const tab = uuidv4()
const lockOf = (name: string): string => `wegpunkt-tab/${name}`
let isHeld = false

/** How often what waits was forgotten on this page: what was opened before keeps nothing any more. */
let timesForgotten = 0

/** `prefix` says of what, of which person and which board. */
export function openKeptHere<T>(prefix: string, read: (list: unknown) => readonly T[]): KeptHere<T> {
  holdTab()
  const own = `${prefix}${tab}/${uuidv4()}`
  const born = timesForgotten
  const keep = (all: readonly T[]): void => {
    // An answer may come late, when whoever said it has left this device.
    if (born !== timesForgotten) return
    try {
      if (all.length > 0) localStorage.setItem(own, JSON.stringify(all))
      else localStorage.removeItem(own)
    } catch {
      // Storage is full or switched off: what waits lives as long as the tab, and leaving it asks first.
    }
  }
  const takeFrom = (keys: readonly string[]): readonly T[] => {
    const all = keys.flatMap((key) => read(listIn(key)))
    for (const key of keys) localStorage.removeItem(key)
    // This tab may end before it has asked for anything.
    if (all.length > 0) keep([...all, ...read(listIn(own))])
    return all
  }
  return {
    take(left) {
      const stopped = new AbortController()
      const takeOf = (ended: string): void => {
        const keys = keysBelow(prefix).filter((key) => key !== own && tabOf(key, prefix) === ended)
        if (stopped.signal.aborted || born !== timesForgotten || keys.length === 0) return
        const list = takeFrom(keys)
        if (list.length > 0) left(list)
      }
      for (const other of new Set(keysBelow(prefix).map((key) => tabOf(key, prefix)))) {
        if (other === tab) takeOf(other)
        else void onceEnded(other, stopped.signal, () => takeOf(other))
      }
      return () => stopped.abort()
    },
    keep,
  }
}

/** Earlier versions named no tab: they hold no lock either. */
const tabOf = (key: string, prefix: string): string => key.slice(prefix.length).split('/')[0] ?? ''

/** Without such locks, as over plain HTTP, nobody knows: then every other tab is taken for ended, at once. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks

function holdTab(): void {
  if (isHeld) return
  isHeld = true
  locks()
    ?.request(lockOf(tab), () => new Promise(() => undefined))
    .catch(() => undefined)
}

async function onceEnded(other: string, stopped: AbortSignal, take: () => void): Promise<void> {
  const all = locks()
  if (!all) return take()
  const waiting = new AbortController()
  const giveUp = (): void => waiting.abort()
  const timer = setTimeout(giveUp, ENDS_WITHIN_MS)
  stopped.addEventListener('abort', giveUp)
  try {
    // Two that take at the same time would both have it.
    await all.request(lockOf(other), { signal: waiting.signal }, take)
  } catch {
    // It is open, and sends what it keeps itself.
  } finally {
    clearTimeout(timer)
  }
}

/** For signing out: nothing of it stays, and nothing comes back. */
export function forgetKept(prefixes: readonly string[]): void {
  timesForgotten++
  for (const key of prefixes.flatMap(keysBelow)) localStorage.removeItem(key)
}

export function keysBelow(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return [] // Storage is switched off.
  }
}

/** What lies under a key; null where it is nothing that can be read. */
export function listIn(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
