import type { ElementOf } from '@wegpunkt/shared/board/schema'
import type { Canvas } from './brush.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { paintPicture } from './picture.ts'
import { paintWords } from './words.ts'

export function paintText(
  canvas: Canvas,
  element: ElementOf<'text'>,
  state: PaintState,
  { theme }: Palette,
): void {
  if (state.editing) return
  paintWords(canvas, element, element.text, state, theme.ink)
}

/** A picture, and below it in words what it shows. */
export function paintImage(
  canvas: Canvas,
  image: ElementOf<'image'>,
  state: PaintState,
  palette: Palette,
): void {
  paintPicture(canvas, image, state.size, palette)
  if (!state.editing) paintWords(canvas, image, image.description, state, palette.theme.inkSoft)
}
