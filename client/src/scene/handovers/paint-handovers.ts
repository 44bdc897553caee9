import type { Canvas } from '../paint/brush.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type SeenHandover, markRadius } from './seen-handovers.ts'

type Look = { readonly theme: SceneTheme; readonly zoom: number }

const LINE_PX = 2
const LEAST_LINE_PX = 1.25
const OPEN_DASH = [7, 6]
const HEAD_PX = 6
/** A mark of this radius has teeth of the sizes below. */
const DRAWN_RADIUS = 10

/** Calm where somebody answers for it; dashed, and in the colour of what ends badly, where nobody does. */
export function paintLine(canvas: Canvas, { way, isOwned }: SeenHandover, { theme, zoom }: Look): void {
  const [start, a, b, end] = way
  canvas.lineWidth = Math.max(LINE_PX, LEAST_LINE_PX / zoom)
  canvas.strokeStyle = isOwned ? faded(theme.inkSoft, 0.6) : theme.danger
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
  if (!isOwned) canvas.setLineDash([3, 2.5])
  canvas.stroke()
  canvas.setLineDash([])
  paintTeeth(canvas, isOwned)
  canvas.restore()
}

function paintTeeth(canvas: Canvas, isClosed: boolean): void {
  // The slider of an open one has stopped half way: its sides lean apart above it.
  const spread = [3, 1.75, 0.5, 0]
  canvas.beginPath()
  spread.forEach((apart, i) => {
    const y = -4.5 + 3 * i
    const gap = isClosed ? 0 : apart
    if (i % 2 === 0 || !isClosed) {
      canvas.moveTo(-gap, y)
      canvas.lineTo(-gap - 3, y)
    }
    if (i % 2 === 1 || !isClosed) {
      canvas.moveTo(gap, y)
      canvas.lineTo(gap + 3, y)
    }
  })
  if (isClosed) {
    canvas.moveTo(0, -6)
    canvas.lineTo(0, 6)
  }
  canvas.stroke()
}
