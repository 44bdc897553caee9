export const REMEMBERED = 'wegpunkt.remembered.'

/** Whether an answer is kept on this device under this key, whatever it says. */
export function remembers(key: string): boolean {
  try {
    return localStorage.getItem(REMEMBERED + key) !== null
  } catch {
    return false // Storage is switched off.
  }
}
