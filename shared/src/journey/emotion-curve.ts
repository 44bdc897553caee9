import type { ElementId } from '../board/element-id.ts'
import type { Journey } from './journey.ts'
import type { Board } from '../board/read.ts'
import { oncePer } from './parts/once-per.ts'
import {
  type CustomerSpread,
  type RatedStep,
  type RatedSteps,
  type TeamSpread,
  ratedSteps,
} from './parts/ratings.ts'
import { ENOUGH_RATINGS, type Spread, mean } from './parts/spread.ts'
import { exists } from './parts/steps.ts'

/** How a touchpoint is to a persona: as the team sees it, and as customers say (METHOD.md M31). */
export type CurvePoint = {
  readonly touchpoint: ElementId
  readonly stage: ElementId
  readonly team: TeamSpread | null
  readonly customers: CustomerSpread | null
  /** Team minus customers; null where one of them is missing. */
  readonly gap: number | null
}

/** The touchpoints of a stage together: each weighs the same, however many rated it. */
export type StagePoint = {
  readonly stage: ElementId
  readonly team: StageValue | null
  readonly customers: StageValue | null
  readonly gap: number | null
}
export type StageValue = {
  readonly mean: number
  /** The touchpoint with the lowest value. */
  readonly worst: ElementId
  readonly touchpoints: number
}

export type EmotionCurve = {
  readonly touchpoints: readonly CurvePoint[]
  readonly stages: readonly StagePoint[]
}

/**
 * How one persona feels along the journey. A touchpoint that nobody rated keeps its place without a value: the line
 * is interrupted there, never drawn at okay (METHOD.md M17). What does not exist yet, and where customers drop off,
 * is no part of it.
 */
export const emotionCurve = (journey: Journey, persona: string): EmotionCurve =>
  curveOf(ratedSteps(journey, persona))(journey.board.stages)

const curveOf = oncePer((rated: RatedSteps) =>
  oncePer((stages: Board['stages']): EmotionCurve => {
    const touchpoints = rated.map(pointOf).filter((point) => point !== null)
    const byStage = Map.groupBy(touchpoints, ({ stage }) => stage)
    const all = [...stages.keys()].map((stage) => stagePoint(stage, byStage.get(stage) ?? []))
    return { touchpoints, stages: all }
  }),
)

function pointOf({ id, stage, touchpoint, team, customers }: RatedStep): CurvePoint | null {
  if (stage === null || !exists(touchpoint) || touchpoint.path === 'drop-off') return null
  return { touchpoint: id, stage, team, customers, gap: gapOf(team?.median, customers?.median) }
}

/** Whether the middle half of those who rated may be drawn: below three it says nothing. */
export const hasBand = ({ n }: Pick<Spread, 'n'>): boolean => n >= ENOUGH_RATINGS

/** The points in unbroken runs: one line each, with a gap where somebody has not said anything. */
export function unbroken<P>(points: readonly P[], valueOf: (point: P) => unknown): readonly P[][] {
  const runs: P[][] = []
  let open = false
  for (const point of points) {
    const value = valueOf(point)
    if (value === null || value === undefined) {
      open = false
      continue
    }
    if (open) runs.at(-1)?.push(point)
    else runs.push([point])
    open = true
  }
  return runs
}

function stagePoint(stage: ElementId, points: readonly CurvePoint[]): StagePoint {
  const team = stageValue(points, 'team')
  const customers = stageValue(points, 'customers')
  return { stage, team, customers, gap: gapOf(team?.mean, customers?.mean) }
}

function stageValue(points: readonly CurvePoint[], series: 'team' | 'customers'): StageValue | null {
  const rated = points.flatMap(({ touchpoint, [series]: spread }) =>
    spread ? [{ touchpoint, value: spread.median }] : [],
  )
  const [first, ...others] = rated
  const value = mean(rated.map((point) => point.value))
  if (!first || value === null) return null
  const worst = others.reduce((low, point) => (point.value < low.value ? point : low), first)
  return { mean: value, worst: worst.touchpoint, touchpoints: rated.length }
}

const gapOf = (team: number | undefined, customers: number | undefined): number | null =>
  team === undefined || customers === undefined ? null : team - customers
