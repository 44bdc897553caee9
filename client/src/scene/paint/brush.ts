import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from './canvas.ts'
import { type Font, cssFont, measureIn } from './font.ts'
import type { TextBox } from './text-box.ts'
import { drawLinkedLine } from './linked-line.ts'
import { shownOf } from './text-breaks.ts'
import type { TextLayout } from './text-layout.ts'
import { ellipsize } from './text-wrap.ts'

export type { Canvas }

/** Text that would be smaller than this on the screen is not drawn: nobody can read it, and it costs the most. */
const LEAST_TEXT_PX = 5

export const isReadable = (font: Font, zoom: number): boolean => font.size * zoom >= LEAST_TEXT_PX

export function roundedPath(canvas: Canvas, { x, y, w, h }: Rect, radius: number): void {
  canvas.beginPath()
  canvas.roundRect(x, y, w, h, Math.max(0, Math.min(radius, w / 2, h / 2)))
}

export function fillRounded(canvas: Canvas, area: Rect, radius: number, fill: string): void {
  roundedPath(canvas, area, radius)
  canvas.fillStyle = fill
  canvas.fill()
}

export type Stroke = { readonly color: string; readonly width: number; readonly dash?: readonly number[] }

export function strokeRounded(
  canvas: Canvas,
  area: Rect,
  radius: number,
  { color, width, dash }: Stroke,
): void {
  roundedPath(canvas, area, radius)
  canvas.strokeStyle = color
  canvas.lineWidth = width
  if (dash) canvas.setLineDash([...dash])
  canvas.stroke()
  if (dash) canvas.setLineDash([])
}

/** The lines of a text in its box; links are underlined in a colour of their own. */
export function drawText(canvas: Canvas, box: TextBox, layout: TextLayout, color: string): void {
  const { area, align, vertical } = box
  const { font, lines, links, rightToLeft } = layout
  canvas.font = cssFont(font)
  canvas.fillStyle = color
  canvas.textBaseline = 'alphabetic'
  canvas.textAlign = align
  const x = align === 'center' ? area.x + area.w / 2 : area.x
  const height = lines.length * font.lineHeight
  const top = vertical === 'middle' ? area.y + (area.h - height) / 2 : area.y
  lines.forEach((line, i) => {
    const text = shownOf(align === 'center' ? line.trim() : line.trimEnd())
    if (!text) return
    const y = top + i * font.lineHeight + baselineIn(font)
    const here = links.filter((link) => link.line === i)
    canvas.direction = rightToLeft?.[i] ? 'rtl' : 'ltr'
    if (here.length > 0 && canvas.direction === 'ltr')
      drawLinkedLine(canvas, line, here, { x, y, align, measure: measureIn(font), color })
    else canvas.fillText(text, x, y)
  })
  canvas.direction = 'ltr'
  canvas.textAlign = 'left'
}

/** A line through each line of a text that `drawText` has drawn from the top left. */
export function strikeText(
  canvas: Canvas,
  { area }: TextBox,
  { font, lines }: TextLayout,
  color: string,
): void {
  const measure = measureIn(font)
  canvas.strokeStyle = color
  canvas.lineWidth = 1
  canvas.beginPath()
  lines.forEach((line, i) => {
    const y = area.y + (i + STRIKE_HEIGHT) * font.lineHeight
    canvas.moveTo(area.x, y)
    canvas.lineTo(area.x + measure(shownOf(line.trimEnd())), y)
  })
  canvas.stroke()
}

/** Through the small letters, as a part of the line's height. */
const STRIKE_HEIGHT = 0.54

/** One short line, shortened where it does not fit; `middle` is the middle of its height. Gives its width. */
export function drawLabel(
  canvas: Canvas,
  text: string,
  { x, middle, width, font, color }: { x: number; middle: number; width: number; font: Font; color: string },
): number {
  if (width < font.size || !text) return 0
  const measure = measureIn(font)
  const shown = ellipsize(text, width, measure)
  canvas.font = cssFont(font)
  canvas.fillStyle = color
  canvas.textAlign = 'left'
  canvas.textBaseline = 'alphabetic'
  canvas.fillText(shown, x, middle - font.lineHeight / 2 + baselineIn(font))
  return measure(shown)
}

/** A letter code on its department's colour, centred in its area. */
export function drawCode(
  canvas: Canvas,
  code: string,
  { x, y, w, h }: Rect,
  { font, color }: { font: Font; color: string },
): void {
  canvas.font = cssFont(font)
  canvas.fillStyle = color
  canvas.textAlign = 'center'
  canvas.textBaseline = 'alphabetic'
  canvas.fillText(code, x + w / 2, y + (h - font.lineHeight) / 2 + baselineIn(font))
  canvas.textAlign = 'left'
}

// Inter's ascent and descent: half of what the line has beyond them lies above, as in CSS.
const ASCENT = 0.968_75
const DESCENT = 0.241_477
const baselineIn = ({ size, lineHeight }: Font): number =>
  (lineHeight - size * (ASCENT + DESCENT)) / 2 + size * ASCENT
