import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import type { Palette } from '../paint/palette.ts'

/** What a workshop says of an element, on its lower edge. The same object for as long as it says the same. */
export interface Badge {
  readonly says: string
  /** The element lies at the origin, and is of this size. */
  paint(canvas: Canvas, size: Size, zoom: number, palette: Palette): void
}

export type Badges = ReadonlyMap<ElementId, Badge>
