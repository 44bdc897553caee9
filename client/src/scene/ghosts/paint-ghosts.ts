import { type Point, type Rect, grownBy, intersects } from '@wegpunkt/shared/board/geometry'
import { type Canvas, drawLabel, fillRounded, isReadable, strokeRounded } from '../paint/brush.ts'
import { smallFont } from '../paint/text-box.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type Ghost, lineBetween } from './ghosts.ts'

const RADIUS = 8
const BADGE_PX = 9
const SIGN_PX = 4
const ARROW_PX = 9
const DASH_PX = [6, 4]

type Look = { readonly theme: SceneTheme; readonly zoom: number; readonly visible: Rect }

/** What differs, over the later board: in board pixels, its lines and signs as large on the screen at any zoom. */
export function paintGhosts(canvas: Canvas, ghosts: readonly Ghost[], look: Look): void {
  // Lines first: no sign is hidden by one.
  for (const ghost of ghosts) if (ghost.became === 'moved') paintWay(canvas, ghost.from, ghost.at, look)
  for (const ghost of ghosts) {
    if (!intersects(grownBy(ghost.at, BADGE_PX / look.zoom), look.visible)) continue
    if (ghost.became === 'removed') paintRemoved(canvas, ghost, look)
    else paintMark(canvas, ghost, look)
  }
}

function paintRemoved(
  canvas: Canvas,
  { at, title }: Extract<Ghost, { became: 'removed' }>,
  { theme, zoom }: Look,
): void {
  const pixel = 1 / zoom
  fillRounded(canvas, at, RADIUS, faded(theme.card.fill, 0.72))
  strokeRounded(canvas, at, RADIUS, { color: theme.inkSoft, width: 1.5 * pixel, dash: dashOf(pixel) })
  if (isReadable(smallFont, zoom)) {
    const room = { x: at.x + 14, middle: at.y + at.h / 2, width: at.w - 28 }
    const width = drawLabel(canvas, title, { ...room, font: smallFont, color: theme.inkSoft })
    strikeThrough(canvas, [room.x, room.middle], width, theme.inkSoft)
  }
  paintBadge(canvas, at, 'removed', { theme, pixel })
}

function strikeThrough(canvas: Canvas, [x, y]: Point, width: number, color: string): void {
  canvas.strokeStyle = color
  canvas.lineWidth = 1
  canvas.beginPath()
  canvas.moveTo(x, y)
  canvas.lineTo(x + width, y)
  canvas.stroke()
}

function paintMark(canvas: Canvas, { at, became }: Ghost, { theme, zoom }: Look): void {
  const pixel = 1 / zoom
  if (became === 'added')
    strokeRounded(canvas, grownBy(at, 3 * pixel), RADIUS, { color: theme.accent, width: 2.5 * pixel })
  paintBadge(canvas, at, became, { theme, pixel })
}

/** From its old place, which is dashed, to where it is now. */
function paintWay(canvas: Canvas, from: Rect, to: Rect, { theme, zoom }: Look): void {
  const pixel = 1 / zoom
  strokeRounded(canvas, from, RADIUS, { color: theme.accent, width: 1.5 * pixel, dash: dashOf(pixel) })
  const [start, end] = lineBetween(from, to)
  canvas.strokeStyle = theme.accent
  canvas.lineWidth = 2 * pixel
  canvas.beginPath()
  canvas.moveTo(...start)
  canvas.lineTo(...end)
  canvas.stroke()
  const angle = Math.atan2(end[1] - start[1], end[0] - start[0])
  canvas.beginPath()
  for (const side of [-0.45, 0.45]) {
    canvas.moveTo(...end)
    canvas.lineTo(
      end[0] - ARROW_PX * pixel * Math.cos(angle + side),
      end[1] - ARROW_PX * pixel * Math.sin(angle + side),
    )
  }
  canvas.stroke()
}

/** A small disc on the upper left corner, whose sign says what it is without its colour. */
function paintBadge(
  canvas: Canvas,
  { x, y }: Rect,
  became: Ghost['became'],
  { theme, pixel }: { theme: SceneTheme; pixel: number },
): void {
  const color = became === 'removed' ? theme.inkSoft : theme.accent
  canvas.beginPath()
  canvas.arc(x, y, BADGE_PX * pixel, 0, 2 * Math.PI)
  canvas.fillStyle = color
  canvas.fill()
  canvas.strokeStyle = theme.canvas
  canvas.lineWidth = 1.5 * pixel
  canvas.stroke()
  canvas.strokeStyle = theme.canvas
  canvas.lineWidth = 1.75 * pixel
  canvas.beginPath()
  for (const [from, to] of signs[became]) {
    canvas.moveTo(x + from[0] * pixel, y + from[1] * pixel)
    canvas.lineTo(x + to[0] * pixel, y + to[1] * pixel)
  }
  canvas.stroke()
}

type Stroke = readonly [from: Point, to: Point]
const across: Stroke = [
  [-SIGN_PX, 0],
  [SIGN_PX, 0],
]

/** Plus, minus, an arrow, and for a change two lines of which the second is another one. */
const signs: Readonly<Record<Ghost['became'], readonly Stroke[]>> = {
  added: [
    across,
    [
      [0, -SIGN_PX],
      [0, SIGN_PX],
    ],
  ],
  removed: [across],
  moved: [
    across,
    [
      [0, -SIGN_PX],
      [SIGN_PX, 0],
    ],
    [
      [0, SIGN_PX],
      [SIGN_PX, 0],
    ],
  ],
  changed: [
    [
      [-SIGN_PX, -2],
      [SIGN_PX, -2],
    ],
    [
      [-SIGN_PX, 2],
      [0, 2],
    ],
  ],
}

const dashOf = (pixel: number): readonly number[] => DASH_PX.map((length) => length * pixel)
