/** A change of a text as Yjs tells it: kept, removed and inserted, from left to right, in UTF-16 units. */
export type Delta = readonly {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}[]

/**
 * Where a place in a text is after somebody else changed it. What is inserted exactly there comes to lie
 * after it, unless it `follows`.
 */
export function mapIndex(delta: Delta, index: number, follows = false): number {
  let old = 0
  let now = 0
  for (const { retain, insert, delete: removed } of delta) {
    if (old > index || (old === index && !follows && insert !== undefined)) break
    if (retain !== undefined) {
      if (old + retain > index) return now + (index - old)
      old += retain
      now += retain
    } else if (removed !== undefined) {
      if (old + removed > index) return now
      old += removed
    } else if (typeof insert === 'string') {
      now += insert.length
    }
  }
  return now + Math.max(0, index - old)
}
