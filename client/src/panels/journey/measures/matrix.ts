import { GRADES } from '@wegpunkt/shared/journey/row-choices'
import { type Measure, firstDueFirst } from './measure-list.ts'

const [LEAST, MOST] = GRADES
export const grades = Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i)

/** One field of the matrix of effect and effort (METHOD.md M36). */
export type Spot = { readonly effect: number; readonly effort: number; readonly measures: readonly Measure[] }
export type Matrix = {
  /** Those with measures, from much effect for little effort to the opposite. */
  readonly spots: readonly Spot[]
  /** Without one of the two grades. */
  readonly notPlaced: readonly Measure[]
}

/** Where measures lie that somebody may still pursue: what is dropped is not weighed any more. */
export function matrixOf(measures: readonly Measure[]): Matrix {
  const pursued = measures.filter(({ status }) => status !== 'dropped').toSorted(firstDueFirst)
  const at = (effect: number, effort: number): Spot => ({
    effect,
    effort,
    measures: pursued.filter((measure) => measure.effect === effect && measure.effort === effort),
  })
  return {
    spots: grades
      .flatMap((effect) => grades.map((effort) => at(effect, effort)))
      .filter((spot) => spot.measures.length > 0)
      .toSorted((a, b) => b.effect - b.effort - (a.effect - a.effort) || b.effect - a.effect),
    notPlaced: pursued.filter(({ effect, effort }) => effect === null || effort === null),
  }
}
