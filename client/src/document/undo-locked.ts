import { rootOf } from '@wegpunkt/shared/board/document'
import * as Y from 'yjs'
import { type Step, entryOf } from './undo-filter.ts'

/**
 * Whether undoing or redoing a step would change one of the elements that are locked now. As with edits, two things pass:
 * locking itself, and what goes or comes with a whole stage or lane.
 */
export function changesLocked(
  doc: Y.Doc,
  locked: ReadonlySet<string>,
  { insertions, deletions }: Step,
): boolean {
  if (locked.size === 0) return false
  const elements = rootOf(doc, 'elements')
  const touched = new Set<string>()
  const passing = new Set<string>()
  let isOfWholeLines = false
  const look = (struct: Y.Item | Y.GC): void => {
    const entry = struct instanceof Y.Item ? entryOf(struct) : null
    if (!entry || !(struct instanceof Y.Item)) return
    if (entry.parent !== elements) isOfWholeLines ||= entry === struct
    else if (entry.parentSub !== null) {
      touched.add(entry.parentSub)
      if (struct.parentSub === 'locked') passing.add(entry.parentSub)
    }
  }
  // Only within a transaction can they be gone through; nothing is changed.
  doc.transact((transaction) => {
    for (const set of [insertions, deletions]) Y.iterateDeletedStructs(transaction, set, look)
  })
  return !isOfWholeLines && [...touched].some((id) => locked.has(id) && !passing.has(id))
}

export function lockedIn(doc: Y.Doc): ReadonlySet<string> {
  const locked = new Set<string>()
  for (const [id, element] of rootOf(doc, 'elements'))
    if (element instanceof Y.Map && element.get('locked') === true) locked.add(id)
  return locked
}
