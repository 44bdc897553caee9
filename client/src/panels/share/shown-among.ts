/** Null: all, those that are still to come among them. */
export type ShownIds = readonly string[] | null

/** Takes one out of what is shown, or shows it again. Whoever shows all again shows what comes later, too. */
export function toggled(shown: ShownIds, id: string, all: readonly string[]): ShownIds {
  const next = all.filter((one) => isShown(shown, one) !== (one === id))
  return next.length === all.length ? null : next
}

export const isShown = (shown: ShownIds, id: string): boolean => shown === null || shown.includes(id)
