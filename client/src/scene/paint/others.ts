import type { ElementOf } from '@wegpunkt/shared/board/schema'
import { type Canvas, fillRounded, strokeRounded } from './brush.ts'
import { drawIcon } from './icon.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { paintWords } from './words.ts'

const IMAGE_ICON = 32

export function paintText(
  canvas: Canvas,
  element: ElementOf<'text'>,
  state: PaintState,
  { theme }: Palette,
): void {
  if (state.editing) return
  paintWords(canvas, element, element.text, state, theme.ink)
}

/** Until the picture itself is here: its place, and what it shows. */
export function paintImage(
  canvas: Canvas,
  image: ElementOf<'image'>,
  state: PaintState,
  { theme }: Palette,
): void {
  const [w, h] = state.size
  fillRounded(canvas, { x: 0, y: 0, w, h }, 6, theme.card.fillSoft)
  strokeRounded(canvas, { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }, 6, { color: theme.card.line, width: 1 })
  const size = Math.min(IMAGE_ICON, w, h)
  drawIcon(canvas, 'photo', { x: (w - size) / 2, y: (h - size) / 2, size, color: theme.inkSoft })
  if (!state.editing) paintWords(canvas, image, image.description, state, theme.inkSoft)
}
