import { uuidv4 } from 'lib0/random'
import { KEPT_CONTRIBUTIONS as PREFIX } from './has-kept.ts'
import type { Layer } from './contributing/layers.ts'

/** Where one's private notes lie on the board, which the server is not told. */
export const SECRET_PLACES = 'wegpunkt-contributions-at/'

/** What waits, and survives a reload. */
export interface KeptHere {
  /** What earlier visits and other tabs have left: from now on it is this tab's. */
  take(): readonly Layer[]
  /** In the place of what this tab kept before. */
  keep(layers: readonly Layer[]): void
}

/** `name` says which person and which board. */
export function openKeptHere(name: string): KeptHere {
  const all = `${PREFIX}${name}/`
  const own = all + uuidv4()
  return {
    take() {
      const layers: Layer[] = []
      for (const key of keysBelow(all)) {
        layers.push(...read(key))
        localStorage.removeItem(key)
      }
      return layers
    },
    keep(layers) {
      try {
        if (layers.length > 0) localStorage.setItem(own, JSON.stringify(layers))
        else localStorage.removeItem(own)
      } catch {
        // Storage is full or switched off: what waits lives as long as the tab, and leaving it asks first.
      }
    },
  }
}

/** How many changes of all boards on this device wait to be asked for. */
export const countKeptHere = (): number => keysBelow(PREFIX).reduce((sum, key) => sum + read(key).length, 0)

/** For signing out. */
export function forgetKeptHere(): void {
  for (const key of [...keysBelow(PREFIX), ...keysBelow(SECRET_PLACES)]) localStorage.removeItem(key)
}

function keysBelow(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

// Written by this program alone; another version of it may have meant something else, and then it is left.
function read(key: string): Layer[] {
  try {
    const layers = JSON.parse(localStorage.getItem(key) ?? '[]') as Layer[]
    return layers
      .filter(({ id, wish }) => typeof id === 'string' && ['add', 'change', 'remove'].includes(wish.do))
      .map(({ id, run, wish }) => ({ id, run, wish, state: 'waiting', mayBeThere: true }))
  } catch {
    return []
  }
}
