import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Point, Rect } from '@wegpunkt/shared/board/geometry'
import type { Layout, Row } from '@wegpunkt/shared/board/layout'
import { emotionCurve } from '@wegpunkt/shared/journey/emotion-curve'
import { firstAndLast } from '@wegpunkt/shared/journey/impressions'
import type { Journey } from '@wegpunkt/shared/journey/journey'
import { type Moment, moments, momentsByTouchpoint } from '@wegpunkt/shared/journey/moments'
import { type Dot, curveDots } from './curve-dots.ts'

export type CurvePersona = { readonly id: string; readonly name: string; readonly color: string }

/** One persona's way through a lane. */
export type SeenCurve = {
  readonly persona: CurvePersona
  readonly dots: readonly Dot[]
  readonly moments: ReadonlyMap<ElementId, Moment>
}

/** What is drawn in one lane of the board. */
export type CurveLane = {
  readonly row: Row
  readonly area: Rect
  readonly curves: readonly SeenCurve[]
  readonly first: ElementId | null
  readonly last: ElementId | null
}

/** A dot that was found under the pointer. */
export type FoundDot = {
  readonly lane: CurveLane
  readonly curve: SeenCurve
  readonly dot: Dot
  readonly at: Point
}

/** The curves of all lanes that are for curves, in board pixels. */
export function curveLanes(
  journey: Journey,
  layout: Layout,
  personas: readonly CurvePersona[],
): readonly CurveLane[] {
  const { board } = journey
  const [first = null, last = null] = firstAndLast(journey)
  const known = personas.map((persona) => ({
    persona,
    points: emotionCurve(journey, persona.id).touchpoints,
    moments: momentsByTouchpoint(journey, persona.id),
  }))
  return layout.rows
    .filter(({ id }) => board.lanes.get(id)?.kind === 'curve')
    .map((row) => ({
      row,
      area: { x: 0, y: row.y, w: layout.width, h: row.h },
      curves: known.map(({ persona, points, moments }, i) => ({
        persona,
        moments,
        dots: curveDots(points, { layout, row, place: i - (known.length - 1) / 2 }),
      })),
      first,
      last,
    }))
}

/** All that the curves follow from. Where each of it is the same as before, the curves are. */
export const curveSources = (
  journey: Journey,
  layout: Layout,
  personas: readonly CurvePersona[],
): readonly unknown[] => [
  layout,
  journey.board.lanes,
  ...firstAndLast(journey),
  ...personas.flatMap(({ id }) => [emotionCurve(journey, id), moments(journey, id)]),
]

/** The dot nearest to a point of the board, within reach; both in board pixels. */
export function dotAt(lanes: readonly CurveLane[], [x, y]: Point, reach: number): FoundDot | null {
  let nearest: FoundDot | null = null
  let least = reach
  for (const lane of lanes) {
    for (const curve of lane.curves) {
      for (const dot of curve.dots) {
        for (const level of [dot.team, dot.customers]) {
          if (level === null) continue
          const distance = Math.hypot(dot.x - x, level - y)
          if (distance > least) continue
          least = distance
          nearest = { lane, curve, dot, at: [dot.x, level] }
        }
      }
    }
  }
  return nearest
}
