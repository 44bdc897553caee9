import type { Point } from '@wegpunkt/shared/board/geometry'
import { unbroken } from '@wegpunkt/shared/journey/emotion-curve'
import { type Canvas, drawCode, isReadable } from '../paint/brush.ts'
import { type Font, measureIn } from '../paint/font.ts'
import { type SceneTheme, faded } from '../theme.ts'
import type { Dot } from './curve-dots.ts'
import { fillBetween } from './fill-between.ts'
import type { CurveLane, SeenCurve } from './seen-curve.ts'
import { smoothLine } from './smooth-line.ts'

const BAND_OPACITY = 0.2
const EDGE_OPACITY = 0.45
/** A band over one touchpoint alone is so wide. */
const ALONE_PX = 14
const GHOST_OPACITY = 0.55
const GHOST_DASH = [2, 4]
const LEAST_LINE_PX = 1.25
const voicesFont: Font = { size: 10, weight: 550, lineHeight: 12 }
const VOICES_PX = 14
const GAP_PX = 8

type Look = { readonly theme: SceneTheme; readonly zoom: number }

/** What a round of ratings adds to the team's line: where half of the voices are, and the line of the round before. */
export function paintRound(canvas: Canvas, { dots, persona }: SeenCurve, { zoom }: Look): void {
  canvas.fillStyle = faded(persona.color, BAND_OPACITY)
  for (const run of unbroken(dots, ({ band }) => band)) paintBand(canvas, run)
  canvas.strokeStyle = faded(persona.color, GHOST_OPACITY)
  canvas.lineWidth = Math.max(1.5, LEAST_LINE_PX / zoom)
  canvas.setLineDash(GHOST_DASH.map((length) => Math.max(length, length / zoom)))
  for (const run of unbroken(dots, ({ ghost }) => ghost)) {
    const points = run.map(({ x, ghost }): Point => [x, ghost ?? 0])
    const [first] = points
    if (!first) continue
    canvas.beginPath()
    canvas.moveTo(...first)
    for (const [a, b, end] of smoothLine(points)) canvas.bezierCurveTo(...a, ...b, ...end)
    canvas.stroke()
  }
  canvas.setLineDash([])
  paintGhostDots(canvas, { dots, persona })
}

function paintBand(canvas: Canvas, run: readonly Dot[]): void {
  const edge =
    (which: 'low' | 'high') =>
    (dot: Dot): Point => [dot.x, dot.band?.[which] ?? 0]
  const [only, second] = run
  if (second) return fillBetween(canvas, run.map(edge('high')), run.map(edge('low')))
  if (!only?.band) return
  const { low, high } = only.band
  canvas.fillRect(only.x - ALONE_PX / 2, high, ALONE_PX, low - high)
}

// A round before that rated one touchpoint alone has no line, and is seen all the same.
function paintGhostDots(canvas: Canvas, { dots, persona }: Pick<SeenCurve, 'dots' | 'persona'>): void {
  canvas.fillStyle = faded(persona.color, EDGE_OPACITY)
  for (const { x, ghost } of dots) {
    if (ghost === null) continue
    canvas.beginPath()
    canvas.arc(x, ghost, 2.5, 0, 2 * Math.PI)
    canvas.fill()
  }
}

/** How many have rated each touchpoint, at the lower border of the lane: once for all personas that are shown. */
export function paintVoices(canvas: Canvas, { curves, row }: CurveLane, { theme, zoom }: Look): void {
  if (!isReadable(voicesFont, zoom)) return
  const byTouchpoint = Map.groupBy(
    curves.flatMap(({ dots }) => dots).filter(({ point }) => point.team?.round),
    ({ point }) => point.touchpoint,
  )
  let end = -Infinity
  for (const dots of byTouchpoint.values()) {
    const text = voicesText(dots.map(({ point }) => point.team?.n ?? 0))
    const w = measureIn(voicesFont)(text)
    const x = dots.reduce((sum, dot) => sum + dot.x, 0) / dots.length - w / 2
    // Where touchpoints are close, the next one says it.
    if (x < end + GAP_PX) continue
    end = x + w
    const area = { x, y: row.y + row.h - VOICES_PX, w, h: VOICES_PX }
    drawCode(canvas, text, area, { font: voicesFont, color: theme.inkSoft })
  }
}

/** "n = 7", or "n = 5–7" where personas have not been rated by the same number. */
export function voicesText(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)]
  return `n\u2009=\u2009${least === most ? least : `${least}–${most}`}`
}
