import { type Wish, type wishMarks, wishes } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import { oncePer } from './parts/once-per.ts'
import { type Steps, stepsOf } from './parts/steps.ts'

export type WishHeat = {
  /** In the customer's order. */
  readonly touchpoints: readonly ElementId[]
  readonly rows: readonly WishRow[]
}
export type WishRow = {
  readonly wish: Wish
  /** At each touchpoint; null: not assessed, which is not 0. */
  readonly marks: readonly ((typeof wishMarks)[number] | null)[]
  readonly failed: number
  readonly fulfilled: number
  /** How many touchpoints say anything about it. */
  readonly assessed: number
}

/** The seven wishes of customers across the journey (METHOD.md M12); null until one is set anywhere. */
export const wishHeat = (board: Board): WishHeat | null => heatAlong(stepsOf(board))

const heatAlong: (steps: Steps) => WishHeat | null = oncePer((steps: Steps) => {
  if (!steps.some(({ touchpoint }) => touchpoint.wishes)) return null
  const rows = wishes.map((wish): WishRow => {
    const marks = steps.map(({ touchpoint }) => touchpoint.wishes?.[wish] ?? null)
    const count = (wanted: number): number => marks.filter((mark) => mark === wanted).length
    const [failed, fulfilled] = [count(-1), count(1)]
    return { wish, marks, failed, fulfilled, assessed: failed + fulfilled + count(0) }
  })
  return { touchpoints: steps.map(({ id }) => id), rows }
})
