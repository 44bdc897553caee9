/** Null: all, those that are still to come among them. */
export type ShownIds = readonly string[] | null

/**
 * Takes one out of what is shown, or shows it again. Whoever shows all again shows what comes later, too; the last one
 * stays, as a link that shows nothing is none.
 */
export function toggled(shown: ShownIds, id: string, all: readonly string[]): ShownIds {
  const next = all.filter((one) => isShown(shown, one) !== (one === id))
  if (next.length === all.length) return null
  return next.length === 0 ? shown : next
}

export const isShown = (shown: ShownIds, id: string): boolean => shown === null || shown.includes(id)
