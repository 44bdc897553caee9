import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { faded } from '../theme.ts'
import { type Canvas, fillRounded, strokeRounded } from './brush.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { paintWords } from './words.ts'

/** A frame lets the grid under it shine through; its name stands above it. */
export function paintFrame(
  canvas: Canvas,
  frame: ElementOf<'frame'>,
  state: PaintState,
  { theme, words }: Palette,
): void {
  const [w, h] = state.size
  const area = { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }
  fillRounded(canvas, area, 8, faded(theme.card.fill, 0.55))
  strokeRounded(canvas, area, 8, { color: theme.connector, width: 1 })
  if (state.editing) return
  // Without a name there would be nothing to press above it.
  paintWords(canvas, frame, frame.title.trim() === '' ? words.frame : frame.title, state, theme.inkSoft)
}
