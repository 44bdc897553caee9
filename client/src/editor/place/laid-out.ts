import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout } from '@wegpunkt/shared/board/layout'
import type { Board } from '@wegpunkt/shared/board/read'
import type { BoardStore } from '../../document/board-document.ts'
import { type SpatialIndex, spatialIndexOf } from './spatial-index.ts'

/** A board, and where everything on it is. */
export type LaidOut = { readonly board: Board; readonly layout: Layout }

/** The same, and what is at a place. */
export type Indexed = LaidOut & { readonly index: SpatialIndex }

/** The grid of stages and lanes; null where there is none. */
export const gridArea = ({ width: w, height: h }: Layout): Rect | null =>
  w > 0 && h > 0 ? { x: 0, y: 0, w, h } : null

/** The board as it is at this moment. */
export const laidOut = (store: BoardStore): Indexed => ({
  board: store.get(),
  layout: store.layout(),
  index: spatialIndexOf(store),
})
