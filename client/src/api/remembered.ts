import type { Read } from '@wegpunkt/shared/read-value'
import { KEPT_IN_TAB, REMEMBERED } from './remembered-keys.ts'

/**
 * A few small answers of the server, kept on this device so that a board that was open before opens
 * without a connection. Forgotten when somebody signs out.
 */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(REMEMBERED + key, JSON.stringify(value))
  } catch {
    // Storage is full or switched off: then nothing opens offline, and everything else works.
  }
}

export function recall<T>(key: string, read: Read<T>): T | null {
  try {
    return read(JSON.parse(localStorage.getItem(REMEMBERED + key) ?? 'null')) ?? null
  } catch {
    return null // Not JSON: as good as nothing.
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(REMEMBERED + key)
  } catch {
    // Storage is switched off: there is nothing to forget.
  }
}

/** Tells the other tabs of this device that somebody leaves, and stays no longer than that. */
const LEFT = 'wegpunkt.left'

/** What this device and its tabs hold of whoever was signed in. */
export function forgetAll(): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(REMEMBERED)) localStorage.removeItem(key)
    localStorage.setItem(LEFT, 'left')
    localStorage.removeItem(LEFT)
  } catch {
    // As above.
  }
  forgetInTab()
}

/** What was begun in this tab goes when somebody leaves in another one. */
export function followLeaving(page: Pick<Window, 'addEventListener'>): void {
  page.addEventListener('storage', ({ key, newValue }) => {
    if (key === LEFT && newValue !== null) forgetInTab()
  })
}

function forgetInTab(): void {
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(KEPT_IN_TAB)) sessionStorage.removeItem(key)
  } catch {
    // As above.
  }
}
