/** What this device keeps of contributions: for each board of a person, and each tab, a list. */
export const KEPT_CONTRIBUTIONS = 'wegpunkt-contributions/'

/** Whether something waits on this device for a board, as `name` says which and whose. */
export function hasKept(name: string): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith(`${KEPT_CONTRIBUTIONS}${name}/`))
  } catch {
    return false // Storage is switched off.
  }
}
