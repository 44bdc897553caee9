import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { BoardStore } from '../document/board-document.ts'

/** A board, and where everything on it is. */
export type LaidOut = { readonly board: Board; readonly layout: Layout }

/** The board as it is at this moment. */
export const laidOut = (store: Pick<BoardStore, 'get' | 'layout'>): LaidOut => ({
  board: store.get(),
  layout: store.layout(),
})
