import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** Longer keys come from nobody's gesture, and computing with them would cost without bound. */
const MAX_ORDER_CHARS = 200

type Ordered = { readonly order: string }

/** By order, then by id: two people who insert at the same place at once get equal keys. */
export function byOrder(a: readonly [string, Ordered], b: readonly [string, Ordered]): number {
  if (a[1].order !== b[1].order) return a[1].order < b[1].order ? -1 : 1
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0
}

/** A key after `before` and before `after`; null means the end of the list. */
export function orderBetween(before: string | null, after: string | null): string {
  return ordersBetween(before, after, 1)[0] ?? generateKeyBetween(null, null)
}

/** `count` keys in a row. Where no room is left (equal keys, or keys nobody should have written) they follow `before`. */
export function ordersBetween(before: string | null, after: string | null, count: number): string[] {
  const low = before !== null && isKey(before) ? before : null
  const high = after !== null && isKey(after) && (low === null || low < after) ? after : null
  return generateNKeysBetween(low, high, count)
}

/** The key that puts something at `index` of a sorted list. */
export function orderAt(sorted: readonly Ordered[], index: number): string {
  const before = sorted.slice(0, index).findLast(({ order }) => isKey(order))?.order ?? null
  // Equal keys have no room between them, so the next larger one is the border.
  const after = sorted.slice(index).find(({ order }) => isKey(order) && (before === null || order > before))
  return orderBetween(before, after?.order ?? null)
}

/** The key that puts something after everything else. */
export function orderLast(elements: Iterable<Ordered>): string {
  let last: string | null = null
  for (const { order } of elements) if (isKey(order) && (last === null || order > last)) last = order
  return orderBetween(last, null)
}

// The library throws on keys that it did not make, or goes wrong on them; a broken client may have written one.
function isKey(order: string): boolean {
  if (order.length > MAX_ORDER_CHARS || !/^[0-9A-Za-z]+$/.test(order)) return false
  try {
    generateKeyBetween(order, null)
    return true
  } catch {
    return false
  }
}
