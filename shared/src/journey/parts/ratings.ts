import { ANY_PERSONA, assessmentKey } from '../../board/choices.ts'
import type { ElementId } from '../../board/element-id.ts'
import type { Board } from '../../board/read.ts'
import type { Assessment } from '../../board/schema.ts'
import type { Journey } from '../journey.ts'
import type { Evidence, Rating, TeamRound } from '../rows.ts'
import { oncePer } from './once-per.ts'
import { takeOver } from './take-over.ts'
import { type Spread, spreadOf } from './spread.ts'
import { type Step, type Steps, stepsOf } from './steps.ts'

/** What customers say; an estimate where nobody asked them and somebody assumed it (METHOD.md M31). */
export type CustomerSpread = Spread & { readonly isEstimate: boolean }

/** What the team thinks; with `round` where it was rated in a workshop, and not by who works on the board. */
export type TeamSpread = Spread & { readonly round?: Pick<TeamRound, 'before'> }

/** What a touchpoint is to one persona. */
export type RatedStep = Step & {
  readonly persona: string
  /** What is said for this persona alone, and what is said for each. */
  readonly own: Assessment | undefined
  readonly common: Assessment | undefined
  /** As the team sees it: what each rated, together in a workshop or alone, or else what stands on the board. */
  readonly team: TeamSpread | null
  /** From evidence alone (METHOD.md M31). */
  readonly customers: CustomerSpread | null
}
/** In the customer's order. The same list for as long as nothing in it changes. */
export type RatedSteps = readonly RatedStep[]

/** All touchpoints as they are to a persona. */
export const ratedSteps = ({ board, rows }: Journey, persona: string): RatedSteps =>
  forPersona(board.stages)(persona)(stepsOf(board), {
    assessments: board.assessments,
    teamRatings: rows.teamRatings,
    teamRounds: rows.teamRounds,
    evidence: rows.evidence,
  })

/** What counts: what customers say, and what the team thinks only where no customer was asked (DOMAIN.md). */
export const ratingThatCounts = ({ team, customers }: Pick<RatedStep, 'team' | 'customers'>): Spread | null =>
  customers && !customers.isEstimate ? customers : (team ?? customers)

type Sources = {
  readonly assessments: Board['assessments']
  readonly teamRatings: readonly Rating[]
  readonly teamRounds: readonly TeamRound[]
  readonly evidence: readonly Evidence[]
}
type RateAll = (steps: Steps, sources: Sources) => RatedSteps

/** Each board remembers what it found out for each persona: who rates for one does not touch the others. */
const forPersona: (stages: Board['stages']) => (persona: string) => RateAll = oncePer(() => {
  const known = new Map<string, RateAll>()
  return (persona) => {
    const rateAll = known.get(persona) ?? remembering(persona)
    known.set(persona, rateAll)
    return rateAll
  }
})

/** Rates again only what another touchpoint or another source could have changed. */
function remembering(persona: string): RateAll {
  let last: { readonly list: Steps; readonly out: RatedSteps; readonly sources: Sources } | null = null
  return (steps, sources) => {
    const isSameSource = last !== null && isSame(last.sources, sources)
    if (last && isSameSource && last.list === steps) return last.out
    const rated = takeOver(isSameSource ? last : null, steps, ratingFor(persona, sources))
    const kept = last ? keptFrom(last.out, rated) : rated
    last = { list: steps, out: kept, sources }
    return kept
  }
}

/** The list before if nothing in it says anything else. */
function keptFrom(before: RatedSteps, after: RatedSteps): RatedSteps {
  const kept = after.map((is, i) => {
    const was = before[i]
    return was && (was === is || isSame(was, is)) ? was : is
  })
  return kept.length === before.length && kept.every((it, i) => it === before[i]) ? before : kept
}

function ratingFor(
  persona: string,
  { assessments, teamRatings, teamRounds, evidence }: Sources,
): (step: Step) => RatedStep {
  const teamAt = spreadsOfTeam(teamRatings)(persona)
  const roundAt = roundsOfTeam(teamRounds)(persona)
  const customersAt = spreadsOfCustomers(evidence)(persona)
  return ({ id, touchpoint, stage }) => {
    const own = assessments.get(assessmentKey(id, persona))
    const common = assessments.get(assessmentKey(id, ANY_PERSONA))
    const team = roundAt(id) ?? teamAt(id) ?? alone(own?.experience ?? common?.experience ?? null)
    return { id, touchpoint, stage, persona, own, common, team, customers: customersAt(id) }
  }
}

const isSame = <T extends object>(before: T, after: T): boolean =>
  (Object.keys(after) as (keyof T)[]).every((key) => before[key] === after[key])

const spreads: ReadonlyMap<number, Spread | null> = new Map(
  [-2, -1, 0, 1, 2].map((value) => [value, spreadOf([value])]),
)
const alone = (value: number | null): Spread | null => (value === null ? null : (spreads.get(value) ?? null))

/** By persona, and then by touchpoint. */
type SpreadsFor<S> = (persona: string) => (touchpoint: ElementId) => S | null

const spreadsOfTeam: (ratings: readonly Rating[]) => SpreadsFor<Spread> = oncePer(
  (ratings: readonly Rating[]) => {
    const byTouchpoint = Map.groupBy(ratings, ({ touchpoint }) => touchpoint)
    return remembered((touchpoint, persona) =>
      spreadOf(valuesFor(byTouchpoint.get(touchpoint) ?? [], persona)),
    )
  },
)

/** What was rated for nobody in particular counts for each who has no round of their own. */
const roundsOfTeam: (rounds: readonly TeamRound[]) => SpreadsFor<TeamSpread> = oncePer(
  (rounds: readonly TeamRound[]) => {
    const byTouchpoint = Map.groupBy(rounds, ({ touchpoint }) => touchpoint)
    return remembered((touchpoint, persona) => {
      const here = byTouchpoint.get(touchpoint) ?? []
      const round =
        here.find((one) => one.persona === persona) ?? here.find((one) => one.persona === ANY_PERSONA)
      return round ? { ...round.team, round: { before: round.before } } : null
    })
  },
)

type Said = Rating & { readonly isAssumed: boolean }

const spreadsOfCustomers: (evidence: readonly Evidence[]) => SpreadsFor<CustomerSpread> = oncePer(
  (evidence: readonly Evidence[]) => {
    const said = new Map<ElementId, Said[]>()
    for (const { type, ratings } of evidence) {
      for (const rating of ratings) {
        const there = said.get(rating.touchpoint) ?? []
        there.push({ ...rating, isAssumed: type === 'assumption' })
        said.set(rating.touchpoint, there)
      }
    }
    return remembered((touchpoint, persona) => {
      const all = said.get(touchpoint)
      if (!all) return null
      const asked = spreadOf(
        valuesFor(
          all.filter(({ isAssumed }) => !isAssumed),
          persona,
        ),
      )
      if (asked) return { ...asked, isEstimate: false }
      const assumed = spreadOf(valuesFor(all, persona))
      return assumed && { ...assumed, isEstimate: true }
    })
  },
)

// What was said for nobody in particular counts for each.
const valuesFor = (ratings: readonly Rating[], persona: string): number[] =>
  ratings.flatMap((rating) => (rating.persona === null || rating.persona === persona ? [rating.value] : []))

function remembered<S>(compute: (touchpoint: ElementId, persona: string) => S | null): SpreadsFor<S> {
  const known = new Map<string, Map<ElementId, S | null>>()
  return (persona) => {
    const own = known.get(persona) ?? new Map<ElementId, S | null>()
    known.set(persona, own)
    return (touchpoint) => {
      const before = own.get(touchpoint)
      if (before !== undefined) return before
      const spread = compute(touchpoint, persona)
      own.set(touchpoint, spread)
      return spread
    }
  }
}
