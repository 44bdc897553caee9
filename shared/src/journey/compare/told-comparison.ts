import type { Comparison } from '../../http/comparison.ts'
import type { Step } from '../parts/steps.ts'
import { stepsOf } from '../parts/steps.ts'
import type { Measure } from '../rows.ts'
import { type State, type TouchpointChange, compareStates } from './compare-states.ts'
import type { Corrections } from './matching.ts'

/** The difference between two states as it is answered. `titleOf` has the words of today: snapshots have none. */
export function toldComparison(
  before: State,
  after: State,
  corrections: Corrections,
  titleOf: (measure: string) => string | null,
): Comparison {
  const { pairs, added, removed, changed, measures } = compareStates(before, after, corrections)
  const [was, is] = [before, after].map(({ journey }) => byId(stepsOf(journey.board)))
  const measureOf = ({ id, status }: Measure) => ({ id, title: titleOf(id), status })
  return {
    pairs: [...pairs].map(([one, other]): [string, string] => [one, other]),
    matched: [...pairs].flatMap(([one, other]) => {
      const ends = { before: was?.get(one), after: is?.get(other) }
      if (one === other || !ends.before || !ends.after) return []
      return {
        before: touchpointOf(ends.before),
        after: touchpointOf(ends.after),
        isByHand: corrections.get(one) === other,
      }
    }),
    added: added.map(touchpointOf),
    removed: removed.map(touchpointOf),
    changed: changed.map(changeOf),
    measures: { opened: measures.opened.map(measureOf), closed: measures.closed.map(measureOf) },
  }
}

const byId = (steps: readonly Step[]): ReadonlyMap<string, Step> =>
  new Map(steps.map((step) => [step.id, step]))
const touchpointOf = ({ id, touchpoint, stage }: Step) => ({ id, title: touchpoint.title, stage })
const changeOf = (change: TouchpointChange): Comparison['changed'][number] => ({
  ...change,
  events: [...change.events],
  texts: [...change.texts],
  choices: [...change.choices],
})
