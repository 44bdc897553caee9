import type { Element } from '@wegpunkt/shared/board/schema'
import { type Canvas, drawText, isReadable } from './brush.ts'
import type { PaintState } from './note.ts'
import { textBoxOf } from './text-box.ts'
import { layOutTextOf } from './text-layout.ts'

/** The text of an element in its box, unless nobody could read it at this zoom. */
export function paintWords(
  canvas: Canvas,
  element: Element,
  text: string,
  { zoom, size }: PaintState,
  color: string,
): void {
  const box = textBoxOf(element, size)
  if (!box || !text || !isReadable(box.fonts[0], zoom)) return
  drawText(canvas, box, layOutTextOf(element, text, box), color)
}
