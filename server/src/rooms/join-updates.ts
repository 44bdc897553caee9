import * as Y from 'yjs'

/** No structs and no deletions. */
export const emptyUpdate = new Uint8Array([0, 0])

/** Several updates without a gap as one. */
export function joinUpdates(updates: readonly Uint8Array[]): Uint8Array {
  const some = updates.filter(({ length }) => length > emptyUpdate.length)
  const [only] = some
  if (!only) return emptyUpdate
  return some.length === 1 ? only : Y.mergeUpdates(some)
}
