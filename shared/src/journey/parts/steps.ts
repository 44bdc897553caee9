import type { ElementId } from '../../board/element-id.ts'
import type { Board } from '../../board/read.ts'
import type { Touchpoint } from '../../board/schema.ts'
import { oncePer } from './once-per.ts'

/** A touchpoint on the customer's way. */
export type Step = {
  readonly id: ElementId
  readonly touchpoint: Touchpoint
  /** Null beside the grid: it has no place in the journey yet. */
  readonly stage: ElementId | null
}

type Ranked = Step & { readonly rank: readonly number[] }

/** A touchpoint without a title is a draft: it counts nowhere (METHOD.md M1). */
export const isDraft = ({ title }: Touchpoint): boolean => title.trim() === ''

/** Whether it is there for customers to meet: what is to go still is (METHOD.md M4). */
export const exists = ({ status }: Touchpoint): boolean => status !== 'missing' && status !== 'planned'

/** Whether it lies on the way that customers are meant to take (METHOD.md M3). */
export const isOnMainPath = ({ path }: Touchpoint): boolean => path === undefined || path === 'main'

/** All touchpoints that have a title, as the customer meets them: by stage, then from left to right, then by lane. */
export const stepsOf: (board: Board) => readonly Step[] = oncePer((board: Board) =>
  ranked(board).filter(({ touchpoint }) => !isDraft(touchpoint)),
)

export const draftsOf: (board: Board) => readonly Step[] = oncePer((board: Board) =>
  ranked(board).filter(({ touchpoint }) => isDraft(touchpoint)),
)

export const stepsByStage: (board: Board) => ReadonlyMap<ElementId, readonly Step[]> = oncePer(
  (board: Board) => {
    const byStage = new Map<ElementId, Step[]>([...board.stages.keys()].map((stage) => [stage, []]))
    for (const step of stepsOf(board)) if (step.stage !== null) byStage.get(step.stage)?.push(step)
    return byStage
  },
)

/** The existing touchpoints of the main path that have a place in the journey. */
export const mainSteps: (board: Board) => readonly Step[] = oncePer((board: Board) =>
  stepsOf(board).filter(
    ({ touchpoint, stage }) => stage !== null && exists(touchpoint) && isOnMainPath(touchpoint),
  ),
)

const ranked: (board: Board) => readonly Step[] = oncePer(({ stages, lanes, elements }: Board) => {
  const stageIndex = indexOf(stages.keys())
  const laneIndex = indexOf(lanes.keys())
  const steps: Ranked[] = []
  for (const [id, touchpoint] of elements) {
    if (touchpoint.kind !== 'touchpoint') continue
    const { stage, lane, at } = touchpoint
    const column = stageIndex.get(stage ?? '') ?? Infinity
    const rank = [column, at[0], laneIndex.get(lane ?? '') ?? Infinity, at[1]]
    steps.push({ id, touchpoint, stage: column === Infinity ? null : stage, rank })
  }
  return steps.toSorted(inCustomersOrder)
})

function inCustomersOrder(a: Ranked, b: Ranked): number {
  for (const [i, own] of a.rank.entries()) {
    const other = b.rank[i] ?? 0
    if (own !== other) return own < other ? -1 : 1
  }
  return a.id < b.id ? -1 : 1
}

const indexOf = (ids: Iterable<ElementId>): ReadonlyMap<ElementId, number> =>
  new Map([...ids].map((id, index) => [id, index]))
