import type { Size } from '@wegpunkt/shared/board/geometry'
import type { Note } from '@wegpunkt/shared/board/schema'
import {
  type Canvas,
  drawCode,
  drawText,
  fillRounded,
  isReadable,
  roundedPath,
  strokeRounded,
} from './brush.ts'
import type { Palette } from './palette.ts'
import { codeFont, textBoxOf } from './text-box.ts'
import { layOutTextOf } from './text-layout.ts'

const RADIUS = 4
const CORNER = [22, 18] as const

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
  fillRounded(canvas, { x: 0, y: 2, w, h }, RADIUS, theme.card.shadow)
  fillRounded(canvas, { x: 0, y: 0, w, h }, RADIUS, look.fill)
  strokeRounded(canvas, { x: 0.5, y: 0.5, w: w - 1, h: h - 1 }, RADIUS, { color: look.line, width: 1 })
  const department = palette.department(note.department)
  if (department) {
    const corner = { x: w - CORNER[0], y: h - CORNER[1], w: CORNER[0], h: CORNER[1] }
    canvas.save()
    roundedPath(canvas, { x: 0, y: 0, w, h }, RADIUS)
    canvas.clip()
    canvas.beginPath()
    canvas.roundRect(corner.x, corner.y, corner.w, corner.h, [6, 0, 0, 0])
    canvas.fillStyle = department.color
    canvas.fill()
    canvas.restore()
    if (isReadable(codeFont, zoom))
      drawCode(canvas, department.code, corner, { font: codeFont, color: department.ink })
  }
  const box = textBoxOf(note, size)
  if (editing || !box || !note.text || !isReadable(box.fonts[0], zoom)) return
  drawText(canvas, box, layOutTextOf(note, note.text, box), look.ink)
}
