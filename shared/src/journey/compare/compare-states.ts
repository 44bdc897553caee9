import type { ElementId } from '../../board/element-id.ts'
import type { Journey } from '../journey.ts'
import { isOpen } from '../measure-figures.ts'
import { type Moment, momentsByTouchpoint } from '../moments.ts'
import { ratedSteps } from '../parts/ratings.ts'
import { type Step, stepsOf } from '../parts/steps.ts'
import type { Measure } from '../rows.ts'
import { type ChoiceChange, type TextChange, changedChoices, changedTexts } from './changed-fields.ts'
import { type ClassChange, changedClasses } from './events.ts'
import { type Corrections, type Pairs, matchStages, matchTouchpoints } from './matching.ts'

/** A journey as it is to one persona: at a time, as it is or as it shall be. */
export type State = { readonly journey: Journey; readonly persona: string }

type Shift = { readonly before: number; readonly after: number }

/** What became of a touchpoint that is in both states. Only what changed is said. */
export type TouchpointChange = {
  readonly before: ElementId
  readonly after: ElementId
  readonly title: string
  /** The stages, each by its id in its own state; null for beside the grid. */
  readonly moved: { readonly from: ElementId | null; readonly to: ElementId | null } | null
  readonly moment: { readonly before: MomentKind; readonly after: MomentKind } | null
  readonly events: readonly ClassChange[]
  /** From which median to which, each view for itself; null where it did not change, or was not rated in both. */
  readonly ratings: { readonly team: Shift | null; readonly customers: Shift | null }
  readonly texts: readonly TextChange[]
  readonly choices: readonly ChoiceChange[]
}
type MomentKind = Moment['kind'] | 'none'

export type Comparison = {
  /** What was taken for the same thing, for people to look at and correct. */
  readonly pairs: Pairs
  readonly added: readonly Step[]
  readonly removed: readonly Step[]
  /** In the customer's order of the later state. */
  readonly changed: readonly TouchpointChange[]
  readonly measures: {
    /** Begun since, or open again. */
    readonly opened: readonly Measure[]
    /** Done, dropped or deleted since, as they were before. */
    readonly closed: readonly Measure[]
  }
}

/** The difference in meaning between two states (FIELD.md no. 5): two times, as-is and to-be, or two personas. */
export function compareStates(before: State, after: State, corrections?: Corrections): Comparison {
  const [was, is] = [before.journey.board, after.journey.board]
  const pairs = matchTouchpoints(was, is, corrections)
  const origins = new Map([...pairs].map(([from, to]) => [to, from]))
  const steps = new Map(stepsOf(was).map((step) => [step.id, step]))
  const change = changeBetween(before, after, matchStages(was, is))
  return {
    pairs,
    added: stepsOf(is).filter(({ id }) => !origins.has(id)),
    removed: stepsOf(was).filter(({ id }) => !pairs.has(id)),
    changed: stepsOf(is).flatMap((step) => {
      const origin = steps.get(origins.get(step.id) ?? '')
      return (origin && change(origin, step)) ?? []
    }),
    measures: compareMeasures(before.journey.rows.measures, after.journey.rows.measures),
  }
}

function changeBetween(before: State, after: State, stages: Pairs) {
  const moments = [before, after].map(({ journey, persona }) => momentsByTouchpoint(journey, persona))
  const ratings = [ratingsIn(before), ratingsIn(after)] as const
  const momentAt = (side: 0 | 1, id: ElementId): MomentKind => moments[side]?.get(id)?.kind ?? 'none'
  return (was: Step, is: Step): TouchpointChange | null => {
    const moment = { before: momentAt(0, was.id), after: momentAt(1, is.id) }
    const change = {
      before: was.id,
      after: is.id,
      title: is.touchpoint.title,
      moved: isSameStage(was, is, stages) ? null : { from: was.stage, to: is.stage },
      moment: moment.before === moment.after ? null : moment,
      events: changedClasses(
        { board: before.journey.board, touchpoint: was.id },
        { board: after.journey.board, touchpoint: is.id },
      ),
      ratings: {
        team: shift(ratings[0].get(was.id)?.team, ratings[1].get(is.id)?.team),
        customers: shift(ratings[0].get(was.id)?.customers, ratings[1].get(is.id)?.customers),
      },
      texts: changedTexts(was.touchpoint, is.touchpoint),
      choices: changedChoices(was.touchpoint, is.touchpoint),
    }
    return saysSomething(change) ? change : null
  }
}

const isSameStage = (was: Step, is: Step, stages: Pairs): boolean =>
  was.stage === null ? is.stage === null : (stages.get(was.stage) ?? null) === is.stage && is.stage !== null

const ratingsIn = ({ journey, persona }: State) =>
  new Map(ratedSteps(journey, persona).map((step) => [step.id, step]))

const shift = (before?: { median: number } | null, after?: { median: number } | null): Shift | null =>
  before && after && before.median !== after.median ? { before: before.median, after: after.median } : null

const saysSomething = ({ moved, moment, events, ratings, texts, choices }: TouchpointChange): boolean =>
  moved !== null ||
  moment !== null ||
  ratings.team !== null ||
  ratings.customers !== null ||
  events.length + texts.length + choices.length > 0

function compareMeasures(before: readonly Measure[], after: readonly Measure[]): Comparison['measures'] {
  const was = new Map(before.map((measure) => [measure.id, measure]))
  const is = new Map(after.map((measure) => [measure.id, measure]))
  const wasOpen = (id: string): boolean => isOpen(was.get(id) ?? { status: 'done' })
  const isStillOpen = (id: string): boolean => isOpen(is.get(id) ?? { status: 'done' })
  return {
    opened: after.filter((measure) => isOpen(measure) && !wasOpen(measure.id)),
    closed: before.filter((measure) => isOpen(measure) && !isStillOpen(measure.id)),
  }
}
