import { type Wish, type wishMarks, wishes } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { stepsOf } from './parts/steps.ts'

export type WishRow = {
  readonly wish: Wish
  /** In the customer's order; null: not assessed, which is not 0. */
  readonly marks: readonly {
    readonly touchpoint: ElementId
    readonly mark: (typeof wishMarks)[number] | null
  }[]
  readonly failed: number
  readonly fulfilled: number
  /** How many touchpoints say anything about it. */
  readonly assessed: number
}

/** The seven wishes of customers across the journey (METHOD.md M12); empty until one is set anywhere. */
export function wishHeat(board: Board): readonly WishRow[] {
  const steps = stepsOf(board)
  if (!steps.some(({ touchpoint }) => touchpoint.wishes)) return []
  return wishes.map((wish) => {
    const marks = steps.map(({ id, touchpoint }) => ({
      touchpoint: id,
      mark: touchpoint.wishes?.[wish] ?? null,
    }))
    const count = (wanted: number): number => marks.filter(({ mark }) => mark === wanted).length
    const [failed, fulfilled] = [count(-1), count(1)]
    return { wish, marks, failed, fulfilled, assessed: failed + fulfilled + count(0) }
  })
}
