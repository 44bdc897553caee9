import type { ElementId } from '../board/element-id.ts'
import type { PromiseMade } from '../board/method-schema.ts'
import type { Feeling, Touchpoint } from '../board/schema.ts'
import { type Journey, personasOf } from './journey.ts'
import { oncePer } from './parts/once-per.ts'
import { type RatedStep, type RatedSteps, ratedSteps } from './parts/ratings.ts'
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
export const expectations = (journey: Journey, persona: string): readonly Expectation[] =>
  expectedIn(ratedSteps(journey, persona))

const expectedIn: (rated: RatedSteps) => readonly Expectation[] = oncePer((rated: RatedSteps) =>
  rated.map(expectationOf).filter((expected) => expected !== null),
)

function expectationOf({ id, persona, own, common }: RatedStep): Expectation | null {
  const expectation = own?.expectation ?? common?.expectation ?? null
  const experience = own?.experience ?? common?.experience ?? null
  const text = own?.expectationText ?? common?.expectationText ?? ''
  if (expectation === null && experience === null && text === '') return null
  const x = expectation === null || experience === null ? null : experience - expectation
  return { touchpoint: id, persona, text, expectation, experience, x }
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
export const promises: (journey: Journey) => readonly Promised[] = oncePer((journey: Journey) => {
  const promised = stepsOf(journey.board).filter(({ touchpoint }) => touchpoint.promise?.text.trim())
  if (promised.length === 0) return []
  const xs = new Map(promised.map(({ id }): [ElementId, number[]] => [id, []]))
  for (const persona of personasOf(journey))
    for (const { touchpoint, x } of expectedIn(ratedSteps(journey, persona)))
      if (x !== null) xs.get(touchpoint)?.push(x)
  return promised.flatMap(({ id, touchpoint }) => {
    const { promise } = touchpoint
    return promise ? [{ touchpoint: id, promise, state: stateOf(touchpoint, xs.get(id) ?? []) }] : []
  })
})

function stateOf(touchpoint: Touchpoint, xs: readonly number[]): Promised['state'] {
  if (!exists(touchpoint)) return touchpoint.status === 'planned' ? 'open' : 'broken'
  if (xs.some((x) => x < 0)) return 'broken'
  return xs.length > 0 ? 'kept' : 'open'
}
