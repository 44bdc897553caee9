import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Peer } from '../../document/board-document.ts'
import { type Canvas, drawLabel, fillRounded } from '../paint/brush.ts'
import { type Font, measureIn } from '../paint/font.ts'
import { drawIcon } from '../paint/icon.ts'
import type { Palette } from '../paint/palette.ts'

const nameFont: Font = { size: 11, weight: 600, lineHeight: 14 }
export const NAME_HEIGHT = 18
const MOST_NAME_PX = 160
const PENCIL_WIDTH = 20

/** A name on its department's colour, in screen pixels. */
export function paintName(
  canvas: Canvas,
  { person }: Peer,
  [x, y]: Point,
  palette: Palette,
  { pencil = false, named = true } = {},
): void {
  const department = palette.department(person.department)
  const text = department ? `${person.name} · ${department.code}` : person.name
  const left = pencil ? PENCIL_WIDTH : 6
  const width = left + (named ? Math.min(MOST_NAME_PX, measureIn(nameFont)(text)) + 6 : 0)
  fillRounded(canvas, { x, y, w: width, h: NAME_HEIGHT }, 5, department?.color ?? palette.theme.nobody)
  const color = department?.ink ?? '#1b1a17'
  if (pencil) drawIcon(canvas, 'pencil', { x: x + 4, y: y + 3, size: 12, color })
  if (!named) return
  const middle = y + NAME_HEIGHT / 2
  drawLabel(canvas, text, { x: x + left, middle, width: MOST_NAME_PX, font: nameFont, color })
}

/** The colour of whatever stands for a person on the canvas. */
export const lookOf = ({ person }: Peer, palette: Palette): { readonly color: string } => ({
  color: palette.department(person.department)?.color ?? palette.theme.nobody,
})
