import * as Y from 'yjs'

type Ranges = Parameters<typeof Y.isDeleted>[0]

/**
 * Whether an item belongs to an entry that this step of undo brought in, and on which others have
 * worked since. Taking the entry back would take their work along, so it stays.
 */
export function othersWorkedOn(item: Y.Item, broughtIn: Ranges, me: number): boolean {
  const entry = entryOf(item)
  return entry !== null && Y.isDeleted(broughtIn, entry.id) && hasForeign(entry, me)
}

/** The item that holds the whole entry (an element, a stage …) in a root. */
function entryOf(item: Y.Item): Y.Item | null {
  let entry = item
  while (entry.parent instanceof Y.AbstractType && entry.parent._item) entry = entry.parent._item
  return entry.parent instanceof Y.AbstractType ? entry : null
}

function hasForeign(entry: Y.Item, me: number): boolean {
  if (!(entry.content instanceof Y.ContentType)) return false
  const type = entry.content.type
  for (const child of childrenOf(type)) {
    if (!child.deleted && (child.id.client !== me || hasForeign(child, me))) return true
  }
  return false
}

function* childrenOf(type: Y.AbstractType<unknown>): Iterable<Y.Item> {
  yield* type._map.values()
  for (let item = type._start; item; item = item.right) yield item
}
