import type { Rect } from '@wegpunkt/shared/board/geometry'
import type { Element, ElementOf } from '@wegpunkt/shared/board/schema'
import { type Canvas, drawText, fillRounded, isReadable, roundedPath, strokeRounded } from './brush.ts'
import type { PaintState } from './note.ts'
import type { Palette } from './palette.ts'
import { paintPicture } from './picture.ts'
import { textBoxOf } from './text-box.ts'
import { layOutTextOf } from './text-layout.ts'

const INK_WIDTH = 3

export function paintText(
  canvas: Canvas,
  element: ElementOf<'text'>,
  state: PaintState,
  { theme }: Palette,
): void {
  if (state.editing) return
  paintWords(canvas, element, element.text, state, theme.ink)
}

export function paintShape(
  canvas: Canvas,
  shape: ElementOf<'shape'>,
  state: PaintState,
  { theme }: Palette,
): void {
  const [w, h] = state.size
  shapePath(canvas, shape.form, { x: 0.75, y: 0.75, w: w - 1.5, h: h - 1.5 })
  canvas.fillStyle = theme.card.fill
  canvas.fill()
  canvas.lineWidth = 1.5
  canvas.strokeStyle = theme.connector
  canvas.stroke()
  if (!state.editing) paintWords(canvas, shape, shape.text, state, theme.ink)
}

/** Flat triples x, y, pressure, as lines whose width follows the pressure. */
export function paintInk(canvas: Canvas, { points, color }: ElementOf<'ink'>, { theme }: Palette): void {
  canvas.strokeStyle = color === 'grey' ? theme.ink : theme.note[color].line
  canvas.lineCap = 'round'
  canvas.lineJoin = 'round'
  for (let i = 3; i + 2 < points.length; i += 3) {
    canvas.beginPath()
    canvas.moveTo(points[i - 3] ?? 0, points[i - 2] ?? 0)
    canvas.lineTo(points[i] ?? 0, points[i + 1] ?? 0)
    canvas.lineWidth = INK_WIDTH * (0.5 + Math.min(1, Math.max(0, points[i + 2] ?? 0.5)))
    canvas.stroke()
  }
  canvas.lineCap = 'butt'
}

export function paintFrame(
  canvas: Canvas,
  frame: ElementOf<'frame'>,
  state: PaintState,
  { theme }: Palette,
): void {
  const [w, h] = state.size
  const area = { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }
  fillRounded(canvas, area, 6, theme.accentSoft)
  strokeRounded(canvas, area, 6, { color: theme.connector, width: 1 })
  if (!state.editing) paintWords(canvas, frame, frame.title, state, theme.inkSoft)
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

function paintWords(
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

function shapePath(canvas: Canvas, form: ElementOf<'shape'>['form'], area: Rect): void {
  const { x, y, w, h } = area
  if (form === 'rectangle') return roundedPath(canvas, area, 6)
  canvas.beginPath()
  if (form === 'ellipse') return canvas.ellipse(x + w / 2, y + h / 2, w / 2, h / 2, 0, 0, 2 * Math.PI)
  corners[form].forEach(([px, py], i) => {
    if (i === 0) canvas.moveTo(x + px * w, y + py * h)
    else canvas.lineTo(x + px * w, y + py * h)
  })
  return canvas.closePath()
}

/** As parts of width and height. */
const corners = {
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  arrow: [
    [0, 0.25],
    [0.62, 0.25],
    [0.62, 0],
    [1, 0.5],
    [0.62, 1],
    [0.62, 0.75],
    [0, 0.75],
  ],
  'arrow-left': [
    [1, 0.25],
    [0.38, 0.25],
    [0.38, 0],
    [0, 0.5],
    [0.38, 1],
    [0.38, 0.75],
    [1, 0.75],
  ],
  'arrow-both': [
    [0, 0.5],
    [0.25, 0],
    [0.25, 0.25],
    [0.75, 0.25],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.75, 0.75],
    [0.25, 0.75],
    [0.25, 1],
  ],
  chevron: [
    [0, 0],
    [0.8, 0],
    [1, 0.5],
    [0.8, 1],
    [0, 1],
    [0.2, 0.5],
  ],
} as const
