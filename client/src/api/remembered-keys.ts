export const REMEMBERED = 'wegpunkt.remembered.'
/** What a tab keeps for as long as it is open, and for nobody who signs in after. */
export const KEPT_IN_TAB = 'wegpunkt.tab.'
/** Below it what a phone has to send in a workshop. */
export const ON_PHONE = 'companion.'

/** Whether an answer is kept on this device under this key, whatever it says. */
export function remembers(key: string): boolean {
  try {
    return localStorage.getItem(REMEMBERED + key) !== null
  } catch {
    return false // Storage is switched off.
  }
}
