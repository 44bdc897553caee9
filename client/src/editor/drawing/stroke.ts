import { type Point, type Rect, type Size, distance } from '@wegpunkt/shared/board/geometry'
import { MAX_ELEMENT_SIZE, MAX_STROKE_POINTS } from '@wegpunkt/shared/limits'
import { type Triples, naturalSize, thinned } from './ink-geometry.ts'

/** Where the pointer was: what devices report between two frames comes together. */
export type Sample = {
  readonly at: Point
  /** 0 … 1; null where the device knows none. */
  readonly pressure: number | null
  /** In milliseconds, from whenever. */
  readonly time: number
}

/** A stroke under way. */
export type Stroke = {
  /** In board pixels. */
  readonly points: Triples
  /** What others are shown of it. */
  readonly shown: readonly Point[]
  /** How far apart the shown points are at least, in board pixels. */
  readonly gap: number
  readonly time: number
}

/** What is given to a pointer without pressure at the beginning, and to a straight line all along. */
export const EVEN_PRESSURE = 0.5
/** A mouse that is moved so quickly, in pixels of the screen a millisecond, draws its thinnest line. */
const QUICK_PX_PER_MS = 4
const THINNEST = 0.25
const THICKEST = 0.75
/** How long the width takes to follow the speed. */
const FOLLOW_MS = 90
/** How much of the way to the pointer each point goes: the rest is what a hand trembles. */
const FOLLOW_PART = 0.65
/** A line may leave where it was drawn by so much, on the screen. */
const TOLERANCE_PX = 0.5
/** Points on paper are whole multiples of these: as halves, they take 5 bytes instead of 9. */
const STEP_PX = 0.25
const PRESSURE_STEP = 1 / 16
/** Three numbers each, which the schema has to take (MAX_INK_NUMBERS). */
const MOST_POINTS = 9_000
/** Room for what the width adds around the points. */
const MOST_EXTENT_PX = MAX_ELEMENT_SIZE - 100

export function beginStroke({ at, pressure, time }: Sample, zoom: number): Stroke {
  return { points: [...at, pressure ?? EVEN_PRESSURE], shown: [at], gap: 2 / zoom, time }
}

/** The stroke, after the pointer has been at these places. */
export function extendStroke(stroke: Stroke, samples: readonly Sample[], zoom: number): Stroke {
  const points = [...stroke.points]
  let { time } = stroke
  for (const sample of samples) {
    const i = points.length - 3
    const [x, y, before] = [points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? EVEN_PRESSURE]
    const to: Point = [x + (sample.at[0] - x) * FOLLOW_PART, y + (sample.at[1] - y) * FOLLOW_PART]
    const moved = distance([x, y], to)
    if (moved * zoom < STEP_PX) continue
    const ms = Math.max(1, sample.time - time)
    points.push(...to, sample.pressure ?? followSpeed(before, (moved * zoom) / ms, ms))
    ;({ time } = sample)
  }
  return { ...showing({ ...stroke, points }), time }
}

/** The stroke as it is let go: it ends where the pointer is. */
export function endStroke(stroke: Stroke, samples: readonly Sample[], zoom: number): Stroke {
  const { points, ...rest } = extendStroke(stroke, samples, zoom)
  const end = samples.at(-1)?.at
  const isThere = !end || (points.at(-3) === end[0] && points.at(-2) === end[1])
  return { ...rest, points: isThere ? points : [...points, ...end, points.at(-1) ?? EVEN_PRESSURE] }
}

/** A line from where the stroke began to a point. */
export function straightStroke({ points, gap, time }: Stroke, to: Point): Stroke {
  const from: Point = [points[0] ?? 0, points[1] ?? 0]
  return { points: [...from, EVEN_PRESSURE, ...to, EVEN_PRESSURE], shown: [from, to], gap, time }
}

/** What is kept of a stroke: one piece, or several where one would be larger than an element may be. */
export type Piece = { readonly at: Point; readonly size: Size; readonly points: Triples }

/** The pieces in which a stroke is kept: with no more points than its line needs, relative to whole pixels. */
export const piecesOf = ({ points }: Pick<Stroke, 'points'>, width: number, zoom: number): Piece[] =>
  split(thinned(points, TOLERANCE_PX / zoom, width)).map((piece) => pieceOf(piece, width))

function pieceOf(points: Triples, width: number): Piece {
  const { x, y } = boundsOfPoints(points)
  const at: Point = [Math.floor(x - width / 2), Math.floor(y - width / 2)]
  const own = points.map((value, i) => {
    if (i % 3 === 2) return toStep(value, PRESSURE_STEP)
    return toStep(value - (i % 3 === 0 ? at[0] : at[1]), STEP_PX)
  })
  return { at, size: naturalSize(own, width), points: own }
}

// Each piece begins where the one before it ends.
function split(points: Triples): Triples[] {
  const pieces: number[][] = []
  let piece: number[] = []
  let bounds = boundsOfPoints([])
  for (let i = 0; i + 2 < points.length; i += 3) {
    const triple = points.slice(i, i + 3)
    const grown = around(bounds, triple)
    const isFull = piece.length >= 3 * MOST_POINTS || grown.w > MOST_EXTENT_PX || grown.h > MOST_EXTENT_PX
    if (isFull) {
      pieces.push(piece)
      piece = piece.slice(-3)
    }
    bounds = around(isFull ? boundsOfPoints(piece) : bounds, triple)
    piece.push(...triple)
  }
  return [...pieces, piece].filter(({ length }) => length > 0)
}

function showing(stroke: Stroke): Stroke {
  const { points, shown, gap } = stroke
  const end: Point = [points.at(-3) ?? 0, points.at(-2) ?? 0]
  const settled = shown.length > 1 && distance(shown.at(-2) ?? end, end) < gap ? shown.slice(0, -1) : shown
  const next = [...settled, end]
  if (next.length <= MAX_STROKE_POINTS) return { ...stroke, shown: next }
  // Every second one has to do from now on.
  const fewer = next.filter((_, i) => i % 2 === 0 || i === next.length - 1)
  return { ...stroke, shown: fewer, gap: 2 * gap }
}

function followSpeed(before: number, speed: number, ms: number): number {
  const wanted = THICKEST - (THICKEST - THINNEST) * Math.min(1, speed / QUICK_PX_PER_MS)
  return before + (wanted - before) * (1 - Math.exp(-ms / FOLLOW_MS))
}

const nothing: Rect = { x: Infinity, y: Infinity, w: -Infinity, h: -Infinity }

function boundsOfPoints(points: Triples): Rect {
  let bounds = nothing
  for (let i = 0; i + 1 < points.length; i += 3) bounds = around(bounds, points.slice(i, i + 2))
  return bounds
}

function around(bounds: Rect, [x = 0, y = 0]: readonly number[]): Rect {
  if (bounds === nothing) return { x, y, w: 0, h: 0 }
  const [left, top] = [Math.min(bounds.x, x), Math.min(bounds.y, y)]
  const right = Math.max(bounds.x + bounds.w, x)
  const bottom = Math.max(bounds.y + bounds.h, y)
  return { x: left, y: top, w: right - left, h: bottom - top }
}

const toStep = (value: number, step: number): number => Math.round(value / step) * step
