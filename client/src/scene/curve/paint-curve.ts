import type { Point } from '@wegpunkt/shared/board/geometry'
import { hasBand, unbroken } from '@wegpunkt/shared/journey/emotion-curve'
import type { Canvas } from '../paint/brush.ts'
import { drawFace } from '../paint/face.ts'
import { drawIcon } from '../paint/icon.ts'
import { type SceneTheme, faded } from '../theme.ts'
import { type Dot, levelOf } from './curve-dots.ts'
import { paintRound, paintVoices } from './paint-round.ts'
import type { CurveLane, SeenCurve } from './seen-curve.ts'
import { smoothLine } from './smooth-line.ts'
import { fillBetween } from './fill-between.ts'

const DOT_PX = 5
const RING_PX = 9
const BADGE_PX = 14
const FACE_PX = 7
const FACES_AT = 18
/** Smaller than this on the screen a dot is no dot any more. */
const LEAST_DOT_PX = 2.5
/** So thick a line is on the screen at least. */
const LEAST_LINE_PX = 1.5
const BAND_OPACITY = 0.14
const CUSTOMERS_DASH = [7, 5]
/** How much of its length a dash keeps on the screen. */
const LEAST_DASH_PX = 0.5
const ESTIMATE_OPACITY = 0.5

type Look = { readonly theme: SceneTheme; readonly zoom: number }

/** The lines of all personas in one lane, with the scale behind them. In board pixels. */
export function paintCurve(canvas: Canvas, lane: CurveLane, look: Look): void {
  canvas.save()
  canvas.lineJoin = 'round'
  paintScale(canvas, lane, look)
  for (const curve of lane.curves) paintGap(canvas, curve)
  for (const curve of lane.curves) paintRound(canvas, curve, look)
  for (const curve of lane.curves) paintLines(canvas, curve, look)
  paintVoices(canvas, lane, look)
  const isFar = DOT_PX * look.zoom < LEAST_DOT_PX
  if (isFar) for (const curve of lane.curves) paintLone(canvas, curve, look)
  for (const curve of lane.curves)
    for (const dot of curve.dots) (isFar ? paintFarMoment : paintDot)(canvas, dot, { curve, lane, ...look })
  canvas.restore()
}

function paintScale(canvas: Canvas, { row, area }: CurveLane, { theme, zoom }: Look): void {
  for (const value of [2, 0, -2] as const) {
    const y = levelOf(row, value)
    // The face before had a line and a colour of its own.
    canvas.lineWidth = 1 / zoom
    canvas.strokeStyle = theme.grid.edge
    canvas.setLineDash(value === 0 ? [] : [2, 6])
    canvas.beginPath()
    canvas.moveTo(FACES_AT + 2 * FACE_PX, y)
    canvas.lineTo(area.w, y)
    canvas.stroke()
    canvas.setLineDash([])
    if (FACE_PX * zoom >= 2 * LEAST_DOT_PX)
      drawFace(canvas, value, { x: FACES_AT, y, radius: FACE_PX }, theme)
  }
}

// The credibility gap: what the team thinks, down or up to what customers say.
function paintGap(canvas: Canvas, { dots, persona }: SeenCurve): void {
  const both = unbroken(dots, ({ team, customers }) => (team === null || customers === null ? null : 0))
  canvas.fillStyle = faded(persona.color, BAND_OPACITY)
  for (const run of both)
    fillBetween(
      canvas,
      run.map(({ x, team }): Point => [x, team ?? 0]),
      run.map(({ x, customers }): Point => [x, customers ?? 0]),
    )
}

function paintLines(canvas: Canvas, { dots, persona }: SeenCurve, { zoom }: Look): void {
  canvas.strokeStyle = persona.color
  canvas.lineWidth = Math.max(2.5, LEAST_LINE_PX / zoom)
  for (const run of unbroken(dots, ({ team }) => team))
    strokeLine(
      canvas,
      run.map(({ x, team }) => [x, team ?? 0]),
    )
  canvas.lineWidth = Math.max(1.75, LEAST_LINE_PX / zoom)
  canvas.setLineDash(CUSTOMERS_DASH.map((length) => Math.max(length, (length * LEAST_DASH_PX) / zoom)))
  for (const run of unbroken(dots, ({ customers }) => customers))
    strokeLine(
      canvas,
      run.map(({ x, customers }) => [x, customers ?? 0]),
      // What was only assumed of customers is paler than what they said.
      run.map(({ point }) => (point.customers?.isEstimate ? ESTIMATE_OPACITY : 1)),
    )
  canvas.setLineDash([])
}

function strokeLine(canvas: Canvas, points: readonly Point[], opacity: readonly number[] = []): void {
  let last = points[0]
  if (!last) return
  let strokes = 0
  for (const [i, [a, b, end]] of smoothLine(points).entries()) {
    const pale = Math.min(opacity[i] ?? 1, opacity[i + 1] ?? 1)
    if (strokes === 0 || pale !== canvas.globalAlpha) {
      if (strokes > 0) canvas.stroke()
      canvas.globalAlpha = pale
      canvas.beginPath()
      canvas.moveTo(...last)
    }
    canvas.bezierCurveTo(...a, ...b, ...end)
    strokes++
    last = end
  }
  if (strokes > 0) canvas.stroke()
  canvas.globalAlpha = 1
}

type At = Look & { readonly curve: SeenCurve; readonly lane: CurveLane }

function paintDot(canvas: Canvas, dot: Dot, { curve, lane, theme }: At): void {
  const { x, team, customers, point } = dot
  const { color } = curve.persona
  canvas.lineWidth = 2
  canvas.strokeStyle = color
  if (team !== null) {
    // Without a customer's word it is an assumption, and looks like one.
    const isAssumed = !point.customers || point.customers.isEstimate
    paintWhiskers(canvas, dot, lane)
    circle(canvas, x, team, DOT_PX)
    canvas.fillStyle = isAssumed ? theme.grid.surface : color
    canvas.fill()
    canvas.stroke()
  }
  if (customers !== null) {
    diamond(canvas, x, customers, DOT_PX + 1)
    canvas.fillStyle = point.customers?.isEstimate ? theme.grid.surface : color
    canvas.fill()
    canvas.stroke()
  }
  const top = Math.min(team ?? Infinity, customers ?? Infinity)
  if (top === Infinity) return
  paintEnds(canvas, dot, lane)
  paintMoment(canvas, dot, { curve, lane, theme })
}

// The middle half of those who rated, where they are enough to say so.
function paintWhiskers(canvas: Canvas, { x, point, band }: Dot, { row }: CurveLane): void {
  // A round has a band for it.
  if (band) return
  if (!point.team || !hasBand(point.team) || point.team.low === point.team.high) return
  canvas.beginPath()
  canvas.moveTo(x, levelOf(row, point.team.low))
  canvas.lineTo(x, levelOf(row, point.team.high))
  canvas.stroke()
}

// First and last impression weigh more than others: they have a second line.
function paintEnds(canvas: Canvas, { x, team, customers, point }: Dot, { first, last }: CurveLane): void {
  if (point.touchpoint !== first && point.touchpoint !== last) return
  canvas.lineWidth = 1.5
  circle(canvas, x, team ?? customers ?? 0, RING_PX)
  canvas.stroke()
}

function paintMoment(
  canvas: Canvas,
  { x, team, customers, point }: Dot,
  { curve, lane, theme }: Pick<At, 'curve' | 'lane' | 'theme'>,
): void {
  const moment = curve.moments.get(point.touchpoint)
  if (!moment) return
  const isLove = moment.kind === 'lovepoint'
  const levels = [team, customers].filter((level) => level !== null)
  const beside = isLove ? Math.min(...levels) - RING_PX - BADGE_PX - 2 : Math.max(...levels) + RING_PX + 2
  // In a low lane it rather touches its dot than being cut off.
  const { row } = lane
  const y = Math.max(row.y + 1, Math.min(row.y + row.h - BADGE_PX - 1, beside))
  const color = theme.feeling[isLove ? 2 : -2] ?? theme.nobody
  const at = { x: x - BADGE_PX / 2, y, size: BADGE_PX, color, filled: !moment.isHollow }
  drawIcon(canvas, isLove ? 'heart' : 'bolt', at)
}

// No line leads to it: without its point, what was said there would be gone.
function paintLone(canvas: Canvas, { dots, persona }: SeenCurve, { zoom }: Look): void {
  canvas.fillStyle = persona.color
  for (const side of ['team', 'customers'] as const) {
    for (const [dot, another] of unbroken(dots, (it) => it[side])) {
      const level = dot?.[side]
      if (!dot || another || level === null || level === undefined) continue
      circle(canvas, dot.x, level, LEAST_DOT_PX / zoom)
      canvas.fill()
    }
  }
}

// From far away what matters is all that is left of the dots.
function paintFarMoment(
  canvas: Canvas,
  { x, team, customers, point }: Dot,
  { curve, theme, zoom }: At,
): void {
  const moment = curve.moments.get(point.touchpoint)
  const level = customers ?? team
  if (!moment || level === null) return
  circle(canvas, x, level, LEAST_DOT_PX / zoom)
  canvas.fillStyle = theme.feeling[moment.kind === 'lovepoint' ? 2 : -2] ?? theme.nobody
  canvas.fill()
}

function circle(canvas: Canvas, x: number, y: number, radius: number): void {
  canvas.beginPath()
  canvas.arc(x, y, radius, 0, 2 * Math.PI)
}

function diamond(canvas: Canvas, x: number, y: number, radius: number): void {
  canvas.beginPath()
  canvas.moveTo(x, y - radius)
  canvas.lineTo(x + radius, y)
  canvas.lineTo(x, y + radius)
  canvas.lineTo(x - radius, y)
  canvas.closePath()
}
