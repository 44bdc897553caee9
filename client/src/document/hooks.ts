import type { Role } from '@wegpunkt/shared/access/roles'
import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Element } from '@wegpunkt/shared/board/schema'
import type { WorkshopView } from '@wegpunkt/shared/http/workshop-routes'
import { useContext, useSyncExternalStore } from 'react'
import type { BoardDocument, Peer, SaveStatus, Store } from './board-document.ts'
import type { BoardRows } from './board-rows.ts'
import type { BoardWorkshop } from './board-workshop.ts'
import { BoardDocumentContext, BoardRowsContext, BoardWorkshopContext } from './context.ts'

/** The open board. Only inside of a board's page. */
export function useBoardDocument(): BoardDocument {
  const document = useContext(BoardDocumentContext)
  if (!document) throw new Error('no board is open around this component')
  return document
}

/** The rows beside the board. Only inside of a board's page. */
export function useBoardRows(): BoardRows {
  const rows = useContext(BoardRowsContext)
  if (!rows) throw new Error('no rows are around this component')
  return rows
}

/** The workshop beside the board, with the server's time. Only inside of a board's page. */
export function useBoardWorkshop(): BoardWorkshop {
  const workshop = useContext(BoardWorkshopContext)
  if (!workshop) throw new Error('no workshop is around this component')
  return workshop
}

/** The workshop that is on, running or paused; null while none is. */
export const useWorkshop = (): WorkshopView | null => useStore(useBoardWorkshop())

/** Any store as React state. */
export const useStore = <T>(store: Store<T>): T => useSyncExternalStore(store.subscribe, store.get)

/** The stages by id, in the customer's order. */
export const useStages = (): Board['stages'] => usePart((board) => board.stages)

/** The lanes by id, from top to bottom. */
export const useLanes = (): Board['lanes'] => usePart((board) => board.lanes)

/** How many entries of the document cannot be shown. */
export const useSkipped = (): number => usePart((board) => board.skipped)

/** How many elements the board has. */
export const useElementCount = (): number => usePart((board) => board.elements.size)

/** One element; undefined if it is gone. */
export const useElement = (id: ElementId): Element | undefined => usePart((board) => board.elements.get(id))

/** The grid; the same object while no column and no row changes. */
export function useLayout(): Layout {
  const { store } = useBoardDocument()
  return useSyncExternalStore(store.subscribe, store.layout)
}

export const usePeers = (): readonly Peer[] => useStore(useBoardDocument().presence)

export const useSaveStatus = (): SaveStatus => useStore(useBoardDocument().status)

export const useRole = (): Role => useStore(useBoardDocument().role)

function usePart<T>(read: (board: Board) => T): T {
  const { store } = useBoardDocument()
  return useSyncExternalStore(store.subscribe, () => read(store.get()))
}
