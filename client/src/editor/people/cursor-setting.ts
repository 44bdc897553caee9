const KEY = 'wegpunkt.cursors-hidden'

/** Whether the pointers of others are hidden on this device. */
export function areCursorsHidden(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    // A browser that keeps nothing shows what everybody sees.
    return false
  }
}

export function keepCursorsHidden(hidden: boolean): void {
  try {
    if (hidden) localStorage.setItem(KEY, 'yes')
    else localStorage.removeItem(KEY)
  } catch {
    // It then lasts as long as the tab.
  }
}
