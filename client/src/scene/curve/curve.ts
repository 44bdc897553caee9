import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import type { FoundDot } from './seen-curve.ts'

/** The emotion curve as it is now. Another one is another object. */
export interface Curve {
  /** The lanes that it is drawn in, in board pixels. */
  readonly areas: readonly Rect[]
  /** Draws what lies in an area. */
  paint(canvas: Canvas, area: Rect, zoom: number): void
  /** The dot at a point of the board, as near as a press has to be; both in board pixels. */
  dotAt(at: Point, reach: number): FoundDot | null
}
