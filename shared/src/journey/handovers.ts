import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { Risk } from '../board/choices.ts'
import { oncePer } from './parts/once-per.ts'
import { type Steps, mainSteps, stepsOf } from './parts/steps.ts'

/** A step from one department to another: where most problems arise (METHOD.md M21). */
export type HandoverBetween = {
  readonly from: ElementId
  readonly to: ElementId
  readonly fromDepartment: string
  readonly toDepartment: string
  /** Empty: nobody answers for it. */
  readonly owner: string
  readonly agreement: string
  readonly risk: Risk | null
}

export type Handovers = {
  readonly handovers: readonly HandoverBetween[]
  /** Those that nobody answers for. */
  readonly unowned: readonly HandoverBetween[]
  /** Steps where it is not known whether the department changes, as one side has none. */
  readonly unknown: readonly { readonly from: ElementId; readonly to: ElementId }[]
  /** How many go from one department to another, the most first. */
  readonly matrix: readonly { readonly from: string; readonly to: string; readonly count: number }[]
}

/** What others say about the company hands nothing over, unless a department is named for it. */
export const handovers = (board: Board): Handovers => handoversAlong(stepsOf(board))

const handoversAlong: (steps: Steps) => Handovers = oncePer((all: Steps) => {
  const steps = mainSteps(all).filter(
    ({ touchpoint }) => touchpoint.contact === 'direct' || touchpoint.department !== null,
  )
  const between: HandoverBetween[] = []
  const unknown: { from: ElementId; to: ElementId }[] = []
  for (const [i, { id: from, touchpoint }] of steps.entries()) {
    const next = steps[i + 1]
    if (!next) continue
    const [fromDepartment, toDepartment] = [touchpoint.department, next.touchpoint.department]
    if (fromDepartment === null || toDepartment === null) unknown.push({ from, to: next.id })
    else if (fromDepartment !== toDepartment) {
      const agreed = touchpoint.handovers?.[next.id]
      const { owner = '', agreement = '', risk = null } = agreed ?? {}
      between.push({ from, to: next.id, fromDepartment, toDepartment, owner, agreement, risk })
    }
  }
  return {
    handovers: between,
    unowned: between.filter(({ owner }) => owner.trim() === ''),
    unknown,
    matrix: matrixOf(between),
  }
})

function matrixOf(between: readonly HandoverBetween[]): Handovers['matrix'] {
  const cells = new Map<string, { from: string; to: string; count: number }>()
  for (const { fromDepartment: from, toDepartment: to } of between) {
    const key = JSON.stringify([from, to])
    cells.set(key, { from, to, count: (cells.get(key)?.count ?? 0) + 1 })
  }
  return [...cells.values()].toSorted((a, b) => b.count - a.count || (a.from + a.to < b.from + b.to ? -1 : 1))
}
