import { ANY_PERSONA, assessmentKey } from '../board/choices.ts'
import type { ElementId } from '../board/element-id.ts'
import type { Board } from '../board/read.ts'
import type { PromiseMade } from '../board/method-schema.ts'
import type { Feeling } from '../board/schema.ts'
import { experienceOf } from './experience.ts'
import { type Journey, personasOf } from './journey.ts'
import { exists, stepsOf } from './parts/steps.ts'

/** What a persona expects of a touchpoint and what is delivered (METHOD.md M10). */
export type Expectation = {
  readonly touchpoint: ElementId
  readonly persona: string
  readonly text: string
  readonly expectation: Feeling | null
  readonly experience: Feeling | null
  /** Expectation plus X: experience − expectation. Null where one of them is missing, which is shown as "?". */
  readonly x: number | null
}

/** Of each touchpoint of which this persona expects something or that they experienced, in the customer's order. */
export function expectations(board: Board, persona: string): readonly Expectation[] {
  return stepsOf(board).flatMap(({ id }): Expectation[] => {
    const own = board.assessments.get(assessmentKey(id, persona))
    const common = board.assessments.get(assessmentKey(id, ANY_PERSONA))
    const expectation = own?.expectation ?? common?.expectation ?? null
    const text = own?.expectationText ?? common?.expectationText ?? ''
    const experience = experienceOf(board, id, persona)
    if (expectation === null && experience === null && text === '') return []
    const x = expectation === null || experience === null ? null : experience - expectation
    return [{ touchpoint: id, persona, text, expectation, experience, x }]
  })
}

export type Promised = {
  readonly touchpoint: ElementId
  readonly promise: PromiseMade
  /** `open`: nobody can say yet. */
  readonly state: 'kept' | 'broken' | 'open'
}

/**
 * Every promise, and whether its touchpoint keeps it: it exists, and for no persona it falls short of what they
 * expect (METHOD.md M10).
 */
export function promises(journey: Journey): readonly Promised[] {
  const { board } = journey
  const xs = new Map<ElementId, number[]>()
  for (const persona of personasOf(journey))
    for (const { touchpoint, x } of expectations(board, persona))
      if (x !== null) xs.set(touchpoint, [...(xs.get(touchpoint) ?? []), x])
  return stepsOf(board).flatMap(({ id, touchpoint }): Promised[] => {
    const { promise, status } = touchpoint
    if (!promise || promise.text.trim() === '') return []
    if (!exists(touchpoint)) {
      return [{ touchpoint: id, promise, state: status === 'planned' ? 'open' : 'broken' }]
    }
    const known = xs.get(id) ?? []
    if (known.some((x) => x < 0)) return [{ touchpoint: id, promise, state: 'broken' }]
    return [{ touchpoint: id, promise, state: known.length > 0 ? 'kept' : 'open' }]
  })
}
