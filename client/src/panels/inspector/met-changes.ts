import { rootOf } from '@wegpunkt/shared/board/document'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import { equalityDeep } from 'lib0/function'
import * as Y from 'yjs'
import type { BoardDocument } from '../../document/board-document.ts'

/** Two who set one field within so long did not know of one another. */
const AT_ONCE_MS = 4_000

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
  const look = (event: Y.YMapEvent<unknown>, transaction: Y.Transaction): void => {
    for (const key of event.keysChanged as Set<string>) {
      if (event.target !== entry && !key.startsWith(`${id}:`)) continue
      const value: unknown = event.target.get(key)
      if (transaction.local) {
        mine.set(key, { value, at: now() })
        continue
      }
      const set = mine.get(key)
      if (!set || now() - set.at > AT_ONCE_MS) continue
      const names = authorsOf(transaction, document)
      if (names.length > 0) hear({ names, stays: equalityDeep(set.value, value) ? 'mine' : 'theirs' })
    }
  }
  const assessments = rootOf(entry.doc, 'assessments')
  entry.observe(look)
  assessments.observe(look)
  return () => {
    entry.unobserve(look)
    assessments.unobserve(look)
  }
}

// Each tab writes under a client id of its own, which is that of its presence.
function authorsOf({ beforeState, afterState }: Y.Transaction, { presence }: BoardDocument): string[] {
  const writers = [...afterState].flatMap(([client, clock]) =>
    beforeState.get(client) === clock ? [] : [client],
  )
  const names = presence
    .get()
    .flatMap(({ clientId, person }) => (writers.includes(clientId) ? [person.name] : []))
  return [...new Set(names)]
}
