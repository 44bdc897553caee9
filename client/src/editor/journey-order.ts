import type { ElementId } from '@wegpunkt/shared/board/element-id'
import type { Board } from '@wegpunkt/shared/board/read'
import type { Touchpoint } from '@wegpunkt/shared/board/schema'
import { type Rank, compareRanks } from './arranging/rank.ts'

/** All touchpoints as the customer meets them: by stage, then from left to right, then by lane. */
export function touchpointsInOrder({ stages, lanes, elements }: Board): ElementId[] {
  const stageIndex = indexOf(stages.keys())
  const laneIndex = indexOf(lanes.keys())
  const rank = ({ stage, lane, at }: Touchpoint): Rank => [
    stageIndex.get(stage ?? '') ?? Infinity,
    at[0],
    laneIndex.get(lane ?? '') ?? Infinity,
    at[1],
  ]
  return [...elements]
    .flatMap(([id, element]) => (element.kind === 'touchpoint' ? [{ id, rank: rank(element) }] : []))
    .toSorted((a, b) => compareRanks(a.rank, b.rank) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id)
}

const indexOf = (ids: Iterable<ElementId>): ReadonlyMap<ElementId, number> =>
  new Map([...ids].map((id, index) => [id, index]))
