import { uuidv4 } from 'lib0/random'

/** What waits, and survives a reload. */
export interface KeptHere<T> {
  /** What earlier visits and other tabs have left: from now on it is this tab's. */
  take(): readonly T[]
  /** In the place of what this tab kept before. */
  keep(all: readonly T[]): void
}

/** `prefix` says of what, of which person and which board. */
export function openKeptHere<T>(prefix: string, read: (list: unknown) => readonly T[]): KeptHere<T> {
  const own = prefix + uuidv4()
  return {
    take() {
      const all: T[] = []
      for (const key of keysBelow(prefix)) {
        all.push(...read(listIn(key)))
        localStorage.removeItem(key)
      }
      return all
    },
    keep(all) {
      try {
        if (all.length > 0) localStorage.setItem(own, JSON.stringify(all))
        else localStorage.removeItem(own)
      } catch {
        // Storage is full or switched off: what waits lives as long as the tab, and leaving it asks first.
      }
    },
  }
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
