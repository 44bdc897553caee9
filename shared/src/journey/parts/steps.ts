import type { ElementId } from '../../board/element-id.ts'
import type { Board } from '../../board/read.ts'
import type { Touchpoint } from '../../board/schema.ts'
import { lastPer, oncePer } from './once-per.ts'

/** A touchpoint on the customer's way. */
export type Step = {
  readonly id: ElementId
  readonly touchpoint: Touchpoint
  /** Null beside the grid: it has no place in the journey yet. */
  readonly stage: ElementId | null
}
/** In the customer's order. The same list for as long as nothing in it changes. */
export type Steps = readonly Step[]

type Ranked = { readonly step: Step; readonly rank: readonly number[] }
type Grid = Pick<Board, 'stages' | 'lanes' | 'elements'>

/** A touchpoint without a title is a draft: it counts nowhere (METHOD.md M1). */
export const isDraft = ({ title }: Touchpoint): boolean => title.trim() === ''

/** Whether it is there for customers to meet: what is to go still is (METHOD.md M4). */
export const exists = ({ status }: Touchpoint): boolean => status !== 'missing' && status !== 'planned'

/** Whether it lies on the way that customers are meant to take (METHOD.md M3). */
const isOnMainPath = ({ path }: Touchpoint): boolean => path === undefined || path === 'main'

/** All touchpoints that have a title, as the customer meets them: by stage, then from left to right, then by lane. */
export const stepsOf = (board: Grid): Steps => titled(allSteps(board))

export const draftsOf = (board: Grid): Steps =>
  allSteps(board).filter(({ touchpoint }) => isDraft(touchpoint))

/** Drafts included. */
export const allSteps = ({ stages, lanes, elements }: Grid): Steps => ranked(stages, stages, lanes, elements)

/** The steps of each stage. */
export const stepsByStage = (board: Grid): ReadonlyMap<ElementId, Steps> => {
  const byStage = new Map<ElementId, Step[]>([...board.stages.keys()].map((stage) => [stage, []]))
  for (const step of stepsOf(board)) if (step.stage !== null) byStage.get(step.stage)?.push(step)
  return byStage
}

/** The existing touchpoints of the main path that have a place in the journey. */
export const mainSteps: (steps: Steps) => Steps = oncePer((steps: Steps) =>
  steps.filter(({ touchpoint, stage }) => stage !== null && exists(touchpoint) && isOnMainPath(touchpoint)),
)

const titled: (steps: Steps) => Steps = oncePer((steps: Steps) =>
  steps.filter(({ touchpoint }) => !isDraft(touchpoint)),
)

const ranked = lastPer(
  (stages: Grid['stages'], lanes: Grid['lanes'], elements: Grid['elements']): Steps => {
    const stageIndex = indexOf(stages.keys())
    const laneIndex = indexOf(lanes.keys())
    const steps = placed(stages, elements).map((step): Ranked => {
      const { stage, lane, at } = step.touchpoint
      return {
        step,
        rank: [stageIndex.get(stage ?? '') ?? Infinity, at[0], laneIndex.get(lane ?? '') ?? Infinity, at[1]],
      }
    })
    return steps.toSorted(inCustomersOrder).map(({ step }) => step)
  },
  (before, after) => before.length === after.length && before.every((step, i) => step === after[i]),
)

/** In no order. The same step for as long as its touchpoint is the same: what was found out about it still holds. */
const placed = (stages: Grid['stages'], elements: Grid['elements']): Steps => remembered(stages)(elements)

const remembered = oncePer((stages: Grid['stages']) => {
  let last: ReadonlyMap<ElementId, Step> = new Map()
  return (elements: Grid['elements']): Steps => {
    const steps = new Map<ElementId, Step>()
    for (const [id, touchpoint] of elements) {
      if (touchpoint.kind !== 'touchpoint') continue
      const before = last.get(id)
      steps.set(id, before?.touchpoint === touchpoint ? before : stepOf(id, touchpoint, stages))
    }
    last = steps
    return [...steps.values()]
  }
})

const stepOf = (id: ElementId, touchpoint: Touchpoint, stages: Grid['stages']): Step => {
  const { stage } = touchpoint
  return { id, touchpoint, stage: stage !== null && stages.has(stage) ? stage : null }
}

function inCustomersOrder(a: Ranked, b: Ranked): number {
  for (let i = 0; i < a.rank.length; i++) {
    const [own = 0, other = 0] = [a.rank[i], b.rank[i]]
    if (own !== other) return own < other ? -1 : 1
  }
  return a.step.id < b.step.id ? -1 : 1
}

const indexOf = (ids: Iterable<ElementId>): ReadonlyMap<ElementId, number> =>
  new Map([...ids].map((id, index) => [id, index]))
