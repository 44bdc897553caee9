import { uuidv4 } from 'lib0/random'

/** What waits, and survives a reload. */
export interface KeptHere<T> {
  /** What earlier visits and other tabs have left: from now on it is this tab's. */
  take(): readonly T[]
  /** In the place of what this tab kept before. */
  keep(all: readonly T[]): void
}

/** How often what waits was forgotten on this page: what was opened before keeps nothing any more. */
let timesForgotten = 0

/** `prefix` says of what, of which person and which board. */
export function openKeptHere<T>(prefix: string, read: (list: unknown) => readonly T[]): KeptHere<T> {
  const own = prefix + uuidv4()
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
  return {
    take() {
      const all: T[] = []
      for (const key of keysBelow(prefix)) {
        all.push(...read(listIn(key)))
        localStorage.removeItem(key)
      }
      // This tab may end before it has asked for anything.
      keep(all)
      return all
    },
    keep,
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
