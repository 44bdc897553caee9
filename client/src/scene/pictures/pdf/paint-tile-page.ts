import type { Rect } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawLabel } from '../../paint/brush.ts'
import { type Font, measureIn } from '../../paint/font.ts'
import type { SceneTheme } from '../../theme.ts'
import { paintPicture } from '../painted/paint-picture.ts'
import { line, paintPageHead } from './paint-sheet-head.ts'
import { SHEET, type Tile, roomOn } from './sheet-plan.ts'
import type { Told } from './told.ts'

const TICK = 8
const numberFont: Font = { size: 8, weight: 500, lineHeight: 10 }

/** A page of a print that is laid side by side: its head, its part of the board, and how pages overlap. */
export function* paintTilePage(canvas: Canvas, tile: Tile, told: Told): Generator<void> {
  const { picture, plan, words, theme, about, readAs } = told
  const room = roomOn(plan.page)
  const number = plan.tiles.indexOf(tile) + 2
  paintPageHead(canvas, { ...room, y: SHEET.margin }, { number, plan, words, theme })
  canvas.save()
  canvas.beginPath()
  canvas.rect(room.x, room.y, room.w, room.h)
  canvas.clip()
  canvas.translate(room.x, room.y)
  canvas.scale(plan.scale, plan.scale)
  canvas.translate(-tile.part.x, -tile.part.y)
  yield* paintPicture(canvas, tile.part, picture, { about, readAs })
  canvas.restore()
  about(null)
  canvas.strokeStyle = theme.grid.edge
  canvas.lineWidth = 0.5
  canvas.strokeRect(room.x, room.y, room.w, room.h)
  paintOverlaps(canvas, tile, { room, theme, columns: plan.columns, rows: plan.rows, number })
}

type Around = { room: Rect; theme: SceneTheme; columns: number; rows: number; number: number }

// Ticks beside the board, where the next page begins, and the number of that page.
function paintOverlaps(canvas: Canvas, { column, row }: Tile, around: Around): void {
  const { room, theme, columns, rows, number } = around
  const [right, bottom] = [room.x + room.w, room.y + room.h]
  canvas.strokeStyle = theme.inkSoft
  canvas.lineWidth = 0.75
  canvas.beginPath()
  const across = [
    ...(column > 0 ? [room.x + SHEET.overlap] : []),
    ...(column < columns - 1 ? [right - SHEET.overlap] : []),
  ]
  const down = [
    ...(row > 0 ? [room.y + SHEET.overlap] : []),
    ...(row < rows - 1 ? [bottom - SHEET.overlap] : []),
  ]
  for (const x of across) {
    line(canvas, [x, room.y - TICK], [x, room.y - 2])
    line(canvas, [x, bottom + 2], [x, bottom + TICK])
  }
  for (const y of down) {
    line(canvas, [room.x - TICK, y], [room.x - 2, y])
    line(canvas, [right + 2, y], [right + TICK, y])
  }
  canvas.stroke()
  const write = (text: string, x: number, middle: number): void => {
    const width = measureIn(numberFont)(text)
    drawLabel(canvas, text, {
      x: x - width / 2,
      middle,
      width: SHEET.margin,
      font: numberFont,
      color: theme.inkSoft,
    })
  }
  const [centre, half] = [room.x + room.w / 2, room.y + room.h / 2]
  if (column > 0) write(String(number - 1), room.x - SHEET.margin / 2, half)
  if (column < columns - 1) write(String(number + 1), right + SHEET.margin / 2, half)
  if (row > 0) write(String(number - columns), centre, room.y - TICK)
  if (row < rows - 1) write(String(number + columns), centre, bottom + SHEET.margin / 2)
}
