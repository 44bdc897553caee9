import { byOrder } from '../board/order.ts'
import type { Board } from '../board/read.ts'
import type { SnapshotFigures } from '../http/snapshot-routes.ts'
import { MAX_SNAPSHOT_CURVE_POINTS } from '../limits.ts'
import { experienceOf } from './experience.ts'

/** How far from okay, and from the journey's own mean, a touchpoint has to lie (METHOD.md M7). */
const CLEARLY = 1

/** What a list of snapshots shows of the journey of one persona. */
export function snapshotFigures(board: Board, persona: string): SnapshotFigures {
  const stages = [...board.stages.keys()]
  const touchpoints = [...board.elements]
    .flatMap(([id, element]) => (element.kind === 'touchpoint' ? [[id, element] as const] : []))
    .toSorted(byOrder)
    .toSorted(([, a], [, b]) => placeOf(stages, a.stage) - placeOf(stages, b.stage))
  const curve = touchpoints.map(([id]) => experienceOf(board, id, persona))
  const rated = curve.filter((experience) => experience !== null)
  const mean = rated.length > 0 ? rated.reduce<number>((sum, one) => sum + one, 0) / rated.length : null
  const middle = mean ?? 0
  return {
    stages: stages.length,
    touchpoints: touchpoints.length,
    rated: rated.length,
    meanExperience: mean,
    lovepoints: rated.filter((one) => one >= CLEARLY && one - middle >= CLEARLY).length,
    painpoints: rated.filter((one) => one <= -CLEARLY && middle - one >= CLEARLY).length,
    curve: curve.slice(0, MAX_SNAPSHOT_CURVE_POINTS),
  }
}

function placeOf(stages: readonly string[], stage: string | null): number {
  const place = stage === null ? -1 : stages.indexOf(stage)
  return place < 0 ? stages.length : place
}
