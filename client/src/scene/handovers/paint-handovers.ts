import type { Point } from '@wegpunkt/shared/board/geometry'
import type { Canvas } from '../paint/brush.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type SeenHandover, markRadius } from './seen-handovers.ts'

type Look = { readonly theme: SceneTheme; readonly zoom: number }

const LINE_PX = 2
const LINE_OPACITY = 0.75
const LEAST_LINE_PX = 1.25
const OPEN_DASH = [7, 6]
const HEAD_PX = 6
/** A mark of this radius has teeth of the sizes below. */
const DRAWN_RADIUS = 11

/** A calm line; dashed where nobody answers for it. */
export function paintLine(canvas: Canvas, { way, isOwned }: SeenHandover, { theme, zoom }: Look): void {
  const [start, a, b, end] = way
  canvas.lineWidth = Math.max(LINE_PX, LEAST_LINE_PX / zoom)
  canvas.strokeStyle = faded(theme.inkSoft, LINE_OPACITY)
  if (!isOwned) canvas.setLineDash(OPEN_DASH)
  canvas.beginPath()
  canvas.moveTo(...start)
  canvas.bezierCurveTo(...a, ...b, ...end)
  canvas.stroke()
  if (!isOwned) canvas.setLineDash([])
  // Along the last of the line, which runs straight into the card.
  const length = Math.hypot(end[0] - b[0], end[1] - b[1]) || 1
  const [x, y] = [(HEAD_PX * (end[0] - b[0])) / length, (HEAD_PX * (end[1] - b[1])) / length]
  canvas.beginPath()
  canvas.moveTo(end[0] - x - y, end[1] - y + x)
  canvas.lineTo(...end)
  canvas.lineTo(end[0] - x + y, end[1] - y - x)
  canvas.stroke()
}

/** A zipper between two departments: closed, or open where nobody holds both sides together. */
export function paintMark(canvas: Canvas, { mark, isOwned }: SeenHandover, { theme, zoom }: Look): void {
  const scale = markRadius(zoom) / DRAWN_RADIUS
  canvas.save()
  canvas.translate(...mark)
  canvas.scale(scale, scale)
  canvas.beginPath()
  canvas.arc(0, 0, DRAWN_RADIUS - 1, 0, 2 * Math.PI)
  canvas.fillStyle = theme.card.fill
  canvas.fill()
  canvas.lineWidth = 1.5
  canvas.strokeStyle = isOwned ? theme.inkSoft : theme.danger
  canvas.stroke()
  canvas.beginPath()
  for (const [from, to] of isOwned ? CLOSED : OPEN) {
    canvas.moveTo(...from)
    canvas.lineTo(...to)
  }
  canvas.stroke()
  canvas.restore()
}

type Stroke = readonly [Point, Point]

/** The seam, and teeth that reach over it from either side. */
const CLOSED: readonly Stroke[] = [
  [
    [0, -6.5],
    [0, 6.5],
  ],
  ...[-5, 0, 5].map((y): Stroke => [
    [-3.5, y],
    [0, y],
  ]),
  ...[-2.5, 2.5].map((y): Stroke => [
    [0, y],
    [3.5, y],
  ]),
]

/** The two sides lean apart above the slider, their teeth hold nothing. */
const OPEN: readonly Stroke[] = [
  [
    [0, 2],
    [0, 6.5],
  ],
  ...[-1, 1].flatMap((side): Stroke[] => [
    [
      [0, 2],
      [4.5 * side, -6],
    ],
    [
      [3.4 * side, -4],
      [1.2 * side, -4.8],
    ],
    [
      [2 * side, -1.4],
      [0.2 * side, -2.2],
    ],
  ]),
]
