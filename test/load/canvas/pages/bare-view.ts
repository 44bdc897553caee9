import type { Spot } from '../board/note-grid.ts'
import type { Area } from './bare-board.ts'

export type Camera = { readonly x: number; readonly y: number; readonly zoom: number }

/** What a bare canvas draws of the board at rest. */
export interface BareView {
  /** Draws everything in view but `lifted`. */
  draw(context: CanvasRenderingContext2D, camera: Camera, size: { w: number; h: number }): void
  /** Notes that are drawn on top by somebody else for the time being. */
  lift(notes: ReadonlySet<number>): void
  /** Something is different in these areas. */
  changed(areas: readonly Area[]): void
}

export const inView = ({ x, y, zoom }: Camera, { w, h }: { w: number; h: number }): Area => ({
  x,
  y,
  w: w / zoom,
  h: h / zoom,
})

export const toBoard = ({ x, y, zoom }: Camera, at: Spot): Spot => ({
  x: at.x / zoom + x,
  y: at.y / zoom + y,
})
export const toWindow = ({ x, y, zoom }: Camera, at: Spot): Spot => ({
  x: (at.x - x) * zoom,
  y: (at.y - y) * zoom,
})
