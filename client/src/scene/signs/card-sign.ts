import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import type { Canvas } from '../paint/brush.ts'
import type { Palette } from '../paint/palette.ts'

/** What the analyses say of one card. The same object for as long as they say the same. */
export interface CardSign {
  /** All of it in a word: with another one, a picture of the card is old. */
  readonly says: string
  /** Whether something shows that customers were asked (METHOD.md M29); null where that is not known yet. */
  readonly isProven: boolean | null
  paint(canvas: Canvas, card: Touchpoint, zoom: number, palette: Palette): void
}

export type CardSigns = ReadonlyMap<ElementId, CardSign>
