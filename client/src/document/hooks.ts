import type { Role } from '@wegpunkt/shared/access/roles'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { ElementOf, Kind } from '@wegpunkt/shared/board/schema'
import { useCallback, useContext, useSyncExternalStore } from 'react'
import type { BoardDocument, Peer, SaveStatus, Store } from './board-document.ts'
import { BoardDocumentContext } from './context.ts'

/** The open board. Only inside of a board's page. */
export function useBoardDocument(): BoardDocument {
  const document = useContext(BoardDocumentContext)
  if (!document) throw new Error('no board is open around this component')
  return document
}

/** Any store as React state. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** One element; null if it is gone, unreadable or of another kind. Renders again only when it changes. */
export function useElement<K extends Kind>(id: ElementId, kind: K): ElementOf<K> | null {
  return useEntry(id, (board) => {
    const element = board.elements.get(id)
    // The kind is the tag of the union, which TypeScript cannot narrow by a generic.
    return element?.kind === kind ? (element as ElementOf<K>) : null
  })
}

/** The stages by id, in the customer's order. */
export const useStages = (): Board['stages'] => usePart((board) => board.stages)

/** The lanes by id, from top to bottom. */
export const useLanes = (): Board['lanes'] => usePart((board) => board.lanes)

/** How many entries of the document cannot be shown. */
export const useSkipped = (): number => usePart((board) => board.skipped)

/** All elements from back to front; the same array while neither the elements nor their order change. */
export function useElementIds(): readonly ElementId[] {
  const { store } = useBoardDocument()
  return useSyncExternalStore(store.subscribe, store.elementIds)
}

/** The grid; the same object while no column and no row changes. */
export function useLayout(): Layout {
  const { store } = useBoardDocument()
  return useSyncExternalStore(store.subscribe, store.layout)
}

export const usePeers = (): readonly Peer[] => useStore(useBoardDocument().presence)

export const useSaveStatus = (): SaveStatus => useStore(useBoardDocument().status)

export const useRole = (): Role => useStore(useBoardDocument().role)

function useEntry<T>(id: string, read: (board: Board) => T): T {
  const { store } = useBoardDocument()
  const subscribe = useCallback((listener: () => void) => store.subscribeTo(id, listener), [store, id])
  return useSyncExternalStore(subscribe, () => read(store.get()))
}

function usePart<T>(read: (board: Board) => T): T {
  const { store } = useBoardDocument()
  return useSyncExternalStore(store.subscribe, () => read(store.get()))
}
