import type { Layout, Row } from '@wegpunkt/shared/board/layout'
import type { CurvePoint } from '@wegpunkt/shared/journey/emotion-curve'
import { SCALE } from '@wegpunkt/shared/journey/parts/spread'

/** A touchpoint on the curve: across by its turn in its stage, and down by what it is to customers. */
export type Dot = {
  readonly point: CurvePoint
  readonly x: number
  /** Board pixels; null: nobody has said anything. */
  readonly team: number | null
  readonly customers: number | null
}

/** Between the outermost grades and the borders of the lane. */
const PADDING_PX = 28

/** How far down a grade lies in the lane, in board pixels. */
export function levelOf({ y, h }: Row, value: number): number {
  const [low, high] = SCALE
  const room = Math.max(0, h - 2 * PADDING_PX)
  return y + PADDING_PX + (room * (high - value)) / (high - low)
}

/**
 * Where the points of a curve lie in a lane, from left to right: those of a stage evenly, as the customer meets them.
 * Above their cards they would crowd wherever two departments have theirs below one another.
 */
export function curveDots(
  points: readonly CurvePoint[],
  { layout, row }: { layout: Pick<Layout, 'columns'>; row: Row },
): readonly Dot[] {
  const at = (value: number | undefined): number | null => (value === undefined ? null : levelOf(row, value))
  const byStage = Map.groupBy(points, ({ stage }) => stage)
  return layout.columns.flatMap(({ id, x, w }) => {
    const here = byStage.get(id) ?? []
    return here.map((point, i): Dot => ({
      point,
      x: x + ((i + 0.5) * w) / here.length,
      team: at(point.team?.median),
      customers: at(point.customers?.median),
    }))
  })
}
