import * as Y from 'yjs'

/**
 * Undoes or redoes one step, and gives back to entries what Yjs forgets, as part of the same step.
 *
 * Ann removes a card while bob moves it, and ann takes the removal back. Yjs brings the card back, but
 * not its place: bob's lies on top of the place that ann removed, so Yjs takes that for a conflict and
 * leaves the key out. Without a place the card could not be shown to anyone, so the place that it had
 * when ann removed it is written again.
 */
export function takeStep(manager: Y.UndoManager, direction: 'undo' | 'redo'): void {
  const flag = direction === 'undo' ? 'undoing' : 'redoing'
  try {
    // One transaction, or others would see the card without a place for a moment. The manager looks at
    // its flag when the transaction ends, and has taken it back itself by then.
    manager.doc.transact((transaction) => {
      const step = manager[direction]()
      manager[flag] = true
      if (step) restoreLostKeys(transaction, step)
    }, manager)
  } finally {
    manager[flag] = false
  }
}

function restoreLostKeys(
  transaction: Y.Transaction,
  { deletions }: Pick<Y.UndoManager['undoStack'][number], 'deletions'>,
): void {
  const lost: { entry: Y.Map<unknown>; key: string; value: unknown }[] = []
  Y.iterateDeletedStructs(transaction, deletions, (struct) => {
    if (!(struct instanceof Y.Item) || struct.parentSub === null || !(struct.content instanceof Y.ContentAny))
      return
    const entry = broughtBack(transaction.doc, struct.parent)
    const value: unknown = struct.content.arr.at(-1)
    if (entry && !entry.has(struct.parentSub)) lost.push({ entry, key: struct.parentSub, value })
  })
  for (const { entry, key, value } of lost) entry.set(key, value)
}

/** The entry that undo made in place of a removed one. */
function broughtBack(doc: Y.Doc, parent: Y.Item['parent']): Y.Map<unknown> | null {
  if (!(parent instanceof Y.AbstractType)) return null
  let item = parent._item
  if (!item?.redone) return null
  while (item?.redone) {
    const next: Y.Item | Y.GC = Y.getItem(doc.store, item.redone)
    item = next instanceof Y.Item ? next : null
  }
  if (!item || item.deleted || !(item.content instanceof Y.ContentType)) return null
  return item.content.type instanceof Y.Map ? (item.content.type as Y.Map<unknown>) : null
}
