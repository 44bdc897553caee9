import * as Y from 'yjs'

/** A step on the stack: what it brought in and what it took away. */
export type Step = Y.UndoManager['undoStack'][number]

/**
 * Whether undoing a step may take an item away. Without this, Yjs would
 * - take back an element that one has added together with what others have written into it since;
 * - leave a key without any value where two people set it at the same time: it takes away one's own value
 *   and cannot bring back the one before, because the other person's lies on top of that.
 */
export const mayTakeAway = (item: Y.Item, step: Step, me: number): boolean =>
  !isOthersWork(item, step, me) && !leavesKeyEmpty(item, step)

function isOthersWork(item: Y.Item, step: Step, me: number): boolean {
  const entry = entryOf(item)
  return entry !== null && Y.isDeleted(step.insertions, entry.id) && hasForeign(entry, me)
}

/** The item that holds the whole entry (an element, a stage …) in a root. */
export function entryOf(item: Y.Item): Y.Item | null {
  let entry = item
  while (entry.parent instanceof Y.AbstractType && entry.parent._item) entry = entry.parent._item
  return entry.parent instanceof Y.AbstractType ? entry : null
}

function hasForeign(entry: Y.Item, me: number): boolean {
  if (!(entry.content instanceof Y.ContentType)) return false
  for (const child of childrenOf(entry.content.type)) {
    if (!child.deleted && (child.id.client !== me || hasForeign(child, me))) return true
  }
  return false
}

function* childrenOf(type: Y.AbstractType<unknown>): Iterable<Y.Item> {
  yield* type._map.values()
  for (let item = type._start; item; item = item.right) yield item
}

// Yjs brings back before it takes away. An item that is still the value of its key, although the step
// had taken a value away there, is one for which nothing was brought back.
function leavesKeyEmpty(item: Y.Item, step: Step): boolean {
  const { parent, parentSub } = item
  if (parentSub === null || !(parent instanceof Y.AbstractType) || parent._map.get(parentSub) !== item)
    return false
  for (let before = item.left; before; before = before.left) {
    if (Y.isDeleted(step.deletions, before.id)) return true
  }
  return false
}
