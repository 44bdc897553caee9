import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Note } from '@wegpunkt/shared/board/schema'
import { faceOfClass } from '../../editor/method/events.ts'
import { drawFace } from './face.ts'
import { type Canvas, drawCode, drawText, fillRounded, isReadable, strokeRounded } from './brush.ts'
import type { SceneTheme } from '../theme.ts'
import type { Palette } from './palette.ts'
import { codeFont, textBoxOf } from './text-box.ts'
import { layOutTextOf } from './text-layout.ts'

type NoteLook = SceneTheme['note'][Note['color']]

const RADIUS = 4
const CORNER = [22, 18] as const

/** Smaller than this nobody sees a round corner, a shadow or a letter. */
const SIMPLE_ZOOM = 0.32

export type PaintState = { readonly zoom: number; readonly size: Size; readonly editing: boolean }

/** A sticky note, with the department of its author in the corner: every contribution shows where it came from. */
export function paintNote(
  canvas: Canvas,
  note: Note,
  { zoom, size, editing }: PaintState,
  palette: Palette,
): void {
  const { theme } = palette
  const [w, h] = size
  const look = theme.note[note.color]
  const department = palette.department(note.department)
  if (zoom < SIMPLE_ZOOM) return paintSimply(canvas, size, look, department?.color)
  fillRounded(canvas, { x: 0, y: 2, w, h }, RADIUS, theme.card.shadow)
  fillRounded(canvas, { x: 0, y: 0, w, h }, RADIUS, look.fill)
  strokeRounded(canvas, { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }, RADIUS, { color: look.line, width: 1 })
  if (department) {
    const corner = { x: w - CORNER[0], y: h - CORNER[1], w: CORNER[0], h: CORNER[1] }
    canvas.beginPath()
    canvas.roundRect(corner.x, corner.y, corner.w, corner.h, [6, 0, RADIUS, 0])
    canvas.fillStyle = department.color
    canvas.fill()
    if (isReadable(codeFont, zoom))
      drawCode(canvas, department.code, corner, { font: codeFont, color: department.ink })
  }
  // Not the colour of the paper alone: what it is for customers has a face.
  if (note.event && isReadable(codeFont, zoom))
    drawFace(canvas, faceOfClass[note.event], { x: 16, y: h - 13, radius: 8.5 }, theme)
  const box = textBoxOf(note, size)
  if (editing || !box || !note.text || !isReadable(box.fonts[0], zoom)) return
  drawText(canvas, box, layOutTextOf(note, note.text, box), look.ink)
}

function paintSimply(
  canvas: Canvas,
  [w, h]: Size,
  { fill, line }: NoteLook,
  corner: string | undefined,
): void {
  canvas.fillStyle = line
  canvas.fillRect(0, 0, w, h)
  canvas.fillStyle = fill
  canvas.fillRect(2, 2, w - 4, h - 4)
  if (corner === undefined) return
  canvas.fillStyle = corner
  canvas.fillRect(w - CORNER[0], h - CORNER[1], CORNER[0], CORNER[1])
}
