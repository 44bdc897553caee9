import type { Layout, Row } from '@wegpunkt/shared/board/layout'
import { type CurvePoint, hasBand } from '@wegpunkt/shared/journey/emotion-curve'
import { SCALE } from '@wegpunkt/shared/journey/parts/spread'

/** A touchpoint on the curve: across by its turn in its stage, and down by what it is to customers. */
export type Dot = {
  readonly point: CurvePoint
  readonly x: number
  /** Board pixels; null: nobody has said anything. */
  readonly team: number | null
  readonly customers: number | null
  /** The middle half of a round of at least three; null where there is none. */
  readonly band: { readonly low: number; readonly high: number } | null
  /** The team in the round before. */
  readonly ghost: number | null
}

/** Between the outermost grades and the borders of the lane. */
const PADDING_PX = 28
/** A low lane keeps most of its room for the scale. */
const MOST_PADDING = 0.2
/** Points of several personas that say the same lie beside one another, not on top. */
const SHIFT_PX = 7

/** How far down a grade lies in the lane, in board pixels. */
export function levelOf({ y, h }: Row, value: number): number {
  const [low, high] = SCALE
  const padding = Math.min(PADDING_PX, MOST_PADDING * h)
  const room = h - 2 * padding
  return y + padding + (room * (high - value)) / (high - low)
}

/**
 * Where the points of a curve lie in a lane, from left to right: those of a stage evenly, as the customer meets them.
 * Above their cards they would crowd wherever two departments have theirs below one another. `place` is that of a
 * persona among those shown, 0 in the middle.
 */
export function curveDots(
  points: readonly CurvePoint[],
  { layout, row, place = 0 }: { layout: Pick<Layout, 'columns'>; row: Row; place?: number },
): readonly Dot[] {
  const at = (value: number | undefined): number | null => (value === undefined ? null : levelOf(row, value))
  const byStage = Map.groupBy(points, ({ stage }) => stage)
  return layout.columns.flatMap(({ id, x, w }) => {
    const here = byStage.get(id) ?? []
    return here.map((point, i): Dot => ({
      point,
      x: x + ((i + 0.5) * w) / here.length + place * SHIFT_PX,
      team: at(point.team?.median),
      customers: at(point.customers?.median),
      band: bandOf(row, point),
      ghost: at(point.team?.round?.before?.median),
    }))
  })
}

function bandOf(row: Row, { team }: CurvePoint): Dot['band'] {
  if (!team?.round || !hasBand(team)) return null
  return { low: levelOf(row, team.low), high: levelOf(row, team.high) }
}
