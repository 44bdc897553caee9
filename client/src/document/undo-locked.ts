import { rootOf } from '@wegpunkt/shared/board/document'
import * as Y from 'yjs'
import { type Step, entryOf } from './undo-filter.ts'

/** What is locked for the one who works here, and what of it nobody but a moderator unlocks. */
export type Locked = { readonly all: ReadonlySet<string>; readonly kept: ReadonlySet<string> }

/**
 * Whether undoing or redoing a step would change one of the elements that are locked now. As with edits, two things pass:
 * locking itself, and what goes or comes with a whole stage or lane.
 */
export function changesLocked(doc: Y.Doc, { all, kept }: Locked, { insertions, deletions }: Step): boolean {
  if (all.size === 0) return false
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
  return !isOfWholeLines && [...touched].some((id) => all.has(id) && (kept.has(id) || !passing.has(id)))
}

/** For those who moderate, what moderators have locked is open. */
export function lockedIn(doc: Y.Doc, moderates: boolean): Locked {
  const all = new Set<string>()
  const kept = new Set<string>()
  const lines = new Set([...keptAmong(doc, 'stages'), ...keptAmong(doc, 'lanes')])
  for (const [id, element] of rootOf(doc, 'elements')) {
    if (!(element instanceof Y.Map)) continue
    if (element.get('locked') === true) all.add(id)
    const isKept = isOfModerators(element) || [element.get('stage'), element.get('lane')].some(isIn(lines))
    if (moderates || !isKept) continue
    all.add(id)
    kept.add(id)
  }
  return { all, kept }
}

const isOfModerators = (entry: Y.Map<unknown>): boolean => entry.get('lockedBy') === 'moderators'

const keptAmong = (doc: Y.Doc, name: 'stages' | 'lanes'): string[] =>
  [...rootOf(doc, name)].flatMap(([id, line]) => (line instanceof Y.Map && isOfModerators(line) ? [id] : []))

const isIn =
  (lines: ReadonlySet<string>) =>
  (id: unknown): boolean =>
    typeof id === 'string' && lines.has(id)
