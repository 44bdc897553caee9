import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import type { SeenHandover } from './seen-handovers.ts'

/** The handovers between the cards as they are now. Other ones are another object. */
export interface HandoverMarks {
  /** Where something of them is painted, in board pixels. */
  readonly areas: readonly Rect[]
  /** Below the cards: a line crosses none of them. */
  paintLines(canvas: Canvas, area: Rect, zoom: number): void
  /** Above the cards. */
  paintMarks(canvas: Canvas, area: Rect, zoom: number): void
  /** The one whose mark is at a point of the board. */
  markAt(at: Point, zoom: number): SeenHandover | null
}
