import type { SnapshotFigures } from '../http/snapshot-routes.ts'
import { MAX_SNAPSHOT_CURVE_POINTS } from '../limits.ts'
import { emotionCurve } from './emotion-curve.ts'
import type { Journey } from './journey.ts'
import { isOpen } from './measure-figures.ts'
import { moments } from './moments.ts'
import { ratedSteps, ratingThatCounts } from './parts/ratings.ts'
import { mean } from './parts/spread.ts'
import { exists } from './parts/steps.ts'

/** What a list of snapshots shows of the journey of one persona. */
export function snapshotFigures(journey: Journey, persona: string): SnapshotFigures {
  const { board, rows } = journey
  const steps = ratedSteps(journey, persona).filter(({ touchpoint }) => exists(touchpoint))
  const rated = steps.flatMap((step) => ratingThatCounts(step)?.median ?? [])
  const matter = moments(journey, persona)
  const count = (kind: 'lovepoint' | 'painpoint'): number =>
    matter.filter((moment) => moment.kind === kind).length
  const curve = emotionCurve(journey, persona).touchpoints.slice(0, MAX_SNAPSHOT_CURVE_POINTS)
  return {
    stages: board.stages.size,
    touchpoints: steps.length,
    rated: rated.length,
    meanExperience: mean(rated),
    lovepoints: count('lovepoint'),
    painpoints: count('painpoint'),
    evidence: rows.evidence.length,
    openMeasures: rows.measures.filter(isOpen).length,
    curve: {
      team: curve.map(({ team }) => team?.median ?? null),
      customers: curve.map(({ customers }) => customers?.median ?? null),
    },
  }
}
