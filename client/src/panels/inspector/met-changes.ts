import { rootOf } from '@wegpunkt/shared/board/document'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import type { BoardDocument } from '../../document/board-document.ts'

/** Two who set one field within so long did not know of one another, */
const AT_ONCE_MS = 4_000
/** and who sets one so soon after another did not see it. */
const UNSEEN_MS = 2_000

/** Somebody else set what this person had just set: who, and whose choice it is now. */
export type Met = { readonly names: readonly string[]; readonly stays: 'mine' | 'theirs' }

type Choice = { readonly value: unknown; readonly at: number }

/**
 * Hears where another sets the same field of an element, or of what is assessed of it, as this tab did a moment ago:
 * the last one counts, and whoever loses should not have to wonder (METHOD.md, general rules).
 */
export function watchMet(
  document: BoardDocument,
  id: ElementId,
  hear: (met: Met) => void,
  now: () => number = () => performance.now(),
): () => void {
  const entry = document.textOf(id)?.parent
  if (!(entry instanceof Y.Map) || !entry.doc) return () => undefined
  const mine = new Map<string, Choice>()
  const theirs = new Map<string, { readonly names: readonly string[]; readonly at: number }>()
  const known = new Map<number, string>()
  // Who was away for a moment is not yet here again when their work arrives.
  const remember = (): void => {
    for (const { clientId, person } of document.presence.get()) known.set(clientId, person.name)
  }
  // Each tab writes under a client id of its own, which is that of its presence.
  const authorsOf = ({ beforeState, afterState }: Y.Transaction): string[] => {
    remember()
    const writers = [...afterState].filter(([client, clock]) => beforeState.get(client) !== clock)
    return [...new Set(writers.flatMap(([client]) => known.get(client) ?? []))]
  }
  const look = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    for (const key of event.keysChanged as Set<string>) {
      if (event.target !== entry && !key.startsWith(`${id}:`)) continue
      const value: unknown = event.target.get(key)
      if (transaction.local) {
        mine.set(key, { value, at: now() })
        const before = theirs.get(key)
        if (before && before.names.length > 0 && now() - before.at < UNSEEN_MS)
          hear({ names: before.names, stays: 'mine' })
        continue
      }
      const names = authorsOf(transaction)
      theirs.set(key, { names, at: now() })
      const set = mine.get(key)
      if (!set || now() - set.at > AT_ONCE_MS) continue
      if (names.length > 0) hear({ names, stays: equalityDeep(set.value, value) ? 'mine' : 'theirs' })
    }
  }
  const assessments = rootOf(entry.doc, 'assessments')
  remember()
  const forget = document.presence.subscribe(remember)
  entry.observe(look)
  assessments.observe(look)
  return () => {
    forget()
    entry.unobserve(look)
    assessments.unobserve(look)
  }
}
