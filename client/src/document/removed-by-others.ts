import { rootOf } from '@wegpunkt/shared/board/document'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Elements } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import type * as Y from 'yjs'
import type { BoardStore } from './board-document.ts'

export type HearRemoved = (removed: Elements) => void

/**
 * Tells what somebody else has removed, as it was: within the transaction, when the store still has it. What
 * this tab removes, by an edit or by undo, is not told.
 */
export function openRemovals(
  doc: Y.Doc,
  store: BoardStore,
): { readonly subscribe: (listener: HearRemoved) => () => void; readonly close: () => void } {
  const root = rootOf(doc, 'elements')
  const listeners = new Set<HearRemoved>()
  const hear = (event: Y.YMapEvent<unknown>, { local }: Y.Transaction): void => {
    // Of a board that is only being opened, nothing was there.
    if (local || listeners.size === 0 || store.get().elements.size === 0) return
    const gone = [...event.keysChanged].filter((key) => !root.has(key))
    if (gone.length === 0) return
    const { elements } = store.get()
    const removed = new Map(
      gone.flatMap((id): [ElementId, Element][] => {
        const element = elements.get(id)
        return element ? [[id, element]] : []
      }),
    )
    if (removed.size > 0) for (const listener of listeners) listener(removed)
  }
  root.observe(hear)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => root.unobserve(hear),
  }
}
